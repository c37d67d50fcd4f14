using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport;

/// <summary>The addresses of a record of any kind, for pages that serve all kinds.</summary>
public static class RecordLinks
{
    public const string ReviewQueue = "/manage/review";

    /// <summary>What readers reported about pages.</summary>
    public const string ErrorReports = "/manage/reports";

    /// <summary>All comments that call the reader.</summary>
    public const string Mentions = "/manage/mentions";

    public static string ErrorReport(Guid id) => $"{ErrorReports}/{id}";

    public static string Edit(DraftHead head) => Edit(head.Kind, head.Key);

    public static string Edit(RecordKind kind, string key) => $"/manage/{Segment(kind)}/{key}";

    /// <summary>Which party stands by the terms of the agreement.</summary>
    public static string Confirmations(string agreement) => $"{Edit(RecordKind.Agreement, agreement)}/confirmations";

    /// <summary>What the countries of the parties ask of the agreement.</summary>
    public static string Checklist(string agreement) => $"{Edit(RecordKind.Agreement, agreement)}/checklist";

    public static string New(RecordKind kind) => $"/manage/{Segment(kind)}/new";

    /// <summary>All drafts of a kind that the reader may see.</summary>
    public static string Drafts(RecordKind kind) => $"/manage/drafts/{Segment(kind)}";

    /// <summary>All of the reader's own drafts in that state.</summary>
    public static string OwnDrafts(PublicationState state) => $"/manage/drafts/{state.ToString().ToLowerInvariant()}";

    public static string Review(Guid recordId) => $"{ReviewQueue}/{recordId}";

    public static string Discard(DraftHead head) => $"/manage/drafts/{head.RecordId}/discard";

    public static string Preview(DraftHead head) => Preview(head.RecordId);

    public static string Preview(Guid recordId) => $"/manage/preview/{recordId}";

    public static string History(RecordKind kind, Guid recordId) => $"/manage/history/{Segment(kind)}/{recordId}";

    public static string Comments(RecordKind kind, Guid recordId) => $"/manage/comments/{Segment(kind)}/{recordId}";

    public static string Visibility(RecordKind kind, Guid recordId) => $"/manage/visibility/{Segment(kind)}/{recordId}";

    /// <summary>What was deleted and can be brought back.</summary>
    public const string Deleted = "/manage/deleted";

    /// <summary>Where a hidden record is deleted.</summary>
    public static string Delete(RecordKind kind, Guid recordId) => $"/manage/delete/{Segment(kind)}/{recordId}";

    /// <summary>Where a deleted record is brought back.</summary>
    public static string Restore(RecordKind kind, Guid recordId) => $"{Deleted}/{Segment(kind)}/{recordId}";

    /// <summary>Where a reviewer merges an institution, into one to be chosen or into that one.</summary>
    public static string Merge(Guid recordId, Guid? survivorId = null) =>
        $"/manage/institutions/{recordId}/merge" + (survivorId is null ? "" : $"/{survivorId}");

    /// <summary>The public page in the reader's language; the key is a reference or a slug.</summary>
    public static string Public(RecordKind kind, string key) => $"/{RequestLanguage.Segment}/{Segment(kind)}/{key}";

    /// <summary>The public list of a kind in the reader's language.</summary>
    public static string PublicList(RecordKind kind) => $"/{RequestLanguage.Segment}/{Segment(kind)}";

    /// <summary>How the kind is called in addresses.</summary>
    public static string Segment(RecordKind kind) => kind switch
    {
        RecordKind.Agreement => "agreements",
        RecordKind.Visit => "visits",
        RecordKind.Meeting => "meetings",
        RecordKind.Commitment => "commitments",
        RecordKind.Activity => "activities",
        RecordKind.Institution => "institutions",
        RecordKind.Event => "events",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Records of that kind have no page of their own."),
    };

    /// <summary>The same with promises, which have public pages and no drafts.</summary>
    public static RecordKind? KindOfPublic(string segment) =>
        segment == Segment(RecordKind.Commitment) ? RecordKind.Commitment : KindOf(segment);

    public static RecordKind? KindOf(string segment) =>
        LiveRecords.Kinds.Cast<RecordKind?>().FirstOrDefault(kind => Segment(kind!.Value) == segment);
}
