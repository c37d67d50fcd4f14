using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using CooperationPortal.Web.PageSupport;

namespace CooperationPortal.Tests.Web.Manage.Comments;

/// <summary>Comments on the pages of staff, and on no page of anybody else.</summary>
public sealed class CommentPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Words = "Между нами: дату назвали по телефону";

    public static TheoryData<RecordKind> Kinds => [.. LiveRecords.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Post_OnARecordOfAnyKind_IsForStaffAndNeverForReaders(RecordKind kind)
    {
        var id = await portal.PublishAsync(RecordDesk.Input(kind, "Запись"));
        var key = LiveRecords.KeyOf((await portal.LiveAsync(kind, id))!);
        var (address, page) = (RecordLinks.Comments(kind, id), $"/ru/{RecordLinks.Segment(kind)}/{key}");
        var editor = await portal.SignInAsync(PortalRole.MinistryStaff);

        var answer = await SayAsync(editor, address, Words);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await editor.GetPageAsync(address)).QuerySelector(".comments")!.TextContent.ShouldContain(Words);
        (await editor.GetPageAsync(page)).QuerySelectorAll($".staff-bar a[href='{address}']").Single().TextContent.ShouldBe("1 комментарий");
        (await editor.GetPageAsync($"/manage/{RecordLinks.Segment(kind)}/{key}")).QuerySelector(".record-comments")!.TextContent.ShouldContain(Words);
        var reader = await portal.NewClient().GetPageAsync(page);
        reader.DocumentElement.OuterHtml.ShouldNotContain("между нами", Case.Insensitive);
        reader.QuerySelector($"a[href='{address}']").ShouldBeNull();
        (await portal.NewClient().GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Get_DraftOfAnotherRegion_IsAbsentToItsStaff()
    {
        var (address, _, _) = await CommentedDraftAsync();
        var stranger = await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-KHA")));
        var administrator = await portal.SignInAsync(PortalRole.SystemAdministrator);

        (await stranger.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.PostAsync(address, new Dictionary<string, string> { ["Input.Text"] = "Я тут" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync("/manage/comments/regions/" + Guid.NewGuid())).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_Review_ShowsWhatColleaguesSaid()
    {
        var (_, recordId, _) = await CommentedDraftAsync();
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);

        var page = await reviewer.GetPageAsync($"/manage/review/{recordId}");

        page.QuerySelector(".record-comments")!.TextContent.ShouldContain(Words);
    }

    [Fact]
    public async Task Post_ColleaguePicked_FindsItOnTheDeskUntilItIsRead()
    {
        var (address, _, author) = await CommentedDraftAsync();
        var called = await portal.AddStaffAsync(PortalRole.Reviewer);
        var reviewer = await portal.SignInAsync(called);
        var form = await author.GetPageAsync(address);
        var box = form.QuerySelectorAll<IHtmlInputElement>("[name='Input.Mentions']").Single(b => b.Value == called.Id.ToString());
        form.QuerySelector($"label[for='{box.Id}']")!.TextContent.ShouldBe(called.Actor.Name);
        box.IsChecked = true;

        await author.SubmitAsync(Form(form), new Dictionary<string, string?> { ["Input.Text"] = "Взгляните на стороны" });

        var line = (await reviewer.GetPageAsync("/manage")).QuerySelector("[aria-labelledby='group-mentions'] h3 a")!;
        var target = line.GetAttribute("href")!;
        target.ShouldStartWith($"{address}#comment-");
        var thread = await reviewer.GetPageAsync(target);
        thread.QuerySelector($"#{target.Split('#')[1]}")!.TextContent.ShouldContain("Взгляните на стороны");
        (await reviewer.GetPageAsync("/manage")).QuerySelector("[aria-labelledby='group-mentions']").ShouldBeNull();
    }

    [Fact]
    public async Task Post_NothingSaid_IsNamedAtTheField()
    {
        var (address, _, author) = await CommentedDraftAsync();

        var answer = await SayAsync(author, address, " ");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.ReadPageAsync()).QuerySelector(".govuk-error-summary a")!.GetAttribute("href").ShouldBe("#Input_Text");
    }

    [Fact]
    public async Task Post_EditAndRemove_AreTheAuthorsAndStayInTheHistory()
    {
        var (address, recordId, author) = await CommentedDraftAsync();
        var other = await portal.SignInAsync(PortalRole.Reviewer);
        var thread = await author.GetPageAsync(address);
        var edit = thread.QuerySelector("a[href$='/edit']")!.GetAttribute("href")!;
        var remove = thread.QuerySelector("a[href$='/remove']")!.GetAttribute("href")!;

        (await other.GetPageAsync(address)).QuerySelector("a[href$='/edit']").ShouldBeNull();
        (await other.GetAsync(edit)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.PostAsync(remove, new Dictionary<string, string> { ["Version"] = "1" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await author.SubmitAsync(Form(await author.GetPageAsync(edit)), new Dictionary<string, string?> { ["Input.Text"] = "Иначе" });
        (await other.GetPageAsync(address)).QuerySelector(".comments")!.TextContent.ShouldContain("Иначе");
        await author.SubmitAsync(Form(await author.GetPageAsync(remove)), null);

        (await other.GetPageAsync(address)).QuerySelector(".comments")!.TextContent.ShouldNotContain("Иначе");
        var history = (await author.GetPageAsync($"/manage/history/agreements/{recordId}")).QuerySelector(".timeline")!.TextContent;
        history.ShouldContain(Words);
        history.ShouldContain("Иначе");
    }

    [Fact]
    public async Task Get_WordsThatLookLikeMarkup_AreShownAsWritten()
    {
        var (address, _, author) = await CommentedDraftAsync();

        await SayAsync(author, address, "<b>жирно</b><script>alert(1)</script>");

        var comments = (await author.GetPageAsync(address)).QuerySelector(".comments")!;
        comments.TextContent.ShouldContain("<b>жирно</b><script>alert(1)</script>");
        comments.QuerySelector("script").ShouldBeNull();
    }

    /// <summary>A draft of Samara Oblast that waits for review, with a comment of its author.</summary>
    private async Task<(string Address, Guid RecordId, HttpClient Author)> CommentedDraftAsync()
    {
        var author = await portal.AddStaffAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-SAM")));
        var head = await portal.SubmitAsync(author: author.Actor);
        var client = await portal.SignInAsync(author);
        var address = RecordLinks.Comments(RecordKind.Agreement, head.RecordId);
        await SayAsync(client, address, Words);
        return (address, head.RecordId, client);
    }

    private static async Task<HttpResponseMessage> SayAsync(HttpClient client, string address, string words) =>
        await client.SubmitAsync(Form(await client.GetPageAsync(address)), new Dictionary<string, string?> { ["Input.Text"] = words });

    private static IHtmlFormElement Form(IHtmlDocument page) => page.Forms.Single(f => f.Id == "form");
}
