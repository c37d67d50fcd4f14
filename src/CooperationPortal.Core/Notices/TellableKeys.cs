using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Notices;

/// <summary>What would be told now if it had not been: those notices are still needed.</summary>
public sealed class TellableKeys(Deadlines deadlines, WorkNews news, NoticeStaff staff, TimeProvider time)
{
    public async Task<string[]> NowAsync(CancellationToken cancellationToken)
    {
        var actors = await staff.AllAsync(cancellationToken);
        var keys = (await news.OfAsync(actors, time.GetUtcNow(), cancellationToken)).Select(t => t.Notice.Key).ToHashSet();
        await foreach (var (notice, _) in deadlines.OnAsync(time.Today(), cancellationToken))
        {
            keys.Add(notice.Key);
        }

        return [.. keys];
    }
}
