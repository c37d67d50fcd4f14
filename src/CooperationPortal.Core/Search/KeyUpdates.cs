using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>
/// Brings the keys of older records up to date while the portal is at work, some records at a time: of a million agreements it
/// takes hours, in which others are read and written as ever (docs/decisions/0056).
/// </summary>
public sealed class KeyUpdates(PortalDbContext db, IEnumerable<IKeyUpdate> updates, TimeProvider time)
{
    /// <summary>Whoever writes one of these records waits so long as they take: some seconds.</summary>
    private const int AtOnce = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Any number will do, as long as all nodes take the same.</summary>
    internal const long LockKey = 7120241;

    /// <summary>Does what is to be done, unless another node is at it; what was interrupted begins anew.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        db.Database.SetCommandTimeout(Patience);
        await db.Database.OpenConnectionAsync(cancellationToken);
        if (!await db.Database.SqlQuery<bool>($"""select pg_try_advisory_lock({LockKey}) as "Value" """).SingleAsync(cancellationToken))
        {
            return;
        }

        try
        {
            foreach (var update in updates)
            {
                await RunAsync(update, cancellationToken);
            }
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_unlock({LockKey})", CancellationToken.None);
        }
    }

    private async Task RunAsync(IKeyUpdate update, CancellationToken cancellationToken)
    {
        var (name, state) = (update.Name, await update.StateAsync(cancellationToken));
        if (await db.Set<LoadedData>().AnyAsync(d => d.Name == name && d.Hash == state, cancellationToken))
        {
            return;
        }

        foreach (var table in update.Tables)
        {
            for (var ids = await NextAsync(table, Guid.Empty, cancellationToken);
                ids.Length > 0;
                ids = await NextAsync(table, ids[^1], cancellationToken))
            {
                await UpdateAsync(update, table, ids, cancellationToken);
            }
        }

        await db.Database.ExecuteSqlAsync(
            $"""
            insert into loaded_data (name, hash, loaded_at) values ({name}, {state}, {time.GetUtcNow()})
            on conflict (name) do update set hash = excluded.hash, loaded_at = excluded.loaded_at
            """, cancellationToken);
    }

    private Task<Guid[]> NextAsync(string table, Guid after, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<Guid>(Next(table), after).ToArrayAsync(cancellationToken);

    private async Task UpdateAsync(IKeyUpdate update, string table, Guid[] ids, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // What the figures count stays as it is. The index of words is kept by each statement and not at the end, which has less patience.
        await db.Database.ExecuteSqlAsync($"set local portal.figures = 'later'", cancellationToken);
        await db.Database.ExecuteSqlAsync($"set constraints all immediate", cancellationToken);
        await update.UpdateAsync(table, ids, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static string Next(string table) =>
        $$"""select id as "Value" from {{table}} where id > {0} order by id limit {{AtOnce}}""";
}
