using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Operations;

/// <summary>Reads how the installation stands, for those who run it.</summary>
public sealed class OperationsQueries(PortalDbContext db, TimeProvider time)
{
    public async Task<DatabaseFigures> DatabaseAsync(CancellationToken cancellationToken)
    {
        var server = await db.Database.SqlQuery<Server>(
            $"""
            select current_setting('server_version') as "Version", pg_database_size(current_database()) as "Bytes",
                (select count(*)::int from pg_stat_activity where datname = current_database()) as "Connections",
                current_setting('max_connections')::int as "MostConnections"
            """).SingleAsync(cancellationToken);
        var missing = await db.Database.GetPendingMigrationsAsync(cancellationToken);
        return new DatabaseFigures(server.Version, server.Bytes, server.Connections, server.MostConnections, [.. missing]);
    }

    public async Task<FileFigures> FilesAsync(CancellationToken cancellationToken) =>
        await db.StoredFiles.GroupBy(_ => 1).Select(g => new FileFigures(g.Count(), g.Sum(f => f.Size)))
            .SingleOrDefaultAsync(cancellationToken) ?? new FileFigures(0, 0);

    /// <summary>Changes of figures that have come due and are not folded yet: readers add them up with every page.</summary>
    public Task<int> UnfoldedAsync(CancellationToken cancellationToken)
    {
        var today = time.Today();
        return db.FigureChanges.CountAsync(c => c.Day <= today && c.Day > DateOnly.MinValue, cancellationToken);
    }

    private sealed record Server(string Version, long Bytes, int Connections, int MostConnections);
}
