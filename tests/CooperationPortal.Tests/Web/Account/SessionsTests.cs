using System.Net;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Account;

public sealed class SessionsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Owner_SeesBothSessionsAndEndsTheOther()
    {
        var member = await portal.AddStaffAsync(PortalRole.MinistryStaff);
        var (here, elsewhere) = (await portal.SignInAsync(member), await portal.SignInAsync(member));

        var page = await here.GetPageAsync("/account");
        var ended = await here.SubmitAsync(page.FormWith("sessionId"));

        page.QuerySelectorAll("#sessions ~ ul li").Length.ShouldBe(2);
        ended.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await here.GetAsync("/manage")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await elsewhere.GetAsync("/manage")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Owner_CannotEndTheSessionOfAnother()
    {
        var (one, other) = (await portal.AddStaffAsync(PortalRole.MinistryStaff), await portal.AddStaffAsync(PortalRole.MinistryStaff));
        var (mine, theirs) = (await portal.SignInAsync(one), await portal.SignInAsync(other));
        var id = await portal.UseAsync(db => db.Sessions.Where(s => s.UserId == other.Id).Select(s => s.Id).SingleAsync());

        await mine.CommandAsync("/account", "EndSession", new() { ["sessionId"] = $"{id}" });

        (await theirs.GetAsync("/manage")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Administrator_EndsAllSessionsOfSomebody()
    {
        var member = await portal.AddStaffAsync(PortalRole.MinistryStaff);
        var client = await portal.SignInAsync(member);
        var admin = await portal.SignInAsync(PortalRole.SystemAdministrator);

        await admin.CommandAsync($"/manage/users/{member.Id}", "EndSession");

        (await client.GetAsync("/manage")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task NewBrowser_IsToldByMail_AndAKnownOneIsNot()
    {
        var member = await portal.AddStaffAsync(PortalRole.MinistryStaff);
        var first = await portal.SignInAsync(member);

        (await first.TrySignInAsync(member.Email, Staff.Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var known = await portal.MailsToAsync(member.Email);
        await portal.SignInAsync(member);
        var unknown = await portal.MailsToAsync(member.Email);

        known.ShouldBeEmpty();
        unknown.ShouldHaveSingleItem().Texts.ShouldBe("Mail.NewDevice");
    }

    [Fact]
    public async Task SigningInAgain_LeavesOneSessionInTheBrowser()
    {
        var member = await portal.AddStaffAsync(PortalRole.MinistryStaff);
        var client = await portal.SignInAsync(member);

        await client.TrySignInAsync(member.Email, Staff.Password);

        (await portal.UseAsync(db => db.Sessions.CountAsync(s => s.UserId == member.Id))).ShouldBe(1);
    }

    [Theory]
    [InlineData("/account/codes")]
    [InlineData("/account/passkeys")]
    [InlineData("/manage/users/new")]
    public async Task SensitivePage_LongAfterSigningIn_AsksToSignInAgainAndLeadsBack(string path)
    {
        var member = await portal.AddStaffAsync(PortalRole.SystemAdministrator);
        var client = await portal.SignInAsync(member);
        await portal.UseAsync(db => db.Sessions.Where(s => s.UserId == member.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.StartedAt, x => x.StartedAt.AddHours(-1))));

        var late = await client.GetAsync(path);
        var again = await client.TrySignInAsync(member.Email, Staff.Password, path);

        late.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        late.Headers.Location!.OriginalString.ShouldContain($"returnUrl={Uri.EscapeDataString(path)}", Case.Insensitive);
        again.Headers.Location!.OriginalString.ShouldBe(path);
        (await client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task SensitivePost_LongAfterSigningIn_DoesNothing()
    {
        var member = await portal.AddStaffAsync(PortalRole.SystemAdministrator);
        var other = await portal.AddStaffAsync(PortalRole.Reviewer);
        var client = await portal.SignInAsync(member);
        await portal.UseAsync(db => db.Sessions.Where(s => s.UserId == member.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.StartedAt, x => x.StartedAt.AddHours(-1))));

        var late = await client.CommandAsync(
            $"/manage/users/{other.Id}", "Disable", new() { ["Why.Reason"] = "late" });

        late.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.UseAsync(db => db.Users.Where(u => u.Id == other.Id).Select(u => u.Disabled).SingleAsync())).ShouldBeFalse();
    }
}
