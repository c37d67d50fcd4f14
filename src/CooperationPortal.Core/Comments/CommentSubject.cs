using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;

namespace CooperationPortal.Core.Comments;

/// <summary>The record that comments are about: its open draft, the live record, or both.</summary>
public sealed record CommentSubject(RecordKind Kind, Guid RecordId, Draft? Draft, Record? Live, string Title)
{
    public string? Reference => Draft?.Reference ?? LiveRecords.ReferenceOf(Live);

    /// <summary>Who works with the record or watches over it; that readers see it gives no right to its comments.</summary>
    public bool MayBeReadBy(Actor actor) =>
        (Draft is not null && actor.MayRead(Draft)) || (Live is not null && actor.MayReadInternal(Live));

    /// <summary>Auditors read everything and write nothing.</summary>
    public bool MayBeCommentedBy(Actor actor) =>
        actor.UserId is not null && MayBeReadBy(actor) && (actor.IsEditor() || actor.Has(PortalRole.Reviewer));

    public HistoryEntry Trace(HistoryAction action, Actor actor, DateTimeOffset now, string? said = null) => Draft is not null
        ? HistoryEntry.Of(Draft, action, actor, now, said, [])
        : HistoryEntry.Of(Kind, Live!, Title, action, actor, now, said);
}
