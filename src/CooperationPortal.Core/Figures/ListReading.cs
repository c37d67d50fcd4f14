using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Figures;

/// <summary>What narrows a list of published records, and how much of it is read: by these it is chosen by what it is read.</summary>
/// <param name="Facts">The facts under which its records are counted.</param>
/// <param name="States">The states that narrow it besides, of which there may be none; null where states do not.</param>
/// <param name="Words">The words that its records have.</param>
/// <param name="First">How many rows are read of it; null where all are counted.</param>
internal sealed record ListReading(
    FactChoices Facts, IReadOnlyCollection<string>? States = null, string? Words = null, RowsRead? First = null)
{
    /// <summary>An index collects all that it finds before it gives the first: so many cost as much as a row that is looked at.</summary>
    private const int CollectedAtOnce = 10;

    /// <summary>
    /// By what the rows are found soonest, if words and facts have nothing to do with each other. Each record that comes up is asked
    /// what the index in question does not tell.
    /// </summary>
    public ListWay WayOf(PortalDbContext db, RecordKind kind)
    {
        var facts = Facts.IsEmpty ? null : db.FoundByFacts.GetValueOrDefault((kind, Facts.Key));
        var words = Words is null ? null : db.FoundByWords.GetValueOrDefault((kind, Words));
        if (db.FewIn(kind, States) is not null)
        {
            return ListWay.Walked;
        }

        if (facts is { Few: not null } || words?.Many is null)
        {
            return First is { } size && (Facts.IsEmpty || facts?.IsFasterWalked(size.Count, States) == true)
                ? ListWay.Walked
                : ListWay.ByFacts;
        }

        var (withWords, inStates) = (words.Estimate / Math.Max(1, db.ReadWords[Words!].SizeOf(kind)), facts?.ShareIn(States) ?? 1);
        var rows = First?.Count ?? ListLength.Most + 1;
        var walked = First is null || facts?.IsUndated == true ? double.PositiveInfinity : rows / (withWords * inStates);
        var byFacts = facts is null ? double.PositiveInfinity : LookedAt(facts.Counted, rows / withWords);
        var byWords = LookedAt(words.Estimate, rows / inStates);
        return walked <= Math.Min(byFacts, byWords) ? ListWay.Walked : byWords <= byFacts ? ListWay.ByWords : ListWay.ByFacts;
    }

    /// <param name="found">What the index finds, all of which is sorted where the first rows are wanted.</param>
    /// <param name="enough">Of so many there are as many rows as are wanted.</param>
    private double LookedAt(double found, double enough) =>
        First is { AreFirst: true } ? found : Math.Min(found, enough) + (found / CollectedAtOnce);
}
