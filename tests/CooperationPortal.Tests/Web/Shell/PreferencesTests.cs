using System.Net;
using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web.Shell;

public sealed class PreferencesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData(null, "ru")]
    [InlineData("en-GB,en;q=0.8", "en")]
    [InlineData("fr,zh-CN;q=0.7,en;q=0.5", "zh")]
    [InlineData("uz-Cyrl", "uz")]
    [InlineData("ru;q=0.2,uz;q=0.9", "uz")]
    [InlineData("fr", "ru")]
    public async Task Root_WithoutAChoice_GoesByTheBrowser(string? accepted, string expected)
    {
        using var client = portal.NewClient();
        if (accepted is not null)
        {
            client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(accepted);
        }

        var response = await client.GetAsync("/");

        response.Headers.Location!.OriginalString.ShouldBe("/" + expected);
    }

    [Fact]
    public async Task Language_Chosen_IsRememberedAndLeadsBack()
    {
        using var client = portal.NewClient();

        var response = await ChooseAsync(client, "language", ("lang", "uz"), ("from", "/styleguide?x=1"));
        var root = await client.GetAsync("/");

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Location!.OriginalString.ShouldBe("/styleguide?x=1");
        root.Headers.Location!.OriginalString.ShouldBe("/uz");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Choice_FromElsewhere_LeadsHome(string? from)
    {
        using var client = portal.NewClient();

        var response = await ChooseAsync(client, "language", ("lang", "en"), ("from", from));

        response.Headers.Location!.OriginalString.ShouldBe("/");
    }

    [Fact]
    public async Task Theme_Chosen_StandsOnThePage()
    {
        using var client = portal.NewClient();

        await ChooseAsync(client, "theme", ("theme", "dark"), ("from", "/styleguide"));
        var page = await client.GetPageAsync("/styleguide");

        page.DocumentElement.GetAttribute("data-theme").ShouldBe("dark");
    }

    [Theory]
    [InlineData("language", "lang", "xx")]
    [InlineData("theme", "theme", "purple")]
    public async Task Choice_OfNothingOnOffer_IsNotRemembered(string what, string name, string value)
    {
        using var client = portal.NewClient();

        var response = await ChooseAsync(client, what, (name, value), ("from", "/styleguide"));

        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Theory]
    [InlineData("same-origin", true)]
    [InlineData("cross-site", false)]
    [InlineData("none", false)]
    public async Task PublicPage_IsRememberedOnlyWhenReachedFromThePortal(string site, bool remembered)
    {
        using var client = portal.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/zh/anything");
        request.Headers.Add("Sec-Fetch-Site", site);
        request.Headers.Add("Sec-Fetch-Mode", "navigate");

        var response = await client.SendAsync(request);

        response.Headers.Contains("Set-Cookie").ShouldBe(remembered);
    }

    private static Task<HttpResponseMessage> ChooseAsync(
        HttpClient client, string what, params (string Name, string? Value)[] values) =>
        client.PostAsync($"/account/{what}", new FormUrlEncodedContent(values
            .Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Name, v.Value!))));
}
