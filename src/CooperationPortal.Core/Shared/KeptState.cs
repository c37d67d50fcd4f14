using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace CooperationPortal.Core.Shared;

/// <summary>What was read of the public records in one state, on one day. Dropped as a whole when they change.</summary>
public sealed class KeptState
{
    /// <summary>More is not kept: about as many places as a large register names, in four languages.</summary>
    public const int Most = 20_000;

    private readonly ConcurrentDictionary<object, object> values = new();
    private int count;

    internal bool TryGet<T>(object key, [MaybeNullWhen(false)] out T value)
    {
        var found = values.TryGetValue(key, out var kept);
        value = found ? (T)kept! : default;
        return found;
    }

    internal void Keep(object key, object value)
    {
        // Counted apart, for a concurrent dictionary locks itself to count.
        if (count < Most && values.TryAdd(key, value))
        {
            Interlocked.Increment(ref count);
        }
    }
}
