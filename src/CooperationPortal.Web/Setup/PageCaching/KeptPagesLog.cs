namespace CooperationPortal.Web.Setup.PageCaching;

/// <summary>
/// How many kept pages were sent, once a minute: an event of each would cost as much as the page
/// (docs/decisions/0062-what-a-kept-page-costs.md).
/// </summary>
internal sealed class KeptPagesLog(TimeProvider time, ILoggerFactory logs) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly ILogger logger = logs.CreateLogger(RequestLog.Category);
    private long sent;

    /// <summary>Each answer is an event of its own.</summary>
    public bool TellsEach => logger.IsEnabled(LogLevel.Debug);

    public void Add() => Interlocked.Increment(ref sent);

    /// <summary>Marks the answer as one that the cache gave, too.</summary>
    public void Add(HttpContext context)
    {
        Add();
        context.Features.Set(Mark.Instance);
    }

    public static bool IsKept(HttpContext context) => context.Features.Get<Mark>() is not null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Tell();
            }
        }
        finally
        {
            Tell();
        }
    }

    private void Tell()
    {
        if (Interlocked.Exchange(ref sent, 0) is > 0 and var count)
        {
            logger.LogInformation("{Count} kept pages were sent", count);
        }
    }

    private sealed class Mark
    {
        public static readonly Mark Instance = new();
    }
}
