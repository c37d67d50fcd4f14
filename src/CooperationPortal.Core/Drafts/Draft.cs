using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Drafts;

/// <summary>
/// The working copy of a record: everything an editor typed, as it was typed, complete or not. The live tables change
/// only when a reviewer publishes it; a published record stays public as it was while its next version is a draft.
/// </summary>
public sealed class Draft
{
    public const int TitleLength = 500;

    public required Guid Id { get; init; }
    public required RecordKind Kind { get; init; }

    /// <summary>
    /// The id that the record has or will have: that of the empty form it began with, however often the form is sent. One
    /// open draft a record (a unique index holds it).
    /// </summary>
    public required Guid RecordId { get; init; }

    /// <summary>The reference that the record has or will have; null for kinds that have a slug.</summary>
    public string? Reference { get; init; }

    /// <summary>What staff see in lists.</summary>
    public required string Title { get; set; }

    /// <summary>The input record as JSON.</summary>
    public required string Content { get; set; }

    /// <summary>
    /// The content that the history knows, while <see cref="ChangedById"/> goes on typing: docs/decisions/0015. Null
    /// where it knows <see cref="Content"/>.
    /// </summary>
    public string? RecordedContent { get; internal set; }

    /// <summary><see cref="PublicationState.Draft"/>, Submitted or Returned.</summary>
    public required PublicationState State { get; set; }

    public required Guid AuthorId { get; init; }

    /// <summary>All who wrote or submitted it; none of them may publish it.</summary>
    public Guid[] ContributorIds { get; private set; } = [];
    public Guid? SubmittedById { get; internal set; }
    public DateTimeOffset? SubmittedAt { get; internal set; }

    /// <summary>The reviewer's words when it was returned, or the author's when it was submitted.</summary>
    public string? Comment { get; internal set; }

    /// <summary>
    /// What the editors are writing to the reviewer, who reads it as <see cref="Comment"/> once the draft is submitted.
    /// </summary>
    public string? Note { get; internal set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset ChangedAt { get; private set; }
    public Guid ChangedById { get; private set; }

    /// <summary>Row version of the live record that this draft started from; null for a new record.</summary>
    public uint? BaseVersion { get; init; }

    /// <summary>Regions touched, with their parents; scope of rights.</summary>
    public Guid[] RegionIds { get; internal set; } = [];

    /// <summary>Institutions touched, with their parents; scope of rights.</summary>
    public Guid[] InstitutionIds { get; internal set; } = [];

    /// <summary>Row version (PostgreSQL's xmin).</summary>
    public uint Version { get; private set; }

    /// <summary>Somebody typed: what waited for review is a draft again, what was returned still shows why.</summary>
    internal void Change(Guid userId, DateTimeOffset now)
    {
        ChangedAt = now;
        ChangedById = userId;
        ContributorIds = [.. ContributorIds.Append(userId).Distinct()];
        SubmittedById = null;
        SubmittedAt = null;
        State = State is PublicationState.Returned ? PublicationState.Returned : PublicationState.Draft;
    }

    internal void Submit()
    {
        State = PublicationState.Submitted;
        SubmittedAt = ChangedAt;
        SubmittedById = ChangedById;
        Comment = Note;
    }

    internal void Return(string comment)
    {
        State = PublicationState.Returned;
        SubmittedAt = null;
        Comment = comment;
        Note = null;
    }
}
