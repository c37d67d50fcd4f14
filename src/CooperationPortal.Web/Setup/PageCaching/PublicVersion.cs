namespace CooperationPortal.Web.Setup.PageCaching;

/// <summary>
/// Which state of the public records this node's kept pages show. It is a part of their keys: a page that was begun before a
/// change and ends after it is kept under the old state, and never shown again.
/// </summary>
public sealed class PublicVersion
{
    private readonly string _start = Guid.NewGuid().ToString("N")[..8];
    private long _changes;
    private volatile bool _isHeard;

    /// <summary>Null while changes may go unheard; nothing is kept or shown from the cache then.</summary>
    public string? Current => _isHeard ? $"{_start}-{Interlocked.Read(ref _changes)}" : null;

    /// <summary>Changes are heard from now on; what was kept before may have missed one.</summary>
    public void BeginHearing()
    {
        Advance();
        _isHeard = true;
    }

    public void EndHearing() => _isHeard = false;

    /// <summary>Something that public pages may show was written.</summary>
    public void Advance() => Interlocked.Increment(ref _changes);
}
