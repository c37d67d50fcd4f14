using System.Net;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Providers;
using Microsoft.AspNetCore.Http;

namespace CooperationPortal.Tests.Web.Account.Provider;

/// <summary>What comes back by the address: of somebody else, from elsewhere, twice, or as an error.</summary>
public sealed class HostileAnswerTests(HostilePortal hostile) : IClassFixture<HostilePortal>
{
    private static readonly Dictionary<string, Func<string, string>> Faults = new()
    {
        ["iss of another"] = a => Without(a, "iss") + "&iss=https%3A%2F%2Fanother.example",
        ["no iss, though one is promised"] = a => Without(a, "iss"),
        ["state of another"] = a => Without(a, "state") + "&state=another",
        ["no state"] = a => Without(a, "state"),
        ["state twice"] = a => a + "&state=another",
        ["no code"] = a => Without(a, "code"),
        ["code that was never given"] = a => Without(a, "code") + "&code=guessed",
        ["code twice"] = a => a + "&code=another",
        ["error"] = a => Without(a, "code") + "&error=access_denied&error_description=subject-whoever",
        ["error beside a code"] = a => a + "&error=access_denied",
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Fault_IsRefused_AndWithoutItOneSignsIn(string name)
    {
        var member = await hostile.AddLinkedAsync();
        hostile.Provider.Bad = new() { Answer = Faults[name] };
        using var traveller = hostile.NewTraveller();

        var refused = await traveller.BeginAsync();
        var sessions = await hostile.SessionsOfAsync(member);
        hostile.Provider.Bad = Misbehaviour.None;
        var right = await traveller.BeginAsync();

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("Войти через ИС Минздрава не удалось");
        sessions.ShouldBeEmpty();
        right.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/manage");
        hostile.LogShouldHoldNoSecret();
    }

    [Fact]
    public async Task AnswerOfAnotherBrowser_IsRefused_AndStillGoodInItsOwn()
    {
        var member = await hostile.AddLinkedAsync();
        using var owner = hostile.NewTraveller();
        using var thief = hostile.NewTraveller();
        using var begun = hostile.NewTraveller();
        await LeaveAsync(begun);

        var answer = await LeaveAsync(owner);
        var without = await thief.Portal.GetAsync(answer);
        var withAnother = await begun.Portal.GetAsync(answer);
        var sessions = await hostile.SessionsOfAsync(member);
        var right = await owner.Portal.GetAsync(answer);

        without.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        withAnother.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        sessions.ShouldBeEmpty();
        right.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await hostile.SessionsOfAsync(member)).ShouldHaveSingleItem();
    }

    /// <summary>The provider would take the second too: it gave another code for the same question.</summary>
    [Fact]
    public async Task AnswerTwice_CountsOnce_AlsoWithACopyOfTheCookie()
    {
        var member = await hostile.AddLinkedAsync();
        using var client = hostile.Factory.Server.CreateClient();
        client.BaseAddress = new Uri(ProviderPortal.PublicAddress);
        var start = await client.GetAsync("/account/sign-in/provider");
        client.DefaultRequestHeaders.Add("Cookie", start.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-portal-provider=", StringComparison.Ordinal)).Split(';')[0]);
        var answers = new[] { await AnswerOfAsync(start), await AnswerOfAsync(start) };

        var first = await client.GetAsync(answers[0]);
        var second = await client.GetAsync(answers[1]);

        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        second.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await hostile.SessionsOfAsync(member)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task CodeOfAnEarlierTrip_IsRefused()
    {
        var member = await hostile.AddLinkedAsync();
        using var traveller = hostile.NewTraveller();
        var used = "";
        hostile.Provider.Bad = new() { Answer = a => used = a };
        await traveller.BeginAsync();
        hostile.Provider.Bad = new() { Answer = a => Without(a, "code") + "&code=" + Of(used, "code") };

        var again = await traveller.BeginAsync();

        again.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await hostile.SessionsOfAsync(member)).ShouldHaveSingleItem();
    }

    public static TheoryData<string, Misbehaviour> Troubles => new()
    {
        { "it cannot now", new() { Answer = a => Without(a, "code") + "&error=temporarily_unavailable" } },
        { "an error of its own", new() { Tokens = Results.StatusCode(StatusCodes.Status502BadGateway) } },
        { "more than an answer holds", new() { Tokens = Results.Text(new string('x', 3_000_000)) } },
        { "no answer", new() { IsSilent = true } },
    };

    [Theory]
    [MemberData(nameof(Troubles), DisableDiscoveryEnumeration = true)]
    public async Task Trouble_IsSaidCalmly(string name, Misbehaviour trouble)
    {
        var member = await hostile.AddLinkedAsync();
        hostile.Provider.Bad = trouble;
        using var traveller = hostile.NewTraveller();

        var away = await traveller.BeginAsync();

        away.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, name);
        (await away.Content.ReadAsStringAsync()).ShouldContain("ИС Минздрава: служба сейчас не отвечает");
        (await hostile.SessionsOfAsync(member)).ShouldBeEmpty();
        hostile.LogShouldHoldNoSecret();
    }

    [Fact]
    public async Task Start_LeadsBackToThePublicAddress_WhateverTheHostSays_AndTheCookieSurvivesTheWay()
    {
        await hostile.AddLinkedAsync();
        using var traveller = hostile.NewTraveller();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in/provider");
        request.Headers.Host = "evil.example";

        var start = await traveller.Portal.SendAsync(request);

        var address = start.Headers.Location!.OriginalString;
        Of(address, "redirect_uri").ShouldBe(Uri.EscapeDataString(ProviderPortal.RedirectUri));
        address.ShouldNotContain("evil");
        address.ShouldNotContain(HostileProvider.ClientSecret[..8]);
        var cookie = start.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-portal-provider=", StringComparison.Ordinal));
        foreach (var word in new[] { "samesite=lax", "httponly", "secure", "path=/", "max-age=600" })
        {
            cookie.ShouldContain(word, Case.Insensitive);
        }
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    public async Task ReturnUrl_IsFollowedOnlyWithinThePortal(string returnUrl)
    {
        await hostile.AddLinkedAsync(PortalRole.Reviewer);
        using var traveller = hostile.NewTraveller();

        var answer = await traveller.BeginAsync(returnUrl);

        answer.RequestMessage!.RequestUri!.AbsoluteUri.ShouldBe("https://localhost/manage");
    }

    /// <summary>Its words would not fit into a cookie: it is forgotten, and one signs in.</summary>
    [Fact]
    public async Task LongReturnUrl_IsForgotten()
    {
        await hostile.AddLinkedAsync(PortalRole.Reviewer);
        using var traveller = hostile.NewTraveller();

        var answer = await traveller.GoAsync($"/account/sign-in/provider?returnUrl=/ru/search?q={new string('ш', 900)}");

        answer.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/manage");
    }

    /// <summary>Where the provider leads back to.</summary>
    private static async Task<Uri> LeaveAsync(Traveller traveller) =>
        await AnswerOfAsync(await traveller.Portal.GetAsync("/account/sign-in/provider"));

    private static async Task<Uri> AnswerOfAsync(HttpResponseMessage start)
    {
        using var provider = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        return (await provider.GetAsync(start.Headers.Location)).Headers.Location!;
    }

    private static string Without(string address, string name) =>
        address.Replace($"&{name}={Of(address, name)}", "", StringComparison.Ordinal)
            .Replace($"?{name}={Of(address, name)}&", "?", StringComparison.Ordinal);

    private static string Of(string address, string name) =>
        address.Split('?', '&').Single(part => part.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..];
}
