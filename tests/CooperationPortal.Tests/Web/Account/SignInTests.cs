using System.Net;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Account;

public sealed class SignInTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Post_RightPassword_LeadsToTheWorkListWithACookieOfThisHostOnly()
    {
        var member = await portal.AddStaffAsync(PortalRole.MinistryStaff);

        var answer = await portal.NewClient().TrySignInAsync(member.Email, Staff.Password);

        answer.Headers.Location!.OriginalString.ShouldBe("/manage");
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-portal=", StringComparison.Ordinal));
        cookie.ShouldContain("secure", Case.Insensitive);
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        cookie.ShouldContain("path=/", Case.Insensitive);
    }

    [Fact]
    public async Task Post_WrongPasswordAndUnknownAccount_AnswerTheSame()
    {
        var member = await portal.AddStaffAsync(PortalRole.MinistryStaff);

        var wrong = await (await portal.NewClient().TrySignInAsync(member.Email, "not the password")).ReadPageAsync();
        var unknown = await (await portal.NewClient().TrySignInAsync("nobody@example.org", "not the password")).ReadPageAsync();

        var message = wrong.QuerySelector(".govuk-error-message")!.TextContent.Trim();
        message.ShouldNotBeEmpty();
        unknown.QuerySelector(".govuk-error-message")!.TextContent.Trim().ShouldBe(message);
    }

    [Theory]
    [InlineData("/manage/review", "/manage/review")]
    [InlineData("https://evil.example/", "/manage")]
    [InlineData("//evil.example", "/manage")]
    [InlineData("/\\evil.example", "/manage")]
    [InlineData("\\\\evil.example", "/manage")]
    [InlineData("/\t/evil.example", "/manage")]
    [InlineData("javascript:alert(1)", "/manage")]
    [InlineData("http:evil.example", "/manage")]
    [InlineData("", "/manage")]
    public async Task Post_ReturnUrl_IsFollowedOnlyWithinThePortal(string returnUrl, string expected)
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);

        var answer = await portal.NewClient().TrySignInAsync(member.Email, Staff.Password, returnUrl);

        answer.Headers.Location!.OriginalString.ShouldBe(expected);
    }

    [Fact]
    public async Task Post_ManyWrongPasswords_AreAskedToWaitAndNobodyElseIs()
    {
        var guessed = await portal.AddStaffAsync(PortalRole.MinistryStaff);
        var bystander = await portal.AddStaffAsync(PortalRole.MinistryStaff);
        var client = portal.NewClient();

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 10; i++)
        {
            statuses.Add((await client.TrySignInAsync(guessed.Email, $"wrong password {i}")).StatusCode);
        }

        var right = await client.TrySignInAsync(guessed.Email, Staff.Password);
        var other = await client.TrySignInAsync(bystander.Email, Staff.Password);

        statuses.ShouldContain(HttpStatusCode.TooManyRequests);
        right.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        right.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.FromMinutes(10));
        other.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Session_AccountDisabled_EndsWithTheNextRequest()
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        var client = await portal.SignInAsync(member);
        (await client.GetAsync("/manage")).StatusCode.ShouldNotBe(HttpStatusCode.Redirect);

        await portal.UseAsync(db => db.Users.Where(u => u.Id == member.Id)
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.Disabled, true)));
        var answer = await client.GetAsync("/manage");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldContain("/account/sign-in");
    }

    [Fact]
    public async Task Session_RoleTakenAway_IsForbiddenWithTheNextRequest()
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        var client = await portal.SignInAsync(member);

        await portal.UseAsync(db => db.RoleGrants.Where(g => g.UserId == member.Id)
            .ExecuteUpdateAsync(g => g.SetProperty(x => x.Until, DateTimeOffset.UnixEpoch.AddDays(1))));
        var answer = await client.GetAsync("/manage/review");

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task SignOut_EndsTheSessionAlsoForACopyOfTheCookie()
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        var client = portal.NewClient();
        var signedIn = await client.TrySignInAsync(member.Email, Staff.Password);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single(c => c.Contains("portal=", StringComparison.Ordinal)).Split(';')[0];
        var page = await client.GetPageAsync("/account/sign-out");

        await client.SubmitAsync(page.Forms.Single(f => f.QuerySelector(".button") is not null));
        var thief = portal.Factory.Server.CreateClient();
        thief.BaseAddress = new Uri("https://localhost");
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        var answer = await thief.GetAsync("/manage");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task SignIn_LeavesAHistoryEntry()
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);

        await portal.SignInAsync(member);

        var entry = await portal.UseAsync(db => db.History.SingleAsync(h => h.ActorId == member.Id));
        entry.RecordKind.ShouldBe(RecordKind.User);
    }
}
