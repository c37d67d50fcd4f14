using System.Net;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Providers;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Account.Provider;

/// <summary>Sign-in by a provider that others have written.</summary>
public sealed class RealProviderTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Owner_LinksSignsOutAndSignsInByTheProvider()
    {
        await using var provider = await RealProvider.StartAsync();
        await using var factory = portal.WithProvider(provider.Issuer, RealProvider.ClientSecret);
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        using var traveller = new Traveller(factory);
        await traveller.Portal.TrySignInAsync(member.Email, Staff.Password);

        var offer = await traveller.SignInThereAsync(await traveller.BeginLinkAsync(), "olga");
        var linked = await traveller.AcceptAsync(offer);
        await traveller.Portal.PostAsync("/account/sign-out", new Dictionary<string, string>());
        var signedOut = await traveller.Portal.GetAsync("/manage/review");
        var signedIn = await traveller.BeginAsync("/manage/review");

        (await offer.Content.ReadAsStringAsync()).ShouldContain("olga@ministry.example");
        (await linked.Content.ReadAsStringAsync()).ShouldContain("olga@ministry.example (127.0.0.1)");
        signedOut.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.OK);
        signedIn.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/manage/review");
        (await MethodsAsync(member)).ShouldBe([SignInMethod.ProviderAlone]);
        (await portal.MailsToAsync(member.Email)).Select(m => m.Texts).ShouldContain("Mail.ProviderLinked");
        (await ActionsAsync(member)).ShouldContain(HistoryAction.ProviderLinked);
    }

    [Fact]
    public async Task NobodysAccount_IsRefusedAndNoneIsMade()
    {
        await using var provider = await RealProvider.StartAsync();
        await using var factory = portal.WithProvider(provider.Issuer, RealProvider.ClientSecret);
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        var before = await portal.UseAsync(db => db.Users.CountAsync());
        using var traveller = new Traveller(factory);

        var refused = await traveller.SignInThereAsync(await traveller.BeginAsync(), member.Email);

        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("не связана действующая учётная запись");
        (await traveller.Portal.GetAsync("/manage")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.UseAsync(db => db.Users.CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task ProviderDown_IsSaidCalmly_AndThePasswordStillOpens()
    {
        var provider = await RealProvider.StartAsync();
        await using var factory = portal.WithProvider(provider.Issuer, RealProvider.ClientSecret);
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        using var traveller = new Traveller(factory);
        await provider.DisposeAsync();

        var away = await traveller.BeginAsync();

        away.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await away.Content.ReadAsStringAsync()).ShouldContain("служба сейчас не отвечает");
        (await traveller.Portal.TrySignInAsync(member.Email, Staff.Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private Task<List<SignInMethod>> MethodsAsync(StaffMember member) =>
        portal.UseAsync(db => db.Sessions.Where(s => s.UserId == member.Id).Select(s => s.Method).ToListAsync());

    private Task<List<HistoryAction>> ActionsAsync(StaffMember member) =>
        portal.UseAsync(db => db.History.Where(h => h.RecordId == member.Id).Select(h => h.Action).ToListAsync());
}
