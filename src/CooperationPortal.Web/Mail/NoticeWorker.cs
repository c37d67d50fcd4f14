using CooperationPortal.Core.Notices;

namespace CooperationPortal.Web.Mail;

/// <summary>Looks every minute what is to be told, and every hour at the deadlines; one node at a time does.</summary>
internal sealed class NoticeWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<NoticeWorker> logger)
    : BackgroundService
{
    /// <summary>Of so many rounds one looks at the deadlines: the first, and then each hour.</summary>
    private const int Rounds = 60;
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        for (var round = 0; await timer.WaitForNextTickAsync(stoppingToken); round = (round + 1) % Rounds)
        {
            // The database may be away for a while; a fault that left this method would end the host.
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<NoticeRound>()
                    .RunAsync(withDeadlines: round == 0, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(exception, "Notices could not be looked for; trying again later");
            }
        }
    }
}
