using System.Net;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Account;

public sealed class PasswordTests(PortalFixture portal) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    private const string NewPassword = "seven lanterns by the river";

    /// <summary>All tests come from one address: what one has asked for does not count for the next.</summary>
    public Task InitializeAsync() => portal.UseAsync(db => db.Attempts.ExecuteDeleteAsync());

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Forgotten_KnownAndUnknownAddress_AnswerTheSame()
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);

        var known = await (await portal.NewClient().PostForgottenAsync(member.Email)).ReadPageAsync();
        var unknown = await (await portal.NewClient().PostForgottenAsync("nobody@example.org")).ReadPageAsync();

        unknown.QuerySelector("main")!.InnerHtml.ShouldBe(known.QuerySelector("main")!.InnerHtml);
        (await portal.MailsToAsync(member.Email)).ShouldHaveSingleItem();
        (await portal.MailsToAsync("nobody@example.org")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Forgotten_LinkOfAnotherHost_IsNotMade()
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        var client = portal.NewClient();
        client.DefaultRequestHeaders.Host = "evil.example";

        await client.PostForgottenAsync(member.Email);

        (await portal.LinkToAsync(member.Email, "Mail.PasswordReset")).ShouldStartWith("/account/new-password/");
    }

    [Fact]
    public async Task Reset_EndsSessionsAndTheOldPassword()
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        var signedIn = await portal.SignInAsync(member);
        await portal.NewClient().PostForgottenAsync(member.Email);

        var chosen = await ChooseAsync(await portal.LinkToAsync(member.Email, "Mail.PasswordReset"), NewPassword);

        chosen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await signedIn.GetAsync("/manage")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.NewClient().TrySignInAsync(member.Email, Staff.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await portal.NewClient().TrySignInAsync(member.Email, NewPassword)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.MailsToAsync(member.Email)).ShouldContain(m => m.Texts == "Mail.PasswordChanged");
    }

    [Fact]
    public async Task Forgotten_ManyTimes_MailsFewAndAsksToWait()
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 22; i++)
        {
            statuses.Add((await portal.NewClient().PostForgottenAsync(member.Email)).StatusCode);
        }

        statuses.Last().ShouldBe(HttpStatusCode.TooManyRequests);
        (await portal.MailsToAsync(member.Email)).Count.ShouldBeInRange(1, 3);
    }

    [Theory]
    [InlineData("short", "short")]
    [InlineData("password1234", "password1234")]
    [InlineData(NewPassword, "something else entirely")]
    public async Task Choose_UnfitPassword_IsRefusedAndTheLinkStaysGood(string password, string again)
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        await portal.NewClient().PostForgottenAsync(member.Email);
        var link = await portal.LinkToAsync(member.Email, "Mail.PasswordReset");

        var refused = await ChooseAsync(link, password, again);

        refused.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await refused.ReadPageAsync()).QuerySelector(".govuk-error-message").ShouldNotBeNull();
        (await portal.NewClient().GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Change_WithThePresentOne_KeepsThisSessionAndEndsOthers()
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        var here = await portal.SignInAsync(member);
        var elsewhere = await portal.SignInAsync(member);

        var wrong = await ChangeAsync(here, "not the password");
        var right = await ChangeAsync(here, Staff.Password);

        wrong.StatusCode.ShouldBe(HttpStatusCode.OK);
        right.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await here.GetAsync("/manage")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await elsewhere.GetAsync("/manage")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task<HttpResponseMessage> ChangeAsync(HttpClient client, string present)
    {
        var page = await client.GetPageAsync("/account/password");
        return await client.SubmitAsync(page.FormWith("Input.Present"), new Dictionary<string, string?>
        {
            ["Input.Present"] = present,
            ["Input.Password"] = NewPassword,
            ["Input.Again"] = NewPassword,
        });
    }

    private async Task<HttpResponseMessage> ChooseAsync(string link, string password, string? again = null)
    {
        var client = portal.NewClient();
        var page = await client.GetPageAsync(link);
        return await client.SubmitAsync(page.FormWith("Input.Again"), new Dictionary<string, string?>
        {
            ["Input.Password"] = password,
            ["Input.Again"] = again ?? password,
        });
    }
}
