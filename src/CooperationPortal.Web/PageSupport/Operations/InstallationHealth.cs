using CooperationPortal.Core.Documents;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Mail;
using CooperationPortal.Core.Operations;
using CooperationPortal.Web.Mail;
using CooperationPortal.Web.Setup;
using CooperationPortal.Web.Setup.Jobs;
using Microsoft.Extensions.Options;

namespace CooperationPortal.Web.PageSupport.Operations;

/// <summary>
/// Asks each part of the installation how it is, all at once: none is waited for long, and none keeps the others from
/// being shown.
/// </summary>
public sealed class InstallationHealth(
    IServiceScopeFactory scopes, PortalOptions portal, IOptions<MailOptions> mail, IFileStore files, JobLog jobs,
    TimeProvider time, ILogger<InstallationHealth> logger)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>With less free than that an upload may soon be refused.</summary>
    private const long LeastFreeBytes = 1L << 30;
    private const int MostConnectionsPercent = 80;

    public async Task<Installation> ReadAsync(CancellationToken cancellationToken)
    {
        var folding = AskAsync<OperationsQueries, FoldingView>(
            async (asked, token) => new FoldingView(await asked.UnfoldedAsync(token)), cancellationToken);
        var outbox = AskAsync<OutboxQueries, MailView>(
            async (asked, token) => new MailView(await asked.FiguresAsync(token), mail.Value.IsOn), cancellationToken);
        var storage = AskAsync<OperationsQueries, StorageView>(
            async (asked, token) => new StorageView(await asked.FilesAsync(token), FreeBytes(), await TakesFilesAsync(token)),
            cancellationToken);
        var database = AskAsync<OperationsQueries, DatabaseFigures>(
            (asked, token) => asked.DatabaseAsync(token), cancellationToken);
        var chain = AskAsync<AuditQueries, ChainView>(
            async (asked, token) => new ChainView(await asked.HeadAsync(token)), cancellationToken);
        var runs = new JobsView(jobs.Runs, time.GetUtcNow());
        return new Installation(
            runs,
            Asked<FoldingView>.Of(await folding, _ => runs.Runs.All(r => r.Job is not Job.Figures || runs.StateOf(r) is HealthState.Fine)),
            Asked<MailView>.Of(await outbox, view => view.IsOn && view.Outbox.IsGoingOut),
            Asked<StorageView>.Of(await storage, view => view.TakesFiles && view.FreeBytes >= LeastFreeBytes),
            Asked<DatabaseFigures>.Of(await database, IsFine),
            Asked<ChainView>.Of(await chain, _ => true));
    }

    private static bool IsFine(DatabaseFigures database) => database.MissingMigrations.Count == 0
        && database.Connections * 100 < database.MostConnections * MostConnectionsPercent;

    /// <summary>In a scope of its own, for a context answers one question at a time; null where there is no answer.</summary>
    private async Task<TAnswer?> AskAsync<TService, TAnswer>(
        Func<TService, CancellationToken, Task<TAnswer>> question, CancellationToken cancellationToken)
        where TService : notnull
        where TAnswer : class
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            // Apart from this request: a disk that hangs does not look at the token.
            return await Task.Run(
                async () =>
                {
                    await using var scope = scopes.CreateAsyncScope();
                    return await question(scope.ServiceProvider.GetRequiredService<TService>(), limit.Token);
                },
                limit.Token).WaitAsync(limit.Token);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(exception, "The page of health had no {Answer}", typeof(TAnswer).Name);
            return null;
        }
    }

    private async Task<bool> TakesFilesAsync(CancellationToken cancellationToken)
    {
        try
        {
            await files.ProbeAsync(cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.LogError(exception, "The store of documents takes no files");
            return false;
        }
    }

    /// <summary>The folder itself is made with the first file.</summary>
    private long FreeBytes()
    {
        var folder = portal.DataFolder;
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent)
        {
            folder = parent;
        }

        return new DriveInfo(folder).AvailableFreeSpace;
    }
}
