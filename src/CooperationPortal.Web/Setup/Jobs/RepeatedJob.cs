namespace CooperationPortal.Web.Setup.Jobs;

/// <summary>A job done every so often, in a scope of its own; what failed is tried again at the next turn.</summary>
internal abstract class RepeatedJob(
    Job job, TimeSpan interval, JobLog jobs, IServiceScopeFactory scopes, TimeProvider time, ILogger logger) : BackgroundService
{
    /// <summary>How long after the start it is done for the first time.</summary>
    protected virtual TimeSpan FirstAfter => interval;

    protected abstract Task DoAsync(IServiceProvider services, CancellationToken stoppingToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        jobs.Begin(job, interval);
        using var timer = new PeriodicTimer(FirstAfter, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            timer.Period = interval;

            // The database may be away for a while; a fault that left this method would end the host.
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await DoAsync(scope.ServiceProvider, stoppingToken);
                jobs.Done(job);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                jobs.Failed(job);
                logger.LogError(exception, "The job {Job} failed; trying again later", job);
            }
        }
    }
}
