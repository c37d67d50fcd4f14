using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Figures;

/// <summary>Looks up what lists of published records need to know of the facts that narrow them: docs/decisions/0052.</summary>
internal static class FactLists
{
    /// <summary>The fact under which every record is counted.</summary>
    internal const string Whole = ":";

    /// <summary>Of these no figures are kept, or none by state; and an address that names the whole names no fact of a record.</summary>
    private static readonly string[] Untold = ["pair:", Aspect.Fact(Aspect.Institution, ""), Whole];

    /// <summary>Facts of records that have no year to be sorted by.</summary>
    private static readonly string[] Undated =
    [
        "signing:YearUnknown", "signing:Nothing", "period:YearUnknown", "period:Nothing", "due:YearUnknown", "due:Nothing", "year:unknown",
    ];

    /// <summary>Looks once a request and remembers; <see cref="FactFiltering.WithFacts"/> then need not look again.</summary>
    public static async Task LookForAsync(
        this PortalDbContext db, RecordKind kind, FactChoices facts, DateOnly today, Actor? reader, CancellationToken cancellationToken)
    {
        if (reader is null && !facts.IsEmpty && facts.CanBe && !db.FoundByFacts.ContainsKey((kind, facts.Key)))
        {
            db.FoundByFacts[(kind, facts.Key)] = await LookAsync(db, kind, facts, today, cancellationToken);
        }
    }

    /// <summary>
    /// How many published records are counted under a fact, or are there at all, in any of the states; null where no figure tells, as
    /// of several facts together.
    /// </summary>
    public static async Task<int?> KnownCountAsync(
        this PortalDbContext db, RecordKind kind, FactChoices facts, IReadOnlyCollection<string> states, DateOnly today,
        CancellationToken cancellationToken)
    {
        if (!IsTold(facts))
        {
            return null;
        }

        var fact = facts.All.SingleOrDefault(Whole);
        return (await CountsAsync(db, kind, [fact], today, cancellationToken))[fact]
            .Where(c => states.Contains(c.State)).Sum(c => c.Count);
    }

    /// <summary>Reads together what <see cref="KnownCountAsync"/> tells of each.</summary>
    public static Task LookForCountsAsync(
        this PortalDbContext db, RecordKind kind, IEnumerable<FactChoices> lists, DateOnly today, CancellationToken cancellationToken) =>
        CountsAsync(db, kind, lists.Where(IsTold).Select(f => f.All.SingleOrDefault(Whole)), today, cancellationToken);

    private static bool IsTold(FactChoices facts) =>
        facts.CanBe && facts.Choices.Count == 0 && facts.All.Length <= 1
        && !facts.All.Any(f => Untold.Any(u => f.StartsWith(u, StringComparison.Ordinal)));

    private static async Task<FoundFacts> LookAsync(
        PortalDbContext db, RecordKind kind, FactChoices facts, DateOnly today, CancellationToken cancellationToken)
    {
        var counts = await CountsAsync(db, kind, facts.Named.Append(Whole), today, cancellationToken);
        if (IsTold(facts) && counts[facts.All[0]].Sum(c => c.Count) > ListLength.Most)
        {
            return Estimate(facts, counts) with { IsExact = true };
        }

        if (await db.CountBetweenAsync(kind, facts, today, cancellationToken) is > ListLength.Most and var between)
        {
            return Estimate(facts, counts, between);
        }

        var ids = await db.RecordFacts.CountedUnder(kind, facts).Select(f => f.RecordId).Take(ListLength.Most + 1)
            .ToArrayAsync(cancellationToken);
        return ids.Length > ListLength.Most ? Estimate(facts, counts) : new FoundFacts(ids, new Dictionary<string, double>(), 0);
    }

    /// <summary>As if facts had nothing to do with each other, if no figure tells; the states are those of the rarest.</summary>
    private static FoundFacts Estimate(FactChoices facts, Dictionary<string, FactCount[]> counts, int? told = null)
    {
        var all = Math.Max(1, Count(Whole));
        var shares = facts.All.Select(f => (double)Count(f) / all)
            .Concat(facts.Choices.Select(c => Math.Min(1, (double)c.Sum(Count) / all)));
        var counted = told ?? Math.Max(ListLength.Most, shares.Aggregate((double)all, (rest, share) => rest * share));
        var rarest = facts.All.Where(f => counts[f].Any(c => c.State.Length > 0)).MinBy(Count) ?? Whole;
        var states = counts[rarest].ToDictionary(c => c.State, c => counted * c.Count / Math.Max(1, Count(rarest)));
        return new FoundFacts(null, states, all, IsUndated: facts.All.Any(Undated.Contains));

        int Count(string fact) => counts[fact].Sum(c => c.Count);
    }

    /// <summary>How many records are counted under each of the facts, by state; read once a request.</summary>
    private static async Task<Dictionary<string, FactCount[]>> CountsAsync(
        PortalDbContext db, RecordKind kind, IEnumerable<string> facts, DateOnly today, CancellationToken cancellationToken)
    {
        string[] wanted = [.. facts.Distinct()];
        var missing = wanted.Where(f => !db.FactCounts.ContainsKey((kind, f))).Select(f => f.Split(':', 2)).ToList();
        if (missing.Count > 0)
        {
            var (aspects, values) = (missing.Select(m => m[0]).ToArray(), missing.Select(m => m[^1]).ToArray());
            var rows = await db.FigureChanges.AsNoTracking()
                .Where(c => aspects.Contains(c.Aspect) && values.Contains(c.Value) && c.Kind == kind && c.Day <= today)
                .GroupBy(c => new { c.Aspect, c.Value, c.State })
                .Select(g => new { g.Key.Aspect, g.Key.Value, g.Key.State, Count = g.Sum(c => c.Count) })
                .ToListAsync(cancellationToken);
            var counts = rows.ToLookup(r => Aspect.Fact(r.Aspect, r.Value), r => new FactCount(r.State, r.Count));
            foreach (var fact in missing.Select(m => string.Join(':', m)))
            {
                db.FactCounts[(kind, fact)] = [.. counts[fact]];
            }
        }

        return wanted.ToDictionary(f => f, f => db.FactCounts[(kind, f)]);
    }
}
