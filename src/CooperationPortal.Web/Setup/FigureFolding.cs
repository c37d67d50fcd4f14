using CooperationPortal.Core.Figures;
using CooperationPortal.Web.Setup.Jobs;

namespace CooperationPortal.Web.Setup;

/// <summary>Folds the changes of figures now and then; what is not folded yet is counted all the same.</summary>
internal sealed class FigureFolding(JobLog jobs, IServiceScopeFactory scopes, TimeProvider time, ILogger<FigureFolding> logger)
    : RepeatedJob(Job.Figures, TimeSpan.FromMinutes(5), jobs, scopes, time, logger)
{
    protected override Task DoAsync(IServiceProvider services, CancellationToken stoppingToken) =>
        services.GetRequiredService<FigureKeeper>().FoldAsync(stoppingToken);
}
