using CooperationPortal.Core.Notices;
using CooperationPortal.Web.Setup.Jobs;

namespace CooperationPortal.Web.Mail;

/// <summary>Looks every minute what is to be told, and every hour at the deadlines; one node at a time does.</summary>
internal sealed class NoticeWorker(JobLog jobs, IServiceScopeFactory scopes, TimeProvider time, ILogger<NoticeWorker> logger)
    : RepeatedJob(Job.Notices, TimeSpan.FromMinutes(1), jobs, scopes, time, logger)
{
    /// <summary>Of so many rounds one looks at the deadlines: the first, and then each hour.</summary>
    private const int Rounds = 60;
    private int _round;

    protected override Task DoAsync(IServiceProvider services, CancellationToken stoppingToken)
    {
        var withDeadlines = _round == 0;
        _round = (_round + 1) % Rounds;
        return services.GetRequiredService<NoticeRound>().RunAsync(withDeadlines, stoppingToken);
    }
}
