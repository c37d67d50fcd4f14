using CooperationPortal.Core.Search;
using CooperationPortal.Web.Setup.Jobs;

namespace CooperationPortal.Web.Setup;

/// <summary>Brings the keys of older records up to date, soon after a start and once an hour, for names of places may change.</summary>
internal sealed class KeyUpdating(JobLog jobs, IServiceScopeFactory scopes, TimeProvider time, ILogger<KeyUpdating> logger)
    : RepeatedJob(Job.Keys, TimeSpan.FromHours(1), jobs, scopes, time, logger)
{
    protected override TimeSpan FirstAfter => TimeSpan.FromMinutes(1);

    protected override Task DoAsync(IServiceProvider services, CancellationToken stoppingToken) =>
        services.GetRequiredService<KeyUpdates>().RunAsync(stoppingToken);
}
