using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Timelines;

/// <summary>What happened, or is to happen, the latest first and at the end what no source gives a year.</summary>
/// <param name="Entries">At most <see cref="Most"/>.</param>
/// <param name="AndMore">There is more than is told.</param>
public sealed record Timeline(IReadOnlyList<TimelineEntry> Entries, bool AndMore)
{
    public const int Most = 12;

    /// <param name="entries">
    /// Of each kind all there are, or more of the latest than are told: else something would be missing between two that are.
    /// </param>
    public static Timeline Of(IEnumerable<TimelineEntry> entries)
    {
        var latestFirst = entries.OrderByDescending(e => e.Day).Take(Most + 1).ToList();
        return new Timeline([.. latestFirst.Take(Most)], latestFirst.Count > Most);
    }
}

/// <summary>A visit, a meeting, an agreement or an activity: exactly one is there.</summary>
public sealed record TimelineEntry(
    AgreementRow? Agreement = null, VisitRow? Visit = null, MeetingRow? Meeting = null, ActivityRow? Activity = null)
{
    public RecordKind Kind =>
        Agreement is not null ? RecordKind.Agreement
        : Visit is not null ? RecordKind.Visit
        : Meeting is not null ? RecordKind.Meeting
        : RecordKind.Activity;

    /// <summary>When it was, or is to be, as sources tell.</summary>
    public StatedDate When => Agreement?.When ?? Visit?.Period ?? Meeting?.When ?? Activity!.When;

    /// <summary>In which a source tells it where no date could be made of its words.</summary>
    public string? WhenLanguage =>
        Agreement?.WhenLanguage ?? Visit?.PeriodLanguage ?? Meeting?.WhenLanguage ?? Activity?.WhenLanguage;

    /// <summary>The first day it can be; <see cref="DateOnly.MinValue"/> where no source gives the year.</summary>
    public DateOnly Day => When.Earliest ?? When.Latest ?? DateOnly.MinValue;

    /// <summary>Only intended, as far as is known.</summary>
    public bool IsPlanned => Agreement?.Bucket is AgreementBucket.Promised
        || Visit?.Status is VisitStatus.Planned or VisitStatus.Postponed
        || Activity?.Status is ActivityStatus.Planned;

    /// <summary>Its time has passed, and no source tells that it happened.</summary>
    public bool IsOverdue => Agreement?.Bucket is AgreementBucket.Overdue || Visit?.IsOverdue is true;
}
