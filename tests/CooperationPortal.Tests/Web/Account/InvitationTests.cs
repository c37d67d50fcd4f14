using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Account;

public sealed class InvitationTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string NewPassword = "seven lanterns by the river";

    [Fact]
    public async Task Invited_ChoosesAPasswordThroughTheMailAndHasTheRole()
    {
        var email = await InviteAsync();
        var link = await portal.LinkToAsync(email, "Mail.Invitation");

        var chosen = await ChooseAsync(link, NewPassword);
        var client = portal.NewClient();
        var signedIn = await client.TrySignInAsync(email, NewPassword);

        chosen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.GetAsync("/manage/review")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Link_WorksOnce()
    {
        var link = await portal.LinkToAsync(await InviteAsync(), "Mail.Invitation");
        var client = portal.NewClient();
        var page = await client.GetPageAsync(link);

        var first = await SendAsync(client, page, NewPassword);
        var second = await SendAsync(client, page, "another long password");

        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        second.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await client.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Link_AfterItsTime_WorksNoMore()
    {
        var email = await InviteAsync();
        var link = await portal.LinkToAsync(email, "Mail.Invitation");
        var page = await portal.NewClient().GetPageAsync(link);
        await portal.UseAsync(db => db.Database.ExecuteSqlAsync(
            $"update one_time_links set expires_at = now() - interval '1 second' where subject_id = (select id from users where email = {email})"));

        (await portal.NewClient().GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await SendAsync(portal.NewClient(), page, NewPassword)).StatusCode.ShouldNotBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task InvitedAgain_TheEarlierLinkWorksNoMore()
    {
        var admin = await portal.SignInAsync(PortalRole.SystemAdministrator);
        var email = await InviteAsync(admin);
        var earlier = await portal.LinkToAsync(email, "Mail.Invitation");
        var id = await portal.UseAsync(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync());

        var again = await admin.CommandAsync($"/manage/users/{id}", "Invite");

        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.NewClient().GetAsync(earlier)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await portal.NewClient().GetAsync(await portal.LinkToAsync(email, "Mail.Invitation"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_Twice_MakesOneAccountAndOneMail()
    {
        var admin = await portal.SignInAsync(PortalRole.SystemAdministrator);
        var page = await admin.GetPageAsync("/manage/users/new");
        var fields = Fields("twice@example.org");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => admin.SubmitAsync(Form(page), fields)));

        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.Redirect);
        (await portal.MailsToAsync("twice@example.org")).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("Input.Email", "not an address")]
    [InlineData("Input.FullName", " ")]
    [InlineData("Input.Grant.Role", "")]
    [InlineData("Input.Grant.Role", "ClinicAdministrator")]
    [InlineData("Input.Grant.LastDay", "2001-01-01")]
    public async Task Post_WithAMistake_SaysSoBesideTheFieldAndWritesNothing(string field, string value)
    {
        var admin = await portal.SignInAsync(PortalRole.SystemAdministrator);
        var email = $"mistake{field}{value.Length}@example.org".ToLowerInvariant();
        var fields = Fields(email);
        fields[field] = value;

        var answer = await (await admin.SubmitAsync(Form(await admin.GetPageAsync("/manage/users/new")), fields)).ReadPageAsync();

        answer.QuerySelectorAll(".govuk-error-message").ShouldNotBeEmpty();
        (await portal.MailsToAsync(email)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Invited_CannotSignInOrResetBeforeChoosing()
    {
        var email = await InviteAsync();
        await portal.NewClient().PostForgottenAsync(email);

        (await portal.NewClient().TrySignInAsync(email, "")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await portal.MailsToAsync(email)).ShouldHaveSingleItem().Texts.ShouldBe("Mail.Invitation");
    }

    private async Task<string> InviteAsync(HttpClient? admin = null)
    {
        admin ??= await portal.SignInAsync(PortalRole.SystemAdministrator);
        var email = $"invited{Guid.NewGuid():N}@example.org";
        var answer = await admin.SubmitAsync(Form(await admin.GetPageAsync("/manage/users/new")), Fields(email));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return email;
    }

    private static Dictionary<string, string?> Fields(string email) => new()
    {
        ["Input.FullName"] = "Гульнора Азимова",
        ["Input.Email"] = email,
        ["Input.Language"] = "uz-Latn",
        ["Input.Grant.Role"] = "Reviewer",
    };

    private static IHtmlFormElement Form(IHtmlDocument page) =>
        page.Forms.Single(f => f.QuerySelector("[name='Input.Email'], [name='Input.Password']") is not null);

    private async Task<HttpResponseMessage> ChooseAsync(string link, string password)
    {
        var client = portal.NewClient();
        return await SendAsync(client, await client.GetPageAsync(link), password);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, IHtmlDocument page, string password) =>
        client.SubmitAsync(Form(page), new Dictionary<string, string?> { ["Input.Password"] = password, ["Input.Again"] = password });
}
