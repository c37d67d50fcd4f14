using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Figures;

/// <summary>Looks up what lists of published records need to know of the facts that narrow them: docs/decisions/0052.</summary>
internal static class FactLists
{
    /// <summary>The fact under which every record is counted.</summary>
    private const string Whole = ":";

    /// <summary>Looks once a request and remembers; <see cref="FactFiltering.WithFacts"/> then need not look again.</summary>
    public static async Task LookForAsync(
        this PortalDbContext db, RecordKind kind, FactChoices facts, DateOnly today, Actor? reader, CancellationToken cancellationToken)
    {
        if (reader is null && !facts.IsEmpty && facts.CanBe && !db.FoundByFacts.ContainsKey((kind, facts.Key)))
        {
            var ids = await db.RecordFacts.CountedUnder(kind, facts).Select(f => f.RecordId).Take(ListLength.Most + 1)
                .ToArrayAsync(cancellationToken);
            db.FoundByFacts[(kind, facts.Key)] = ids.Length <= ListLength.Most
                ? new FoundFacts(ids, new Dictionary<string, double>(), 0)
                : await EstimateAsync(db, kind, facts, today, cancellationToken);
        }
    }

    /// <summary>
    /// How many published records are counted under a fact, or are there at all, in any of the states; null where several facts are
    /// named, of which no figure is kept together.
    /// </summary>
    public static async Task<int?> KnownCountAsync(
        this PortalDbContext db, RecordKind kind, FactChoices facts, IReadOnlyCollection<string> states, DateOnly today,
        CancellationToken cancellationToken)
    {
        if (facts.Choices.Count > 0 || facts.All.Length > 1 || !facts.CanBe)
        {
            return null;
        }

        var fact = facts.All.SingleOrDefault(Whole);
        return (await CountsAsync(db, kind, [fact], today, cancellationToken))[fact]
            .Where(c => states.Count == 0 || states.Contains(c.State)).Sum(c => c.Count);
    }

    /// <summary>As if facts had nothing to do with each other; the states are those of the rarest.</summary>
    private static async Task<FoundFacts> EstimateAsync(
        PortalDbContext db, RecordKind kind, FactChoices facts, DateOnly today, CancellationToken cancellationToken)
    {
        var counts = await CountsAsync(db, kind, [.. facts.Named], today, cancellationToken);
        var all = Math.Max(1, counts[Whole].Sum(c => c.Count));
        var shares = facts.All.Select(f => (double)counts[f].Sum(c => c.Count) / all)
            .Concat(facts.Choices.Select(c => Math.Min(1, (double)c.Sum(f => counts[f].Sum(s => s.Count)) / all)));
        var counted = Math.Max(ListLength.Most, shares.Aggregate((double)all, (rest, share) => rest * share));
        var rarest = facts.All.Where(f => counts[f].Any(c => c.State.Length > 0)).MinBy(f => counts[f].Sum(c => c.Count)) ?? Whole;
        var states = counts[rarest].ToDictionary(c => c.State, c => counted * c.Count / Math.Max(1, counts[rarest].Sum(s => s.Count)));
        return new FoundFacts(null, states, all);
    }

    private static async Task<ILookup<string, (string State, int Count)>> CountsAsync(
        PortalDbContext db, RecordKind kind, string[] facts, DateOnly today, CancellationToken cancellationToken)
    {
        var wanted = facts.Append(Whole).Select(f => f.Split(':', 2)).ToList();
        var (aspects, values) = (wanted.Select(w => w[0]).ToArray(), wanted.Select(w => w[^1]).ToArray());
        var rows = await db.FigureChanges.AsNoTracking()
            .Where(c => aspects.Contains(c.Aspect) && values.Contains(c.Value) && c.Kind == kind && c.Day <= today)
            .GroupBy(c => new { c.Aspect, c.Value, c.State })
            .Select(g => new { g.Key.Aspect, g.Key.Value, g.Key.State, Count = g.Sum(c => c.Count) })
            .ToListAsync(cancellationToken);
        return rows.ToLookup(r => Aspect.Fact(r.Aspect, r.Value), r => (r.State, r.Count));
    }
}
