using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Timelines;

/// <summary>
/// Reads when the public last saw a record change of what is not published itself: a place, a pair of places, a person, a subject.
/// Of each kind one moment is read, of the latest records or, where none of them is its, of its own.
/// </summary>
public sealed class LastChangeQueries(
    AgreementQueries agreements, VisitQueries visits, MeetingQueries meetings, CommitmentQueries commitments, ActivityQueries activities)
{
    /// <param name="filter">The lists of its records.</param>
    /// <param name="promised">Its promises; null where it has none.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null where no record is published of it.</returns>
    public async Task<DateTimeOffset?> OfAsync(
        TimelineFilter filter, CommitmentFilter? promised, CancellationToken cancellationToken)
    {
        DateTimeOffset?[] changes =
        [
            filter.Agreements is { } agreed ? await agreements.ChangedAtAsync(agreed, cancellationToken) : null,
            filter.Visits is { } visited ? await visits.ChangedAtAsync(visited, cancellationToken) : null,
            filter.Meetings is { } met ? await meetings.ChangedAtAsync(met, cancellationToken) : null,
            promised is not null ? await commitments.ChangedAtAsync(promised, cancellationToken) : null,
            filter.Activities is { } done ? await activities.ChangedAtAsync(done, cancellationToken) : null,
        ];
        return changes.Max();
    }
}
