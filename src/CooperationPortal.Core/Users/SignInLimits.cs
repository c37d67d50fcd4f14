using System.Security.Cryptography;
using System.Text;
using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Users;

/// <summary>
/// Slows down guessing by account and address together, so that nobody is locked out by tries from elsewhere, and by
/// address alone against trying one password on many accounts.
/// </summary>
public sealed class SignInLimits(PortalDbContext db, TimeProvider time)
{
    public const int TriesAtAccount = 8;
    public const int TriesFromAddress = 60;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>Counts a try before its password is looked at; how long to wait where it is one too many.</summary>
    public async Task<TimeSpan?> CountAsync(string email, string address, CancellationToken cancellationToken)
    {
        var begin = time.GetUtcNow() - Window;
        await db.SignInAttempts.Where(a => a.Since < begin).ExecuteDeleteAsync(cancellationToken);
        var fromAddress = await CountAsync(KeyOf(address), TriesFromAddress, cancellationToken);
        return fromAddress ?? await CountAsync(KeyOf(address, email), TriesAtAccount, cancellationToken);
    }

    /// <summary>The password was right: the try does not count.</summary>
    public async Task ForgetAsync(string email, string address, CancellationToken cancellationToken)
    {
        var account = KeyOf(address, email);
        var network = KeyOf(address);
        await db.SignInAttempts.Where(a => a.Key == account).ExecuteDeleteAsync(cancellationToken);
        await db.SignInAttempts.Where(a => a.Key == network)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.Tries, x => x.Tries - 1), cancellationToken);
    }

    private async Task<TimeSpan?> CountAsync(string key, int most, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var counted = await db.Database.SqlQuery<Counted>(
            $"""
            insert into sign_in_attempts (key, tries, since) values ({key}, 1, {now})
            on conflict (key) do update set tries = sign_in_attempts.tries + 1
            returning tries as "Tries", since as "Since"
            """).ToListAsync(cancellationToken);
        return counted[0].Tries > most ? counted[0].Since + Window - now : null;
    }

    private static string KeyOf(params string[] parts) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.Select(p => p.Trim().ToUpperInvariant())))));

    private sealed record Counted(int Tries, DateTimeOffset Since);
}
