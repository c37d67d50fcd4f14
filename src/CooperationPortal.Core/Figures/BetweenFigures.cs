using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Figures;

/// <summary>What is counted between two places of different countries, to know of a list before it is read.</summary>
internal static class BetweenFigures
{
    private const string Place = Aspect.Region + ":";

    /// <summary>
    /// How many published records of the kind are about both places, if the facts are just these two; null of other facts. 0 tells
    /// nothing: only of partnerships it is kept.
    /// </summary>
    public static async Task<int?> CountBetweenAsync(
        this PortalDbContext db, RecordKind kind, FactChoices facts, DateOnly today, CancellationToken cancellationToken)
    {
        Guid[] places =
        [
            .. facts.All.Where(f => f.StartsWith(Place, StringComparison.Ordinal))
                .Select(f => Guid.TryParse(f.AsSpan(Place.Length), out var id) ? id : Guid.Empty),
        ];
        if (places.Length != 2 || facts.All.Length > places.Length || facts.Choices.Count > 0)
        {
            return null;
        }

        var (one, other, name) = (places[0], places[1], $"{kind}");
        return await db.Database.SqlQuery<int>(
            $"""
            select coalesce(sum(count), 0)::integer as "Value" from (
                select kind, day, count from between_counts
                where (a, b) = (least({one}, {other}), greatest({one}, {other}))
                union all
                select kind, day, count from between_changes
                where (a, b) = (least({one}, {other}), greatest({one}, {other}))) as told
            where kind = {name} and day <= {today}
            """).SingleAsync(cancellationToken);
    }
}
