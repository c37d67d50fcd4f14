using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Partnerships;

/// <summary>Reads pairs by the names of their places in the reader's language, the place first that their row names first.</summary>
internal sealed class PairNames(PortalDbContext db)
{
    private const string Pairs = "partnership_counts";
    private const string One = "(select {0} as a, {1} as b)";

    /// <param name="narrow">Which of them are wanted.</param>
    /// <param name="lang">The reader's language.</param>
    /// <param name="cursor">The pair behind which they begin; null for the first.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<List<PartnershipCursor>> FollowingAsync(
        Func<IQueryable<NamedPair>, IQueryable<NamedPair>> narrow, string lang, PartnershipCursor? cursor, int count,
        CancellationToken cancellationToken)
    {
        var rows = narrow(db.Database.SqlQueryRaw<NamedPair>(NamesOf(Pairs, lang)));

        // By their ids, so that no name stands in the address.
        var behind = cursor is null ? null : await db.Database
            .SqlQueryRaw<NamedPair>(NamesOf(One, lang), cursor.A, cursor.B).FirstOrDefaultAsync(cancellationToken);
        if (behind is not null)
        {
            rows = rows.Where(p => EF.Functions.GreaterThan(
                ValueTuple.Create(p.First, p.Second, p.A, p.B),
                ValueTuple.Create(behind.First, behind.Second, behind.A, behind.B)));
        }

        var hits = await rows.OrderBy(p => p.First).ThenBy(p => p.Second).ThenBy(p => p.A).ThenBy(p => p.B)
            .Take(count).ToListAsync(cancellationToken);
        return [.. hits.Select(p => new PartnershipCursor(0, p.A, p.B))];
    }

    /// <summary>A row begins with the place whose slug is the smaller one.</summary>
    private static string NamesOf(string pairs, string lang)
    {
        var column = lang switch
        {
            LanguageTag.Russian => "ru",
            LanguageTag.Chinese => "zh",
            LanguageTag.Uzbek => "uz",
            _ => "en",
        };
        return $"""
            select p.a as "A", p.b as "B",
                case when x.slug collate "C" < y.slug then n.{column} else m.{column} end as "First",
                case when x.slug collate "C" < y.slug then m.{column} else n.{column} end as "Second"
            from {pairs} p
            join regions x on x.id = p.a join regions y on y.id = p.b
            join region_titles n on n.owner_id = p.a join region_titles m on m.owner_id = p.b
            """;
    }

    /// <summary>Two places and their names.</summary>
    public sealed class NamedPair : IPair
    {
        public Guid A { get; init; }

        public Guid B { get; init; }

        public string First { get; init; } = "";

        public string Second { get; init; } = "";
    }
}
