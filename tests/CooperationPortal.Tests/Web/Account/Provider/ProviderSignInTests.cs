using System.Net;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Providers;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Account.Provider;

/// <summary>What the provider's word is worth, and to whom.</summary>
public sealed class ProviderSignInTests(HostilePortal hostile) : IClassFixture<HostilePortal>
{
    [Fact]
    public async Task DisabledAccount_AndNobodys_AreAnsweredAlike()
    {
        var member = await hostile.AddLinkedAsync();
        await hostile.Portal.UseAsync(db => db.Users.Where(u => u.Id == member.Id)
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.Disabled, true)));

        var disabled = await SignInAsync();
        hostile.Provider.Subject = "nobody-at-all";
        var unknown = await SignInAsync();

        disabled.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        unknown.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        Words(await unknown.ReadPageAsync()).ShouldBe(Words(await disabled.ReadPageAsync()));
        (await hostile.SessionsOfAsync(member)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ProvedThereAWhileAgo_CountsAsRecentFromThenOn()
    {
        var member = await hostile.AddLinkedAsync();
        var proved = DateTimeOffset.UtcNow.AddMinutes(-20).ToUnixTimeSeconds();
        hostile.Provider.Methods = ["pwd", "mfa"];
        hostile.Provider.Bad = new Misbehaviour { Token = payload => payload["auth_time"] = proved };

        await SignInAsync();

        (await hostile.Portal.UseAsync(db => db.Sessions.Where(s => s.UserId == member.Id && s.Method == SignInMethod.Provider)
            .Select(s => s.StartedAt).SingleAsync())).ToUnixTimeSeconds().ShouldBe(proved);
    }

    [Fact]
    public async Task OneFactor_WithCodesHere_AsksForOne()
    {
        var member = await hostile.AddLinkedAsync();
        var key = await SetUpCodesAsync(member);
        using var traveller = hostile.NewTraveller();

        var step = await traveller.BeginAsync("/manage/review");
        var before = await traveller.Portal.GetAsync("/manage");
        var inside = await traveller.Portal.GiveCodeAsync(step, Totp.Of(key, steps: 1));

        step.StatusCode.ShouldBe(HttpStatusCode.OK);
        before.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        inside.Headers.Location!.OriginalString.ShouldBe("/manage/review");
        (await hostile.SessionsOfAsync(member)).ShouldContain(SignInMethod.ProviderAndCode);
    }

    [Theory]
    [InlineData("mfa")]
    [InlineData("otp")]
    [InlineData("hwk")]
    [InlineData("sc")]
    public async Task SecondFactorThere_IsNotAskedForHere(string method)
    {
        var member = await hostile.AddLinkedAsync();
        await SetUpCodesAsync(member);
        hostile.Provider.Methods = ["pwd", method];

        (await SignInAsync()).RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/manage");

        (await hostile.SessionsOfAsync(member)).ShouldContain(SignInMethod.Provider);
    }

    [Theory]
    [InlineData("sms")]
    [InlineData("pwd mfa")]
    [InlineData("MFA")]
    [InlineData("otp", true)]
    [InlineData("hwk", true)]
    public async Task OtherMethods_AreNoSecondFactor(string method, bool isAlone = false)
    {
        var member = await hostile.AddLinkedAsync();
        await SetUpCodesAsync(member);
        hostile.Provider.Methods = isAlone ? [method] : ["pwd", method];

        await SignInAsync();

        (await hostile.SessionsOfAsync(member)).ShouldNotContain(SignInMethod.Provider);
    }

    [Theory]
    [InlineData("AlwaysTwoFactors", "true", null)]
    [InlineData("TwoFactorAcr", "urn:loa:2 urn:loa:3", "urn:loa:3")]
    public async Task SettingsThatSaySo_MakeTwoFactors(string setting, string value, string? acr)
    {
        var member = await hostile.AddLinkedAsync();
        await using var factory = hostile.Portal.WithProvider(
            hostile.Provider.Issuer, HostileProvider.ClientSecret,
            new() { [$"Portal:SignIn:Provider:{setting}"] = value, ["Portal:SignIn:SecondFactorRequired"] = "true" });
        using var traveller = new Traveller(factory);
        hostile.Provider.Bad = new() { Token = token => token["acr"] = acr };

        var inside = await traveller.BeginAsync("/manage/review");

        inside.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/manage/review");
        (await hostile.SessionsOfAsync(member)).ShouldBe([SignInMethod.Provider]);
        hostile.Provider.Asked["acr_values"].ToString().ShouldBe(acr is null ? "" : value);
    }

    [Fact]
    public async Task FactorRequired_AndNowhereGiven_LeadsToWhereOneIsSetUp()
    {
        var member = await hostile.AddLinkedAsync();
        await using var factory = hostile.Portal.WithProvider(
            hostile.Provider.Issuer, HostileProvider.ClientSecret, new() { ["Portal:SignIn:SecondFactorRequired"] = "true" });
        using var traveller = new Traveller(factory);

        var led = await traveller.BeginAsync("/manage/review");
        await traveller.Portal.SetUpCodesAsync();
        var inside = await traveller.Portal.GetAsync("/manage/review");

        led.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/account");
        inside.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await hostile.SessionsOfAsync(member)).ShouldBe([SignInMethod.ProviderAndCode]);
    }

    /// <summary>The provider may still know the browser from this morning: that proves nothing now.</summary>
    [Fact]
    public async Task WhoProvesAnewWhoHeIs_IsAskedForItThereToo()
    {
        var member = await hostile.AddLinkedAsync();
        using var traveller = hostile.NewTraveller();
        await traveller.BeginAsync();
        var first = hostile.Provider.Asked["max_age"].ToString();
        await hostile.Portal.UseAsync(db => db.Sessions.Where(s => s.UserId == member.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.StartedAt, x => x.StartedAt.AddHours(-1))));

        hostile.Provider.Bad = new() { Token = token => token["auth_time"] = DateTimeOffset.UtcNow.AddMinutes(-10).ToUnixTimeSeconds() };
        var stale = await traveller.BeginAsync("/account/codes");
        hostile.Provider.Bad = Misbehaviour.None;
        var proved = await traveller.BeginAsync("/account/codes");

        first.ShouldBe("1800");
        hostile.Provider.Asked["max_age"].ToString().ShouldBe("0");
        stale.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        proved.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/account/codes");
        (await hostile.SessionsOfAsync(member)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task SignOut_OffersToLeaveTheProviderToo()
    {
        await hostile.AddLinkedAsync();
        using var traveller = hostile.NewTraveller();
        await traveller.BeginAsync();

        var answer = await traveller.FollowAsync(await traveller.Portal.PostAsync("/account/sign-out", new Dictionary<string, string>()));

        (await answer.ReadPageAsync()).QuerySelectorAll("a").Select(a => a.GetAttribute("href"))
            .ShouldContain($"{hostile.Provider.Issuer}/leave?client_id={ProviderPortal.ClientId}");
        (await traveller.Portal.GetAsync("/manage")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task<HttpResponseMessage> SignInAsync()
    {
        using var traveller = hostile.NewTraveller();
        return await traveller.BeginAsync();
    }

    private async Task<string> SetUpCodesAsync(StaffMember member)
    {
        using var traveller = hostile.NewTraveller();
        await traveller.Portal.TrySignInAsync(member.Email, Staff.Password);
        return (await traveller.Portal.SetUpCodesAsync()).Key;
    }

    private static string Words(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelector("main")!.TextContent;
}
