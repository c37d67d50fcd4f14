using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Search;

/// <summary>A list that was named, of a place, a body or words if these were typed beside it.</summary>
/// <param name="Choice">The list, and the state of what it shows.</param>
/// <param name="Left">What was typed beside it; empty for nothing.</param>
/// <param name="Target">What that means.</param>
/// <param name="Length">Of the list.</param>
public sealed record NamedList(ListChoice Choice, string Left, SearchTarget Target, ListLength Length);

/// <summary>Finds the lists that a search names by words of kind and state, which the records themselves do not have.</summary>
public sealed class NamedLists(
    RegistryLookup lookup,
    SearchTargets targets,
    AgreementQueries agreements,
    VisitQueries visits,
    MeetingQueries meetings,
    CommitmentQueries commitments,
    ActivityQueries activities,
    EventQueries events,
    InstitutionQueries institutions)
{
    /// <summary>The whole lists, though they may be empty; of those that other words narrow the ones that are not.</summary>
    public async Task<IReadOnlyList<NamedList>> OfAsync(string typed, CancellationToken cancellationToken)
    {
        var (lists, left) = ListWords.In(typed);
        if (lists.Count == 0)
        {
            return [];
        }

        var target = left.Length == 0 ? new SearchTarget(null, null, null)
            : await targets.OfAsync(left, await lookup.NamedAsync(left, cancellationToken), cancellationToken);
        var found = new List<NamedList>();
        foreach (var choice in lists)
        {
            found.Add(new NamedList(choice, left, target, await LengthAsync(choice, target, cancellationToken)));
        }

        return left.Length == 0 ? found : found.FindAll(list => list.Length.Count > 0);
    }

    private Task<ListLength> LengthAsync(ListChoice choice, SearchTarget target, CancellationToken cancellationToken) => choice.Kind switch
    {
        RecordKind.Agreement => agreements.LengthAsync(
            new AgreementFilter
            {
                Words = target.Words,
                Region = target.Region,
                Institution = target.Institution,
                State = Values<AgreementBucket>(choice, "state"),
                Signed = Flag(choice, "signed"),
            },
            null,
            cancellationToken),
        RecordKind.Visit => visits.LengthAsync(
            new VisitFilter
            {
                Words = target.Words,
                Region = target.Region,
                Institution = target.Institution,
                Status = Values<VisitStatus>(choice, "status").Cast<VisitStatus?>().FirstOrDefault(),
                TookPlace = Flag(choice, "tookPlace"),
            },
            null,
            cancellationToken),
        RecordKind.Commitment => commitments.LengthAsync(
            new CommitmentFilter
            {
                Words = target.Words,
                Region = target.Region,
                Institution = target.Institution,
                State = Values<CommitmentBucket>(choice, "state"),
            },
            null,
            cancellationToken),
        RecordKind.Activity => activities.LengthAsync(
            new ActivityFilter
            {
                Words = target.Words,
                Region = target.Region,
                Institution = target.Institution,
                State = Values<ActivityStatus>(choice, "state"),
            },
            null,
            cancellationToken),
        RecordKind.Meeting => meetings.LengthAsync(new MeetingFilter(), null, cancellationToken),
        RecordKind.Event => events.LengthAsync(new EventFilter(), null, cancellationToken),
        _ => institutions.LengthAsync(new InstitutionFilter(), null, cancellationToken),
    };

    private static T[] Values<T>(ListChoice choice, string parameter)
        where T : struct, Enum =>
        choice.Parameter == parameter ? [.. choice.Values.Select(Enum.Parse<T>)] : [];

    private static bool? Flag(ListChoice choice, string parameter) => choice.Parameter == parameter ? bool.Parse(choice.Values[0]) : null;
}
