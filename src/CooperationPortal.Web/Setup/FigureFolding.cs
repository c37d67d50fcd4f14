using CooperationPortal.Core.Figures;

namespace CooperationPortal.Web.Setup;

/// <summary>Folds the changes of figures now and then; what is not folded yet is counted all the same.</summary>
internal sealed class FigureFolding(IServiceScopeFactory scopes, TimeProvider time, ILogger<FigureFolding> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            // The database may be away for a while; a fault that left this method would end the host.
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<FigureKeeper>().FoldAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(exception, "The figures could not be folded; trying again later");
            }
        }
    }
}
