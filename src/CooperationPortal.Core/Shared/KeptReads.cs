using System.Diagnostics.CodeAnalysis;

namespace CooperationPortal.Core.Shared;

/// <summary>
/// Reads that many pages need alike, such as names of places: made once for all readers without an account for as long as no
/// public record changes, docs/decisions/0046. Until a request joins a state of the records, everything is read anew.
/// </summary>
public sealed class KeptReads
{
    private KeptState? joined;

    public void Join(KeptState state) => joined = state;

    /// <param name="key">Names what is read; values of one key are of one type.</param>
    /// <param name="read">Reads what the public may see, and does not depend on who asks.</param>
    public async ValueTask<T> OfAsync<T>(object key, Func<Task<T>> read)
        where T : notnull
    {
        if (TryGet<T>(key, out var kept))
        {
            return kept;
        }

        var value = await read();
        Keep(key, value);
        return value;
    }

    internal bool TryGet<T>(object key, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return joined is not null && joined.TryGet(key, out value);
    }

    internal void Keep(object key, object value) => joined?.Keep(key, value);
}
