using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using CooperationPortal.Web.PageSupport;

namespace CooperationPortal.Tests.Web.Manage;

/// <summary>A draft is shown on the public page itself, whatever the record was before, and nothing of it stays.</summary>
public sealed class PreviewTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Old = "Прежняя редакция";
    private const string New = "Будущая редакция";

    public static TheoryData<RecordKind> Kinds => [.. LiveRecords.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Get_NewDraft_ShowsThePublicPageAndKeepsNothing(RecordKind kind)
    {
        var draft = await portal.DraftAsync(RecordDesk.Input(kind, New));

        var words = await PreviewAsync(draft.RecordId);

        words.ShouldContain(New);
        (await portal.LiveAsync(kind, draft.RecordId)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Get_NewVersion_ShowsItWhileReadersStayWithTheOld(RecordKind kind)
    {
        var id = await portal.PublishAsync(RecordDesk.Input(kind, Old));
        await portal.DraftAsync(RecordDesk.Input(kind, New), id);

        var words = await PreviewAsync(id);
        var key = LiveRecords.KeyOf((await portal.LiveAsync(kind, id))!);
        var page = await portal.NewClient().GetPageAsync($"/ru/{RecordLinks.Segment(kind)}/{key}");

        words.ShouldContain(New);
        page.QuerySelector("main")!.TextContent.ShouldContain(Old);
        page.QuerySelector("main")!.TextContent.ShouldNotContain(New);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Get_NewVersionOfAHiddenRecord_ShowsItAndLeavesItHidden(RecordKind kind)
    {
        var id = await portal.PublishAsync(RecordDesk.Input(kind, Old));
        await portal.HideAsync(kind, id);
        await portal.DraftAsync(RecordDesk.Input(kind, New), id);

        (await PreviewAsync(id)).ShouldContain(New);

        (await portal.LiveAsync(kind, id))!.IsPublic.ShouldBeFalse();
    }

    [Theory]
    [InlineData("zh", "zh-Hans")]
    [InlineData("uz", "uz-Latn")]
    public async Task Get_InTheReadersLanguage_IsThePageOfThatLanguage(string segment, string culture)
    {
        var draft = await portal.DraftAsync(RecordDesk.Input(RecordKind.Visit, New));
        var reader = await portal.SignInAsync(PortalRole.Reviewer);
        reader.DefaultRequestHeaders.Add("Accept-Language", segment);

        var page = await reader.GetPageAsync($"/manage/preview/{draft.RecordId}");

        page.DocumentElement.GetAttribute("lang").ShouldBe(culture);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/report")]
    public async Task Post_AnotherLanguageOrTheme_LeadsBackToThePreview(string paper)
    {
        var draft = await portal.DraftAsync(RecordDesk.Input(RecordKind.Visit, New));
        var reader = await portal.SignInAsync(PortalRole.Reviewer);
        var address = $"/manage/preview/{draft.RecordId}{paper}";

        var page = await reader.GetPageAsync(address);

        page.QuerySelectorAll("header a[hreflang]").ShouldBeEmpty();
        foreach (var action in new[] { "/account/language", "/account/theme" })
        {
            page.QuerySelector($"form[action='{action}'] [name='from']")!.GetAttribute("value").ShouldBe(address);
        }
    }

    [Fact]
    public async Task Get_DraftThatNamesADraft_ShowsIt()
    {
        var visit = await portal.DraftAsync(RecordDesk.Input(RecordKind.Visit, Old));
        var input = WrittenAgreements.Input(New);
        input.Visit = RecordPick.Of(RecordKind.Visit, visit.RecordId, visit.Reference!);
        var agreement = await portal.DraftAsync(input);

        (await PreviewAsync(agreement.RecordId)).ShouldContain(New);
    }

    [Fact]
    public async Task Get_IncompleteDraft_SaysWhatIsMissing()
    {
        var draft = await portal.DraftAsync(new VisitInput());
        var reader = await portal.SignInAsync(PortalRole.Reviewer);

        var answer = await reader.GetAsync($"/manage/preview/{draft.RecordId}");

        answer.Headers.Location!.OriginalString.ShouldBe($"/manage/preview/{draft.RecordId}/incomplete");
    }

    /// <summary>The words of the preview's page, which says that it is one.</summary>
    private async Task<string> PreviewAsync(Guid recordId)
    {
        var reader = await portal.SignInAsync(PortalRole.Reviewer);
        var page = await reader.GetPageAsync($"/manage/preview/{recordId}");
        page.QuerySelector(".note-bar")!.TextContent.ShouldContain("Предпросмотр");
        page.QuerySelector($".note-bar a[href='/manage/review/{recordId}']").ShouldNotBeNull();
        return page.QuerySelector("main")!.TextContent;
    }
}
