using CooperationPortal.Core.Retention;
using CooperationPortal.Web.Setup.Jobs;

namespace CooperationPortal.Web.Setup;

/// <summary>Forgets personal data that have served, once a day; two nodes do not get in each other's way.</summary>
internal sealed class RetentionWorker(JobLog jobs, IServiceScopeFactory scopes, TimeProvider time, ILogger<RetentionWorker> logger)
    : RepeatedJob(Job.Retention, TimeSpan.FromDays(1), jobs, scopes, time, logger)
{
    /// <summary>Soon, for a node may be started anew each day.</summary>
    protected override TimeSpan FirstAfter => TimeSpan.FromMinutes(10);

    protected override async Task DoAsync(IServiceProvider services, CancellationToken stoppingToken)
    {
        var counts = await services.GetRequiredService<DataPurge>().RunAsync(stoppingToken);
        if (counts != PurgeCounts.None)
        {
            logger.LogInformation("Personal data that have served were forgotten: {Counts}", counts);
        }
    }
}
