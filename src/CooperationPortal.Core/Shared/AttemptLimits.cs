using System.Security.Cryptography;
using System.Text;
using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Shared;

/// <summary>Counts tries within a stretch of time.</summary>
public sealed class AttemptLimits(PortalDbContext db, TimeProvider time)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>Counts one more; how long to wait where it is one too many.</summary>
    /// <param name="most">Tries in a <see cref="Window"/>.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    /// <param name="parts">Who tries what.</param>
    public async Task<TimeSpan?> CountAsync(int most, CancellationToken cancellationToken, params string[] parts)
    {
        var now = time.GetUtcNow();
        var begin = now - Window;
        await db.Attempts.Where(a => a.Since < begin).ExecuteDeleteAsync(cancellationToken);
        var key = KeyOf(parts);
        var counted = await db.Database.SqlQuery<Counted>(
            $"""
            insert into attempts (key, tries, since) values ({key}, 1, {now})
            on conflict (key) do update set tries = attempts.tries + 1
            returning tries as "Tries", since as "Since"
            """).ToListAsync(cancellationToken);
        return counted[0].Tries > most ? counted[0].Since + Window - now : null;
    }

    /// <summary>All tries are forgotten.</summary>
    public Task ForgetAsync(CancellationToken cancellationToken, params string[] parts)
    {
        var key = KeyOf(parts);
        return db.Attempts.Where(a => a.Key == key).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>One try does not count.</summary>
    public Task TakeBackAsync(CancellationToken cancellationToken, params string[] parts)
    {
        var key = KeyOf(parts);
        return db.Attempts.Where(a => a.Key == key)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.Tries, x => x.Tries - 1), cancellationToken);
    }

    private static string KeyOf(string[] parts) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.Select(p => p.Trim().ToUpperInvariant())))));

    private sealed record Counted(int Tries, DateTimeOffset Since);
}
