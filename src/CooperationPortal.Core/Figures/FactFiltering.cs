using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Figures;

/// <summary>Narrows lists to the records that are counted under a fact, so that a figure and its list are one thing.</summary>
internal static class FactFiltering
{
    /// <summary>
    /// What the public sees in lists, the holders of a record included: of that the database keeps facts. A preview, which
    /// is rolled back, is not among them.
    /// </summary>
    public static IQueryable<T> Published<T>(this IQueryable<T> records, PortalDbContext db)
        where T : Record =>
        records.VisibleTo(null).Where(r => db.RecordFacts.Any(f => f.RecordId == r.Id));

    /// <summary>
    /// Keeps what is counted under the facts; where <see cref="FactLists"/> found that few are, by their ids.
    /// </summary>
    public static IQueryable<T> WithFacts<T>(this IQueryable<T> records, FactChoices facts, PortalDbContext db)
        where T : Record => records.WithFacts(new ListReading(facts), db);

    /// <summary>The same of a list of which it is known what else narrows it, so that it is read by what is sooner.</summary>
    public static IQueryable<T> WithFacts<T>(this IQueryable<T> records, ListReading reading, PortalDbContext db)
        where T : Record
    {
        var (kind, facts, states) = (RecordKinds.Of<T>(), reading.Facts, reading.States);
        var inStates = db.FewIn(kind, states);
        if (states is { Count: 0 } || inStates is { Length: 0 })
        {
            return records.Where(r => false);
        }

        if (inStates is not null)
        {
            records = records.Where(r => inStates.Contains(r.Id));
        }

        if (facts.IsEmpty)
        {
            return records;
        }

        if (!facts.CanBe)
        {
            return records.Where(r => false);
        }

        var found = db.FoundByFacts.GetValueOrDefault((kind, facts.Key));
        if (found is { Few: { } few })
        {
            return records.Where(r => few.Contains(r.Id));
        }

        if (found?.IsNone(states) == true)
        {
            return records.Where(r => false);
        }

        if (reading.WayOf(db, kind) is not ListWay.ByFacts)
        {
            var walked = db.RecordFacts.Having(facts);
            return records.Where(r => walked.Any(f => f.RecordId == r.Id));
        }

        var ids = db.RecordFacts.CountedUnder(kind, facts).Select(f => f.RecordId);
        records = records.Where(r => ids.Contains(r.Id));

        // Nothing is skipped: so PostgreSQL finds them first and does not walk all days to the end of the list, where they stand.
        return reading.First is not null && found?.IsUndated == true ? records.Skip(0) : records;
    }

    /// <summary>
    /// By the index. The facts are written into the query, so that PostgreSQL knows how many records it will find, and the kind
    /// is, for each kind has an index of its own.
    /// </summary>
    public static IQueryable<RecordFacts> CountedUnder(this IQueryable<RecordFacts> records, RecordKind kind, FactChoices facts)
    {
        records = records.Where(f => f.Kind == EF.Constant(kind));
        if (facts.All is { Length: > 0 } inlinedFacts)
        {
            records = records.Where(f => inlinedFacts.All(w => f.Facts.Contains(w)));
        }

        foreach (var inlinedChoice in facts.Choices)
        {
            records = records.Where(f => inlinedChoice.Any(w => f.Facts.Contains(w)));
        }

        return records;
    }

    /// <summary>Called so, the operators are no conditions that PostgreSQL could answer by the index instead of a walk.</summary>
    private static IQueryable<RecordFacts> Having(this IQueryable<RecordFacts> records, FactChoices facts)
    {
        if (facts.All is { Length: > 0 } all)
        {
            records = records.Where(f => HasAll(f.Facts, all));
        }

        foreach (var choice in facts.Choices)
        {
            records = records.Where(f => HasAny(f.Facts, choice));
        }

        return records;
    }

    internal static bool HasAll(string[] facts, string[] wanted) => throw new NotSupportedException($"{facts} {wanted}");

    internal static bool HasAny(string[] facts, string[] wanted) => throw new NotSupportedException($"{facts} {wanted}");
}
