using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using static CooperationPortal.Core.Partnerships.PartnershipPairs;

namespace CooperationPortal.Core.Partnerships;

/// <summary>Two places of two countries.</summary>
internal interface IPair
{
    Guid A { get; }

    Guid B { get; }
}

/// <summary>What a filter of partnerships means in the database; made by <see cref="PairFacts"/>.</summary>
/// <param name="filter">The filter.</param>
/// <param name="turns">By facts, what became true or untrue of pairs since the figures were last added up; by "" which pairs came or went.</param>
/// <param name="db">The database.</param>
internal sealed class PairNarrowing(PartnershipFilter filter, ILookup<string, PairTurn> turns, PortalDbContext db)
{
    private readonly PartnershipPairs pairs = new(db);

    /// <summary>Whether something is told of all that it shows.</summary>
    public bool HasFacts => filter.Facts.Count > 0;

    /// <summary>The places in each of which a pair has a side.</summary>
    public Guid[] Places()
    {
        var region = string.IsNullOrEmpty(filter.Region) ? Array.Empty<Guid>() : [db.RegionIdOf(filter.Region)];
        return [.. region, .. filter.Countries.Select(db.CountryIdOf)];
    }

    /// <summary>Keeps those that the filter shows.</summary>
    public IQueryable<T> Narrow<T>(IQueryable<T> rows)
        where T : class, IPair =>
        filter.Facts.Aggregate(Within().Aggregate(rows, Touching), OfFact);

    /// <summary>
    /// All that the filter shows, to be counted. They are found by what narrows most: those of a place by their sides, each of which has
    /// its index, and others by a fact.
    /// </summary>
    public IQueryable<Pair> All()
    {
        if (Within() is [var first, .. var others])
        {
            return Corrected("", pairs.Kept(), rows => filter.Facts.Aggregate(
                others.Aggregate(rows.Where(p => first.Contains(p.A)).Concat(rows.Where(p => first.Contains(p.B))), Touching), OfFact));
        }

        return filter.Facts.FirstOrDefault() is { } fact
            ? Corrected(fact, Told(fact), rows => filter.Facts.Skip(1).Aggregate(rows, OfFact))
            : Corrected("", pairs.Kept(), rows => rows);
    }

    /// <summary>What was kept when the figures were last added up, and what turned since.</summary>
    private IQueryable<Pair> Corrected(string fact, IQueryable<Pair> kept, Func<IQueryable<Pair>, IQueryable<Pair>> narrow)
    {
        if (!turns.Contains(fact))
        {
            return narrow(kept);
        }

        var gone = Turned(fact, -1);
        return Bare(narrow(kept.Where(p => !gone.Any(t => t.A == p.A && t.B == p.B)))).Concat(Bare(narrow(Turned(fact, 1))));

        // Entity Framework joins only what it reads alike.
        static IQueryable<Pair> Bare(IQueryable<Pair> rows) => rows.Select(p => new Pair { A = p.A, B = p.B });
    }

    private IQueryable<T> OfFact<T>(IQueryable<T> rows, string fact)
        where T : class, IPair
    {
        var told = Told(fact);
        if (!turns.Contains(fact))
        {
            return rows.Where(p => told.Any(t => t.A == p.A && t.B == p.B));
        }

        var (fresh, gone) = (Turned(fact, 1), Turned(fact, -1));
        return rows.Where(p => fresh.Any(t => t.A == p.A && t.B == p.B)
            || (told.Any(t => t.A == p.A && t.B == p.B) && !gone.Any(t => t.A == p.A && t.B == p.B)));
    }

    private static IQueryable<T> Touching<T>(IQueryable<T> rows, IQueryable<Guid> within)
        where T : class, IPair =>
        rows.Where(p => within.Contains(p.A) || within.Contains(p.B));

    private IQueryable<Pair> Told(string fact)
    {
        string[] inlinedFact = [fact];
        return InlinedValues.IsPlain(fact) ? pairs.Told(inlinedFact) : pairs.Kept().Where(p => false);
    }

    private IQueryable<Pair> Turned(string fact, int turn)
    {
        var those = turns[fact].Where(t => t.Turn == turn).ToList();
        return pairs.These([.. those.Select(t => t.A)], [.. those.Select(t => t.B)]);
    }

    private List<IQueryable<Guid>> Within()
    {
        var all = new List<IQueryable<Guid>>();
        if (filter.Region is { Length: > 0 } region)
        {
            var inlinedRegion = db.RegionIdOf(region);
            all.Add(db.Regions.Where(r => r.Id == inlinedRegion || r.AncestorIds.Contains(inlinedRegion)).Select(r => r.Id));
        }

        // A pair has two countries; of three that are named, one is not among them.
        foreach (var iso2 in filter.Countries.Take(3))
        {
            all.Add(db.Regions.Where(r => r.CountryIso2 == iso2).Select(r => r.Id));
        }

        return all;
    }
}
