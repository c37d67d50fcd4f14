using System.Net;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Vocabularies;

namespace CooperationPortal.Core.History;

/// <summary>Who did what to which record, and what changed; written in the same save, never altered.</summary>
public sealed class HistoryEntry
{
    public const int CommentLength = 2000;

    /// <summary>Order of the history; clocks are not trusted for it.</summary>
    public long Id { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Null for what the portal does by itself, such as loading demo data.</summary>
    public Guid? ActorId { get; init; }
    public required string ActorName { get; init; }

    /// <summary>Where the request came from; null for what the portal does by itself. Personal data.</summary>
    public IPAddress? Address { get; private set; }
    public required HistoryAction Action { get; init; }
    public required RecordKind RecordKind { get; init; }
    public required Guid RecordId { get; init; }
    public string? Reference { get; init; }

    /// <summary>What the record was called then.</summary>
    public string? Title { get; init; }

    /// <summary>The record's scope then: whose staff the entry concerns.</summary>
    public Guid[] RegionIds { get; init; } = [];
    public Guid[] InstitutionIds { get; init; } = [];
    public string? Comment { get; init; }

    /// <summary>The changed fields as <see cref="FieldChange"/>s in JSON.</summary>
    public required List<FieldChange> Changes { get; init; }

    /// <summary>What is searched for words: the database joins them.</summary>
    public string Words { get; private set; } = "";

    public static HistoryEntry Of(
        Draft draft, HistoryAction action, Actor actor, DateTimeOffset now, string? comment, List<FieldChange> changes) =>
        new()
        {
            At = now,
            ActorId = actor.UserId,
            ActorName = actor.InHistory,
            Action = action,
            RecordKind = draft.Kind,
            RecordId = draft.RecordId,
            Reference = draft.Reference,
            Title = draft.Title,
            RegionIds = draft.RegionIds,
            InstitutionIds = draft.InstitutionIds,
            Comment = Blank.ToNull(comment),
            Changes = changes,
        };

    public static HistoryEntry Of(
        PortalUser user, HistoryAction action, Actor actor, DateTimeOffset now, List<FieldChange>? changes = null,
        string? comment = null) =>
        new()
        {
            At = now,
            ActorId = actor.UserId,
            ActorName = actor.InHistory,
            Action = action,
            RecordKind = RecordKind.User,
            RecordId = user.Id,
            Title = user.FullName,
            Comment = Blank.ToNull(comment),
            Changes = changes ?? [],
        };

    public static HistoryEntry Of(
        Term term, HistoryAction action, Actor actor, DateTimeOffset now, List<FieldChange> changes) =>
        new()
        {
            At = now,
            ActorId = actor.UserId,
            ActorName = actor.InHistory,
            Action = action,
            RecordKind = RecordKind.Term,
            RecordId = term.RecordId,
            Reference = term.Code,
            Title = term.Label.Source,
            Changes = changes,
        };

    public static HistoryEntry Of(
        RecordKind kind, Record record, string title, HistoryAction action, Actor actor, DateTimeOffset now, string? comment,
        List<FieldChange>? changes = null) =>
        new()
        {
            At = now,
            ActorId = actor.UserId,
            ActorName = actor.InHistory,
            Action = action,
            RecordKind = kind,
            RecordId = record.Id,
            Reference = LiveRecords.ReferenceOf(record),
            Title = title,
            RegionIds = record.RegionIds,
            InstitutionIds = record.InstitutionIds,
            Comment = Blank.ToNull(comment),
            Changes = changes ?? [],
        };
}
