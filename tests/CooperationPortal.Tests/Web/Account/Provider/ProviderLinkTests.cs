using System.Net;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Providers;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Account.Provider;

/// <summary>Only its owner links an account, and knows with what; he and administrators remove it.</summary>
public sealed class ProviderLinkTests(HostilePortal hostile) : IClassFixture<HostilePortal>
{
    [Fact]
    public async Task Link_AsksWithTheNameThere_AndEndsOtherSessions()
    {
        var member = await hostile.Portal.AddStaffAsync(PortalRole.Reviewer);
        using var here = await InsideAsync(member);
        using var elsewhere = await InsideAsync(member);
        SignInThereAs("one-of-them");

        var offer = await here.BeginLinkAsync();
        var before = await hostile.LinksOfAsync(member);
        var linked = await here.AcceptAsync(offer);

        (await offer.Content.ReadAsStringAsync()).ShouldContain("one-of-them@there.example");
        before.ShouldBeEmpty();
        linked.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/account/provider");
        (await hostile.LinksOfAsync(member)).ShouldHaveSingleItem().Label.ShouldBe("one-of-them@there.example");
        (await here.Portal.GetAsync("/manage")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await elsewhere.Portal.GetAsync("/manage")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Link_WhenUserInfoSpeaksOfAnother_IsRefused_AndWithoutThatItIsOffered()
    {
        using var traveller = await InsideAsync(await hostile.Portal.AddStaffAsync(PortalRole.Reviewer));
        SignInThereAs("somebody");
        hostile.Provider.Bad = new() { UserInfoSubject = "somebody-else" };

        var refused = await traveller.BeginLinkAsync();
        hostile.Provider.Bad = Misbehaviour.None;
        var offer = await traveller.BeginLinkAsync();

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        offer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await offer.Content.ReadAsStringAsync()).ShouldContain("somebody@there.example");
    }

    [Fact]
    public async Task Link_OfAnAccountThatOpensAnother_IsRefused()
    {
        var first = await hostile.AddLinkedAsync();
        var second = await hostile.Portal.AddStaffAsync(PortalRole.Reviewer);
        using var traveller = await InsideAsync(second);

        var answer = await traveller.AcceptAsync(await traveller.BeginLinkAsync());

        (await answer.Content.ReadAsStringAsync()).ShouldContain("уже открывает другую учётную запись");
        (await hostile.LinksOfAsync(second)).ShouldBeEmpty();
        (await hostile.LinksOfAsync(first)).ShouldHaveSingleItem();
    }

    /// <summary>Both come by at the same moment: the database has the last word.</summary>
    [Fact]
    public async Task Link_ByTwoAtOnce_IsOfOneOfThem()
    {
        SignInThereAs("wanted-by-two");
        using var one = await InsideAsync(await hostile.Portal.AddStaffAsync(PortalRole.Reviewer));
        using var other = await InsideAsync(await hostile.Portal.AddStaffAsync(PortalRole.Reviewer));
        var offers = new[] { await one.BeginLinkAsync(), await other.BeginLinkAsync() };

        await Task.WhenAll(one.AcceptAsync(offers[0]), other.AcceptAsync(offers[1]));

        (await hostile.Portal.UseAsync(db => db.UserLogins.CountAsync(l => l.ProviderKey == "wanted-by-two"))).ShouldBe(1);
    }

    [Fact]
    public async Task Offer_OfAnotherSession_IsNotTaken()
    {
        SignInThereAs("lured");
        var victim = await hostile.Portal.AddStaffAsync(PortalRole.Reviewer);
        using var attacker = await InsideAsync(await hostile.Portal.AddStaffAsync(PortalRole.Reviewer));
        using var lured = await InsideAsync(victim);
        var offer = await (await attacker.BeginLinkAsync()).ReadPageAsync();

        await lured.Portal.CommandAsync("/account/provider", "Link", new()
        {
            ["seal"] = offer.QuerySelector("[name=seal]")!.GetAttribute("value")!,
        });

        (await hostile.LinksOfAsync(victim)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Link_WhoseSessionEndedOnTheWay_IsRefused()
    {
        SignInThereAs("too-late");
        var member = await hostile.Portal.AddStaffAsync(PortalRole.Reviewer);
        using var traveller = await InsideAsync(member);
        var start = await traveller.Portal.GetAsync("/account/provider/begin");
        await hostile.Portal.UseAsync(db => db.Sessions.Where(s => s.UserId == member.Id).ExecuteDeleteAsync());

        var refused = await traveller.FollowAsync(start);

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Link_LongAfterSigningIn_AsksToSignInAgain()
    {
        var member = await hostile.Portal.AddStaffAsync(PortalRole.Reviewer);
        using var traveller = await InsideAsync(member);
        await hostile.Portal.UseAsync(db => db.Sessions.Where(s => s.UserId == member.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.StartedAt, x => x.StartedAt.AddHours(-1))));

        var late = await traveller.Portal.GetAsync("/account/provider/begin");

        late.Headers.Location!.OriginalString.ShouldStartWith("/account/sign-in?");
    }

    [Fact]
    public async Task Owner_RemovesTheLink_WhichThenOpensNothing()
    {
        var member = await hostile.AddLinkedAsync();
        using var traveller = await InsideAsync(member);
        using var elsewhere = await InsideAsync(member);

        var removed = await traveller.Portal.CommandAsync("/account/provider", "Remove", new() { ["issuer"] = hostile.Provider.Issuer });
        using var later = hostile.NewTraveller();
        var refused = await later.BeginAsync();

        removed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await traveller.Portal.GetAsync("/manage")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await elsewhere.Portal.GetAsync("/manage")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await ShouldBeToldAsync(member);
    }

    [Fact]
    public async Task Owner_CannotRemoveTheOnlyWayIn()
    {
        var member = await hostile.AddLinkedAsync();
        using var traveller = hostile.NewTraveller();
        await traveller.BeginAsync();
        await hostile.Portal.UseAsync(db => db.Users.Where(u => u.Id == member.Id)
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.PasswordHash, (string?)null)));

        var answer = await traveller.Portal.CommandAsync("/account/provider", "Remove", new() { ["issuer"] = hostile.Provider.Issuer });

        (await answer.Content.ReadAsStringAsync()).ShouldContain("Другого способа войти у вас нет");
        (await hostile.LinksOfAsync(member)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Administrator_SeesAndRemovesTheLink()
    {
        var member = await hostile.AddLinkedAsync();
        using var traveller = await InsideAsync(member);
        using var admin = await InsideAsync(await hostile.Portal.AddStaffAsync(PortalRole.SystemAdministrator));
        var page = await admin.Portal.GetPageAsync($"/manage/users/{member.Id}");

        await admin.Portal.SubmitAsync(page.FormWith("issuer"));

        page.Body!.TextContent.ShouldContain("@there.example (127.0.0.1)");
        (await hostile.LinksOfAsync(member)).ShouldBeEmpty();
        (await traveller.Portal.GetAsync("/manage")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await ShouldBeToldAsync(member);
    }

    private async Task ShouldBeToldAsync(StaffMember member)
    {
        (await hostile.Portal.MailsToAsync(member.Email)).Select(m => m.Texts).ShouldContain("Mail.ProviderUnlinked");
        (await hostile.Portal.UseAsync(db => db.History.Where(h => h.RecordId == member.Id).Select(h => h.Action).ToListAsync()))
            .ShouldContain(HistoryAction.ProviderUnlinked);
    }

    private void SignInThereAs(string subject)
    {
        hostile.Provider.Subject = subject;
        hostile.Provider.Bad = Misbehaviour.None;
    }

    private async Task<Traveller> InsideAsync(StaffMember member)
    {
        var traveller = hostile.NewTraveller();
        (await traveller.Portal.TrySignInAsync(member.Email, Staff.Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return traveller;
    }
}
