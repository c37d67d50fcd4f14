using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.ErrorReports;
using CooperationPortal.Tests.Support.Http;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.ErrorReports;

/// <summary>The form of reports is open to every reader: without cookies, from every page, and it says what is the matter.</summary>
public sealed class OpenFormTests(PortalFixture portal) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    public Task InitializeAsync() => portal.UseAsync(db => db.Attempts.ExecuteDeleteAsync());

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Send_WithoutCookies_IsTaken()
    {
        var form = await portal.NewClient().GetAsync("/ru/report?about=/ru/visits");

        var answer = await SendAsync(portal.NewClient(), "Без cookie");

        form.Headers.Contains("Set-Cookie").ShouldBeFalse();
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.UseAsync(db => db.ErrorReports.SingleAsync(r => r.Text == "Без cookie"))).Page.ShouldBe("/ru/visits");
    }

    [Fact]
    public async Task Send_FromAPageOfAnotherSite_IsRefused()
    {
        var reader = portal.NewClient();
        reader.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        var answer = await SendAsync(reader, "С чужой страницы");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await portal.UseAsync(db => db.ErrorReports.AnyAsync(r => r.Text == "С чужой страницы"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Send_Nothing_IsSaidFirstAndInTheTitle()
    {
        var reader = portal.NewClient();

        var page = await (await SendAsync(reader, "")).ReadPageAsync();

        page.Title.ShouldStartWith("Ошибка: ");
        page.QuerySelector(".govuk-error-summary h2")!.TextContent.Trim().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Send_WithTheFieldThatNobodySees_IsThankedFor_AndNotKept()
    {
        var reader = portal.NewClient();
        var form = await reader.GetPageAsync("/ru/report?about=/ru/visits");
        var unseen = form.QuerySelector<IHtmlInputElement>("main form [hidden] input[type=text]")!;

        var answer = await SendAsync(reader, "Купите наши часы", (unseen.Name!, "https://watches.example"));
        var thanks = await reader.GetPageAsync(answer.Headers.Location!.ToString());
        await SendAsync(reader, "Написал человек", (unseen.Name!, ""));

        unseen.GetAttribute("autocomplete").ShouldBe("off");
        unseen.GetAttribute("tabindex").ShouldBe("-1");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        thanks.QuerySelector("h1")!.TextContent.ShouldBe("Спасибо, сообщение принято");
        (await portal.UseAsync(db => db.ErrorReports.AnyAsync(r => r.Text == "Купите наши часы"))).ShouldBeFalse();
        (await portal.UseAsync(db => db.ErrorReports.AnyAsync(r => r.Text == "Написал человек"))).ShouldBeTrue();
    }

    [Fact]
    public async Task Send_ALongText_SaysHowLongItMayBe_AndKeepsIt()
    {
        var text = new string('д', ErrorReport.TextLength + 1);

        var page = await (await SendAsync(portal.NewClient(), text)).ReadPageAsync();

        page.QuerySelector(".govuk-error-message")!.TextContent.ShouldContain("2000 знаков");
        page.QuerySelector<IHtmlTextAreaElement>("[name='Input.Text']")!.Value.ShouldBe(text);
    }

    [Fact]
    public async Task Send_TooOften_IsToldAsNotSent()
    {
        var answer = await SendAsync(portal.NewClient(), "Сообщение 0");
        for (var i = 1; i <= ErrorReportService.MostFromAddress; i++)
        {
            answer = await SendAsync(portal.NewClient(), $"Сообщение {i}");
        }

        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await answer.ReadPageAsync()).QuerySelector(".govuk-error-summary h2")!.TextContent.ShouldBe("Сообщение не отправлено");
    }

    [Theory]
    [InlineData("/zh/there-is-no-such-page?a=b", "/zh/report?about=%2Fzh%2Fthere-is-no-such-page%3Fa%3Db")]
    [InlineData("/en/search?q=%00", "/en/report?about=%2Fen%2Fsearch%3Fq%3D%2500")]
    public async Task Link_OnAPageOfAnError_IsAboutTheAddressThatFailed(string address, string link)
    {
        var page = await (await portal.NewClient().GetAsync(address)).ReadPageAsync();

        page.QuerySelectorAll("footer a").Select(a => a.GetAttribute("href")).ShouldContain(link);
    }

    [Fact]
    public async Task Form_AboutAListWithManyFilters_IsAboutTheListAtLeast()
    {
        var about = "/ru/agreements?" + string.Join('&', Enumerable.Range(0, 200).Select(i => $"region=r{i}"));

        var page = await portal.NewClient().GetPageAsync($"/ru/report?about={Uri.EscapeDataString(about)}");

        page.QuerySelector<IHtmlInputElement>("main [name='about']")!.Value.ShouldBe("/ru/agreements");
    }

    private static Task<HttpResponseMessage> SendAsync(
        HttpClient reader, string text, params IEnumerable<(string Name, string Value)> more) =>
        reader.PostAsync("/ru/report", new FormUrlEncodedContent(
        [
            new("about", "/ru/visits"), new("Input.Id", $"{Guid.NewGuid()}"), new("Input.Text", text), new("Input.Contact", ""),
            .. more.Select(m => KeyValuePair.Create(m.Name, m.Value)),
        ]));
}
