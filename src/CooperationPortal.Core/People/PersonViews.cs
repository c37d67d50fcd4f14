using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Core.Timelines;

namespace CooperationPortal.Core.People;

/// <summary>Somebody in office, as far as published records name him. Personal data: names and posts only.</summary>
public sealed record PersonDetails
{
    public required string Slug { get; init; }

    public required LocalizedString Name { get; init; }

    public required IReadOnlyList<NameView> Names { get; init; }

    /// <summary>The posts as records give them, the latest first.</summary>
    public required IReadOnlyList<PostView> Posts { get; init; }

    /// <summary>The records of which no source says that it was this person: we conclude it, the latest first.</summary>
    public required IReadOnlyList<ConcludedView> Concluded { get; init; }

    /// <summary>Signed agreements that the person signed, or of which he spoke.</summary>
    public required int Signed { get; init; }

    /// <summary>Promised agreements of which the person spoke.</summary>
    public required int Promised { get; init; }

    public required int Overdue { get; init; }

    /// <summary>Null where there is no course of years to show.</summary>
    public WorkByYear? ByYear { get; init; }

    public required WorkOnMap Map { get; init; }

    public required int Visits { get; init; }

    public required int Meetings { get; init; }

    /// <summary>When the public last saw one of its records change; null where there is none.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    public required Timeline Timeline { get; init; }

    /// <summary>On which the records rest that name the person.</summary>
    public required IReadOnlyList<SourceView> Sources { get; init; }
}

/// <summary>A post that somebody held when a record names him with it.</summary>
/// <param name="Title">The post as it was then; null where no source tells it.</param>
/// <param name="StandsFor">The body or the place that the person stood for.</param>
/// <param name="When">The date of the record.</param>
public sealed record PostView(
    LocalizedText? Title, PartyView? StandsFor, StatedDate When, RecordKind Kind, string Reference);

/// <summary>A record that names somebody who, as we conclude, is the person.</summary>
/// <param name="Note">Why it was concluded.</param>
public sealed record ConcludedView(RecordKind Kind, string Reference, string? Note, string? NotesLanguage);
