using CooperationPortal.Web.Setup.Jobs;
using Microsoft.Extensions.Options;

namespace CooperationPortal.Web.Mail;

/// <summary>Looks into the outbox every few seconds, on every node: the rows themselves say whose turn it is.</summary>
internal sealed class MailWorker(
    IServiceScopeFactory scopes, IOptions<MailOptions> options, JobLog jobs, TimeProvider time, ILogger<MailWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsOn)
        {
            return;
        }

        jobs.Begin(Job.Mail, Interval);
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            // The database may be away for a while; a fault that left this method would end the host.
            try
            {
                await SendAllAsync(stoppingToken);
                jobs.Done(Job.Mail);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                jobs.Failed(Job.Mail);
                logger.LogError(exception, "The outbox could not be sent; trying again later");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SendAllAsync(CancellationToken stoppingToken)
    {
        bool sent;
        do
        {
            await using var scope = scopes.CreateAsyncScope();
            sent = await scope.ServiceProvider.GetRequiredService<MailDelivery>().SendNextAsync(stoppingToken);
        }
        while (sent);
    }
}
