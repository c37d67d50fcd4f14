namespace CooperationPortal.Web.Setup.Jobs;

/// <summary>How a job of this node goes.</summary>
/// <param name="Job">Which.</param>
/// <param name="Interval">How often it is done.</param>
/// <param name="BegunAt">When the node began with it.</param>
public sealed record JobRun(Job Job, TimeSpan Interval, DateTimeOffset BegunAt)
{
    /// <summary>So many turns may pass before it is late; one may take its time.</summary>
    private const int TurnsOfPatience = 3;
    private static readonly TimeSpan LeastPatience = TimeSpan.FromMinutes(2);

    /// <summary>The last time that it went well; another node may have had the work itself.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>The last time that it failed.</summary>
    public DateTimeOffset? FailedAt { get; init; }

    public bool IsFailing => FailedAt is { } failed && (DoneAt is not { } done || failed > done);

    public bool IsLate(DateTimeOffset now)
    {
        var patience = Interval * TurnsOfPatience;
        return now - (DoneAt ?? BegunAt) > (patience < LeastPatience ? LeastPatience : patience);
    }
}
