using System.Collections.Concurrent;

namespace CooperationPortal.Core.Readership;

/// <summary>What was read on this node since it was last written down; a request only adds one in memory.</summary>
public sealed class ReadCounts
{
    /// <summary>More pages than that are not remembered at once, whatever asks for them.</summary>
    public const int Most = 20_000;

    private readonly ConcurrentDictionary<ReadPage, int> counts = new();

    public void Add(ReadPage page)
    {
        if (counts.Count < Most || counts.ContainsKey(page))
        {
            counts.AddOrUpdate(page, 1, (_, count) => count + 1);
        }
    }

    /// <summary>Takes what there is; what is read meanwhile is there the next time.</summary>
    public IReadOnlyDictionary<ReadPage, int> Take()
    {
        var taken = new Dictionary<ReadPage, int>();
        foreach (var page in counts.Keys)
        {
            if (counts.TryRemove(page, out var count))
            {
                taken[page] = count;
            }
        }

        return taken;
    }
}
