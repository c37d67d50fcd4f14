using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Notices;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Users;
using CooperationPortal.Web.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Web.Notices;

/// <summary>The page of choices, for who is signed in; the way out, for who holds the link.</summary>
public sealed class NotificationPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Address = "/account/notifications";

    [Fact]
    public async Task Notifications_Anonymous_IsLedToTheSignIn()
    {
        var answer = await portal.NewClient().GetAsync(Address);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldContain("/account/sign-in");
    }

    [Fact]
    public async Task Notifications_Get_ShowsAllAtOnceAndIsLinkedFromTheDesk()
    {
        var client = await portal.SignInAsync(PortalRole.Reviewer);

        var page = await client.GetPageAsync(Address);

        page.QuerySelectorAll("input[name='Input.Wanted'][checked]").Length.ShouldBe(Enum.GetValues<NoticeKind>().Length);
        page.QuerySelector("input[name='Input.Rhythm'][checked]")!.GetAttribute("value").ShouldBe("AtOnce");
        (await client.GetPageAsync("/manage")).QuerySelector($"a[href='{Address}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Notifications_Post_KeepsTheChoices()
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        var client = await portal.SignInAsync(member);
        var page = await client.GetPageAsync(Address);

        var answer = await client.SubmitAsync(Form(page), new Dictionary<string, string?>
        {
            ["Input.Rhythm"] = "Weekly",
            ["Input.Wanted"] = "Mentioned",
            ["Input.Language"] = LanguageTag.Uzbek,
            ["Input.TimeZone"] = "Asia/Tashkent",
        });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var choices = await portal.UseAsync(db => db.NoticeChoices.SingleAsync(c => c.UserId == member.Id));
        (choices.Rhythm, choices.Wants(NoticeKind.Mentioned), choices.Wants(NoticeKind.Returned))
            .ShouldBe((NoticeRhythm.Weekly, true, false));
        var user = await portal.UseAsync(db => db.Users.SingleAsync(u => u.Id == member.Id));
        (user.Language, user.TimeZone).ShouldBe((LanguageTag.Uzbek, "Asia/Tashkent"));
    }

    [Theory]
    [InlineData("Input.Language", "fr")]
    [InlineData("Input.TimeZone", "Mars/Olympus")]
    public async Task Notifications_PostWhatThePortalDoesNotKnow_IsRefused(string field, string value)
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        var client = await portal.SignInAsync(member);
        var page = await client.GetPageAsync(Address);

        var answer = await client.SubmitAsync(Form(page), new Dictionary<string, string?> { [field] = value });

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await portal.UseAsync(db => db.NoticeChoices.AnyAsync(c => c.UserId == member.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task Unsubscribe_Get_AsksAndDoesNothing()
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);

        var page = await portal.NewClient().GetPageAsync(LinkOf(member.Id));

        page.QuerySelectorAll("main button[type=submit]").ShouldHaveSingleItem();
        (await RhythmAsync(member)).ShouldBeNull();
    }

    [Fact]
    public async Task Unsubscribe_PostOfAMailProgram_EndsTheMailWithoutSignInAndToken()
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        var other = await portal.AddStaffAsync(PortalRole.Reviewer);

        var answer = await portal.NewClient().PostAsync(
            LinkOf(member.Id), new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await RhythmAsync(member)).ShouldBe(NoticeRhythm.Never);
        (await RhythmAsync(other)).ShouldBeNull();
    }

    [Fact]
    public async Task Unsubscribe_LinkThatThePortalHasNotMade_IsNotThere()
    {
        var client = portal.NewClient();

        (await client.GetAsync("/account/unsubscribe/CfDJ8forged")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.PostAsync("/account/unsubscribe/CfDJ8forged", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private string LinkOf(Guid userId) => new Uri(portal.Services.GetRequiredService<UnsubscribeLinks>().Of(userId)).PathAndQuery;

    private Task<NoticeRhythm?> RhythmAsync(StaffMember member) => portal.UseAsync(db =>
        db.NoticeChoices.Where(c => c.UserId == member.Id).Select(c => (NoticeRhythm?)c.Rhythm).SingleOrDefaultAsync());

    private static IHtmlFormElement Form(IHtmlDocument page) =>
        page.Forms.Single(form => form.QuerySelector("[name='Input.Rhythm']") is not null);
}
