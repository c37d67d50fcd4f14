using CooperationPortal.Core.Comments;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Drafts.Bulk;
using CooperationPortal.Core.ErrorReports;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;

namespace CooperationPortal.Web.Pages.Manage;

/// <summary>A group of the work list; its empty state says what to do first.</summary>
public sealed record TaskGroup(string Id, string TitleKey, IReadOnlyList<TaskLine> Lines)
{
    /// <summary>How many wait, those included that are not shown.</summary>
    public int Count { get; init; } = Lines.Count;

    /// <summary>What is said where nothing waits.</summary>
    public string NoneKey { get; init; } = $"{TitleKey}.None";

    /// <summary>The address of the whole group.</summary>
    public string? All { get; init; }

    /// <summary>What the reader can do with several of the lines at once, where the whole group is shown.</summary>
    public IReadOnlyList<BulkAct> Acts { get; init; } = [];

    /// <summary>The comments that call the reader.</summary>
    public static TaskGroup OfMentions(MentionGroup mentions) =>
        new("mentions", "Comments.Mentions", [.. mentions.Lines.Select(TaskLine.ToComment)])
        {
            Count = mentions.Count, All = RecordLinks.Mentions,
        };

    /// <summary>What readers reported about the pages of records that the member of staff works with.</summary>
    public static TaskGroup OfErrorReports(ErrorReportGroup reports) =>
        new("reports", "ErrorReports.Title", [.. reports.Lines.Select(TaskLine.ToErrorReport)])
        {
            Count = reports.Count, All = RecordLinks.ErrorReports,
        };

    /// <summary>The reader's own drafts in that state.</summary>
    public static TaskGroup OfOwn(PublicationState state, DraftGroup drafts)
    {
        var (id, stateKey) = state switch
        {
            PublicationState.Returned => ("Returned", "Manage.ReturnedOn"),
            PublicationState.Submitted => ("Waiting", "Manage.SentOn"),
            _ => ("Own", "Manage.SavedOn"),
        };
        var group = Of(
            id.ToLowerInvariant(), $"Manage.{id}", drafts, line => TaskLine.ToEdit(line, stateKey), RecordLinks.OwnDrafts(state));
        return group with { Acts = state is PublicationState.Submitted ? [BulkAct.Discard] : [BulkAct.Submit, BulkAct.Discard] };
    }

    public static TaskGroup OfKind(RecordKind kind, DraftGroup drafts) =>
        Of("drafts", $"Manage.Drafts.{kind}", drafts, TaskLine.ToOpen, RecordLinks.Drafts(kind)) with { NoneKey = "Manage.Drafts.None" };

    public static TaskGroup ToReview(DraftGroup drafts) =>
        Of("review", "Review.Waiting", drafts, TaskLine.ToReview, RecordLinks.ReviewQueue) with { Acts = [BulkAct.Publish, BulkAct.Return] };

    public static TaskGroup InReview(DraftGroup drafts) =>
        Of("in-review", "Review.InReview", drafts, TaskLine.ToLookAt, RecordLinks.ReviewQueue);

    private static TaskGroup Of(string id, string titleKey, DraftGroup drafts, Func<DraftLine, TaskLine> line, string all) =>
        new(id, titleKey, [.. drafts.Lines.Select(line)]) { Count = drafts.Count, All = all };
}
