using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Data.GeneratedData;

/// <summary>References that go on from those given already, and give the counters back.</summary>
internal sealed class GeneratedNumbers(Dictionary<(string Prefix, int Year), int> last)
{
    public static async Task<GeneratedNumbers> ReadAsync(PortalDbContext db, CancellationToken cancellationToken) =>
        new(await db.Set<ReferenceCounter>().AsNoTracking()
            .ToDictionaryAsync(c => (c.Prefix, c.Year), c => c.Last, cancellationToken));

    public string Next(string prefix, int year)
    {
        var number = last[(prefix, year)] = last.GetValueOrDefault((prefix, year)) + 1;
        return $"{prefix}-{year}-{number:0000}";
    }

    public async Task KeepAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        foreach (var ((prefix, year), number) in last)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into reference_counters (prefix, year, last) values ({prefix}, {year}, {number})
                on conflict (prefix, year) do update set last = excluded.last
                """,
                cancellationToken);
        }
    }
}
