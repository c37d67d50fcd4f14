using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CooperationPortal.Core.Search;

/// <summary>A lock of the session rather than of a transaction: the writes within begin transactions of their own.</summary>
internal sealed class NamingTurn : IAsyncDisposable
{
    private readonly PortalDbContext db;
    private readonly string key;

    private NamingTurn(PortalDbContext db, string key)
    {
        this.db = db;
        this.key = key;
    }

    public static async Task<IAsyncDisposable> BeginAsync(
        PortalDbContext db, RecordKind kind, CancellationToken cancellationToken)
    {
        var turn = new NamingTurn(db, $"names of {kind}");
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await db.Database.ExecuteSqlAsync(
                $"select pg_advisory_lock(hashtextextended({turn.key}, 0))", cancellationToken);
        }
        catch
        {
            await db.Database.CloseConnectionAsync();
            throw;
        }

        return turn;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_unlock(hashtextextended({key}, 0))");
        }
        catch
        {
            // Ended with its session; in the pool it would keep the lock.
            NpgsqlConnection.ClearPool((NpgsqlConnection)db.Database.GetDbConnection());
            throw;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
