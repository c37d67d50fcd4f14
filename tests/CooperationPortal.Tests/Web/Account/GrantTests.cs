using System.Net;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Account;

public sealed class GrantTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Role_GivenAndTakenAway_CountsFromTheNextRequest()
    {
        var member = await portal.AddStaffAsync(PortalRole.Auditor);
        var client = await portal.SignInAsync(member);
        var admin = await portal.SignInAsync(PortalRole.SystemAdministrator);

        var before = await client.GetAsync("/manage/checklists");
        var given = await GiveAsync(admin, member.Id, PortalRole.SystemAdministrator);
        var with = await client.GetAsync("/manage/checklists");
        var grant = await portal.UseAsync(db => db.RoleGrants
            .Where(g => g.UserId == member.Id && g.Role == PortalRole.SystemAdministrator).Select(g => g.Id).SingleAsync());
        await admin.CommandAsync($"/manage/users/{member.Id}", "EndGrant", new() { ["grantId"] = $"{grant}" });
        var after = await client.GetAsync("/manage/checklists");

        given.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (before.StatusCode, with.StatusCode, after.StatusCode)
            .ShouldBe((HttpStatusCode.Forbidden, HttpStatusCode.OK, HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task Administrator_ChangesNothingOfHisOwn()
    {
        var admin = await portal.AddStaffAsync(PortalRole.SystemAdministrator);
        var client = await portal.SignInAsync(admin);

        await GiveAsync(client, admin.Id, PortalRole.Reviewer);
        await client.CommandAsync($"/manage/users/{admin.Id}", "Disable", new() { ["Why.Reason"] = "tired" });

        (await client.GetAsync("/manage/users")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await portal.UseAsync(db => db.RoleGrants.CountAsync(g => g.UserId == admin.Id))).ShouldBe(1);
    }

    [Theory]
    [InlineData(PortalRole.MinistryStaff)]
    [InlineData(PortalRole.Reviewer)]
    [InlineData(PortalRole.Auditor)]
    public async Task Others_NeitherReadNorChangeAccounts(PortalRole role)
    {
        var member = await portal.AddStaffAsync(role);
        var client = await portal.SignInAsync(member);

        (await client.GetAsync("/manage/users")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await client.GetAsync($"/manage/users/{member.Id}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await GiveAsync(client, member.Id, PortalRole.SystemAdministrator)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Disabled_IsOutAtTheNextRequest_AndInAgainWhenEnabled()
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        var client = await portal.SignInAsync(member);
        var admin = await portal.SignInAsync(PortalRole.SystemAdministrator);

        var without = await SetAsync(admin, member.Id, "Disable", "");
        await SetAsync(admin, member.Id, "Disable", "left the ministry");
        var outside = await client.GetAsync("/manage");
        var refused = await portal.NewClient().TrySignInAsync(member.Email, Staff.Password);
        await SetAsync(admin, member.Id, "Enable", "came back");
        var back = await portal.NewClient().TrySignInAsync(member.Email, Staff.Password);

        without.StatusCode.ShouldBe(HttpStatusCode.OK);
        (outside.StatusCode, refused.StatusCode, back.StatusCode)
            .ShouldBe((HttpStatusCode.Redirect, HttpStatusCode.OK, HttpStatusCode.Redirect));
        (await portal.UseAsync(db => db.History.Where(h => h.RecordId == member.Id && h.Comment != null)
            .OrderBy(h => h.Id).Select(h => h.Action).ToListAsync()))
            .ShouldBe([HistoryAction.UserDisabled, HistoryAction.UserEnabled]);
    }

    [Fact]
    public async Task List_FindsByNameRoleAndState()
    {
        var admin = await portal.SignInAsync(PortalRole.SystemAdministrator);
        var member = await portal.AddStaffAsync(PortalRole.MinistryStaff);

        var page = await admin.GetPageAsync($"/manage/users?words={Uri.EscapeDataString(member.Email[..8])}&role=MinistryStaff&state=Active");

        page.QuerySelectorAll("main ul.rows > li a").Select(a => a.GetAttribute("href")).ShouldContain($"/manage/users/{member.Id}");
        (await admin.GetPageAsync("/manage/users?words=%25")).QuerySelectorAll("main ul.rows > li").ShouldBeEmpty();
    }

    private static Task<HttpResponseMessage> SetAsync(HttpClient admin, Guid id, string handler, string reason) =>
        admin.CommandAsync($"/manage/users/{id}", handler, new() { ["Why.Reason"] = reason });

    private static Task<HttpResponseMessage> GiveAsync(HttpClient client, Guid id, PortalRole role) =>
        client.CommandAsync($"/manage/users/{id}", "Grant", new()
        {
            ["NewId"] = $"{Guid.CreateVersion7()}",
            ["Input.Role"] = $"{role}",
        });
}
