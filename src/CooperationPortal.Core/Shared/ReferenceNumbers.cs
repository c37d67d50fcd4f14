using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Shared;

/// <summary>Gives references such as <c>CP-2026-0001</c>: unique for ever, counted anew each year.</summary>
public sealed class ReferenceNumbers(PortalDbContext db, TimeProvider time)
{
    /// <summary>Nothing else is a reference.</summary>
    public static bool MayBe(string text) => text.Contains('-', StringComparison.Ordinal) && text.Any(char.IsAsciiDigit);

    /// <summary>The next reference of that prefix. Counted in the caller's transaction, so that a failed save leaves no gap.</summary>
    public async Task<string> NextAsync(string prefix, CancellationToken cancellationToken)
    {
        var year = time.GetUtcNow().Year;
        var number = await db.Database.SqlQuery<int>(
            $"""
            insert into reference_counters (prefix, year, last) values ({prefix}, {year}, 1)
            on conflict (prefix, year) do update set last = reference_counters.last + 1
            returning last as "Value"
            """).ToListAsync(cancellationToken);
        return $"{prefix}-{year}-{number[0]:0000}";
    }
}
