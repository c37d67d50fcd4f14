using CooperationPortal.Core.Comments;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.ErrorReports;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;

namespace CooperationPortal.Web.Pages.Manage;

/// <summary>A line of the work list: what it is about, since when, and the button that leads to its solution.</summary>
/// <param name="Kind">Null where it is about no record.</param>
/// <param name="By">Who did it; empty for a reader, who has no name here.</param>
public sealed record TaskLine(
    RecordKind? Kind, string? Reference, string Title, string Url, string ActionKey, string StateKey, DateTimeOffset At, string By, string? Note)
{
    /// <summary>The draft that the line is about; null where it is about none.</summary>
    public Guid? DraftOf { get; init; }

    /// <summary>The list has a bar that does something with the chosen lines.</summary>
    public bool IsToChoose { get; init; }

    /// <summary>To the report of a reader.</summary>
    public static TaskLine ToErrorReport(ErrorReportLine line) => new(
        line.Kind, line.Key, line.Text, RecordLinks.ErrorReport(line.Id), "ErrorReports.Read", "ErrorReports.Reported", line.At, "",
        line.Kind is null ? Uri.UnescapeDataString(line.Page) : null);

    /// <summary>To the form for those who may edit it, else to what it says.</summary>
    public static TaskLine ToOpen(DraftLine line) => line.MayEdit ? ToEdit(line, "Manage.SavedOn") : ToLookAt(line);

    public static TaskLine ToLookAt(DraftLine line) => ToReview(line) with { ActionKey = "Manage.Look" };

    public static TaskLine ToEdit(DraftLine line, string stateKey) => new(
        line.Kind, line.Reference, line.Title, RecordLinks.Edit(line.Kind, line.Key),
        line.State is PublicationState.Submitted ? "Manage.Look" : line.State is PublicationState.Returned ? "Manage.Correct" : "Manage.Continue",
        stateKey, line.ChangedAt, line.ChangedBy, line.State is PublicationState.Returned ? line.Comment : null)
    {
        DraftOf = line.RecordId,
    };

    /// <summary>To the comment that calls the reader.</summary>
    public static TaskLine ToComment(MentionLine line) => new(
        line.Kind, line.Reference, line.Title, $"{RecordLinks.Comments(line.Kind, line.RecordId)}#comment-{line.CommentId}",
        "Comments.Read", "Comments.CalledYou", line.At, line.By, line.Text);

    public static TaskLine ToReview(DraftLine line) => new(
        line.Kind, line.Reference, line.Title, RecordLinks.Review(line.RecordId), "Manage.Review",
        line.IsNew ? "Manage.NewRecord" : "Manage.NewVersion", line.ChangedAt, line.ChangedBy, line.Comment)
    {
        DraftOf = line.RecordId,
    };
}
