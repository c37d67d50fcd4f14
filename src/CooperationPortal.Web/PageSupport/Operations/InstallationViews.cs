using CooperationPortal.Core.History;
using CooperationPortal.Core.Mail;
using CooperationPortal.Core.Operations;
using CooperationPortal.Web.Setup.Jobs;

namespace CooperationPortal.Web.PageSupport.Operations;

/// <summary>The installation, part by part.</summary>
public sealed record Installation(
    JobsView Jobs,
    Asked<FoldingView> Folding,
    Asked<MailView> Mail,
    Asked<StorageView> Storage,
    Asked<DatabaseFigures> Database,
    Asked<ChainView> Chain);

/// <summary>What this node does in the background.</summary>
public sealed record JobsView(IReadOnlyList<JobRun> Runs, DateTimeOffset Now)
{
    public HealthState State => Runs.Select(StateOf).DefaultIfEmpty(HealthState.Fine).Max();

    public HealthState StateOf(JobRun run) =>
        run.IsFailing ? HealthState.Failing : run.IsLate(Now) ? HealthState.Attention : HealthState.Fine;
}

/// <summary>Changes of figures that are not folded yet.</summary>
public sealed record FoldingView(int Unfolded);

/// <summary>The outbox, and whether there is a server to send it.</summary>
public sealed record MailView(OutboxFigures Outbox, bool IsOn);

/// <summary>The files of documents and the room that is left for more.</summary>
/// <param name="TakesFiles">A file can be written there now.</param>
public sealed record StorageView(FileFigures Files, long FreeBytes, bool TakesFiles);

/// <summary>The end of the history; null before its first entry.</summary>
public sealed record ChainView(ChainHead? Head);
