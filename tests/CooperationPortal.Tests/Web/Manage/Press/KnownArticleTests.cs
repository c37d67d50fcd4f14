using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using CooperationPortal.Web.PageSupport;

namespace CooperationPortal.Tests.Web.Manage.Press;

/// <summary>Who pastes an article is told what has been recorded from it, as far as he may know.</summary>
public sealed class KnownArticleTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("https://example.org/news/1?page=2")]
    [InlineData("http://example.org/news/1?page=2/#top")]
    public async Task Article_OfAPublishedRecord_LeadsToIt(string pasted)
    {
        var id = await portal.PublishAsync(Meeting("https://example.org/news/1?page=2"));
        var other = await portal.PublishAsync(Meeting("https://example.org/news/1"));
        var (key, otherKey) = (await KeyAsync(id), await KeyAsync(other));

        var page = await ArticleAsync(await EditorAsync("RU-KHA"), pasted);

        page.QuerySelector($".note-bar a[href='/ru/meetings/{key}']").ShouldNotBeNull();
        page.QuerySelector($"a[href='/ru/meetings/{otherKey}']").ShouldBeNull();
    }

    [Fact]
    public async Task Article_OfADraft_LeadsThoseToItWhoMaySeeIt()
    {
        const string Url = "https://example.org/news/draft";
        var draft = await portal.DraftAsync(Meeting(Url, "Тайная повестка"));

        var colleague = await ArticleAsync(await EditorAsync("RU-SAM"), Url);
        var stranger = await ArticleAsync(await EditorAsync("RU-KHA"), Url);

        colleague.QuerySelector($".note-bar a[href='{RecordLinks.Edit(draft)}']").ShouldNotBeNull();
        stranger.QuerySelector(".note-bar").ShouldBeNull();
        stranger.DocumentElement.OuterHtml.ShouldNotContain(draft.Key);
        stranger.DocumentElement.OuterHtml.ShouldNotContain("Тайная повестка");
    }

    [Fact]
    public async Task Article_WithoutAnAddressOrOfAnother_IsNotKnown()
    {
        await portal.DraftAsync(Meeting(null));
        await portal.PublishAsync(Meeting(null));
        var editor = await EditorAsync("RU-SAM");

        (await ArticleAsync(editor, null)).QuerySelector(".note-bar").ShouldBeNull();
        (await ArticleAsync(editor, "https://example.org/elsewhere")).QuerySelector(".note-bar").ShouldBeNull();
    }

    private static MeetingInput Meeting(string? url, string words = "Обмен опытом")
    {
        var meeting = (MeetingInput)RecordDesk.Input(RecordKind.Meeting, words);
        meeting.Sources.Add(new SourceInput { Id = Guid.CreateVersion7(), Title = "Встреча врачей", Language = "ru", Url = url });
        return meeting;
    }

    private async Task<string> KeyAsync(Guid id) => LiveRecords.KeyOf((await portal.LiveAsync(RecordKind.Meeting, id))!);

    private async Task<HttpClient> EditorAsync(string region) =>
        await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync(region)));

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> ArticleAsync(HttpClient editor, string? url) =>
        await editor.GetPageAsync((await editor.PasteAsync(url: url)).Headers.Location!.OriginalString);
}
