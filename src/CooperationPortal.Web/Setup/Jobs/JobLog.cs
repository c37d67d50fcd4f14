using System.Collections.Concurrent;

namespace CooperationPortal.Web.Setup.Jobs;

/// <summary>Remembers, as long as the process lives, how the jobs of this node go.</summary>
public sealed class JobLog(TimeProvider time)
{
    private readonly ConcurrentDictionary<Job, JobRun> runs = new();

    public IReadOnlyList<JobRun> Runs => [.. runs.Values.OrderBy(run => run.Job)];

    public void Begin(Job job, TimeSpan interval) => runs[job] = new JobRun(job, interval, time.GetUtcNow());

    public void Done(Job job) => Note(job, run => run with { DoneAt = time.GetUtcNow() });

    public void Failed(Job job) => Note(job, run => run with { FailedAt = time.GetUtcNow() });

    private void Note(Job job, Func<JobRun, JobRun> note) =>
        runs.AddOrUpdate(job, _ => throw new InvalidOperationException($"{job} was not begun."), (_, run) => note(run));
}
