using Microsoft.EntityFrameworkCore.Storage;

namespace CooperationPortal.Core.Drafts;

/// <summary>A draft that queries of this unit of work see as if it were published, until this is disposed.</summary>
/// <param name="Key">The reference or slug under which its public page finds it.</param>
public sealed class Preview(string key, IDbContextTransaction transaction) : IAsyncDisposable
{
    public string Key { get; } = key;

    /// <summary>Rolls back: nothing of the preview is ever stored.</summary>
    public ValueTask DisposeAsync() => transaction.DisposeAsync();
}
