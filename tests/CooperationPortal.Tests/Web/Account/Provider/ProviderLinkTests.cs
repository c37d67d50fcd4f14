using System.Net;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Providers;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Account.Provider;

/// <summary>Only its owner links an account, and knows with what.</summary>
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

    /// <summary>What people are called there is shown, kept and mailed: nothing of it may break that.</summary>
    [Theory]
    [InlineData("a\u0000b\r\nc", "abc")]
    [InlineData("<b>\u202Ebold</b>", "<b>bold</b>")]
    public async Task Link_NameThatIsNoWords_IsCleaned(string name, string expected)
    {
        var member = await hostile.Portal.AddStaffAsync(PortalRole.Reviewer);
        using var traveller = await InsideAsync(member);
        SignInThereAs($"odd-{Guid.NewGuid():N}");
        hostile.Provider.Bad = new() { Token = token => token["preferred_username"] = name };

        await traveller.AcceptAsync(await traveller.BeginLinkAsync());

        (await hostile.LinksOfAsync(member)).ShouldHaveSingleItem().Label.ShouldBe(expected);
    }

    [Fact]
    public async Task Link_LongName_IsCut()
    {
        var member = await hostile.Portal.AddStaffAsync(PortalRole.Reviewer);
        using var traveller = await InsideAsync(member);
        SignInThereAs($"long-{Guid.NewGuid():N}");
        hostile.Provider.Bad = new() { Token = token => token["preferred_username"] = "a" + string.Concat(Enumerable.Repeat("😀", 300)) };

        await traveller.AcceptAsync(await traveller.BeginLinkAsync());

        (await hostile.LinksOfAsync(member)).ShouldHaveSingleItem().Label.Length.ShouldBeInRange(150, 200);
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
