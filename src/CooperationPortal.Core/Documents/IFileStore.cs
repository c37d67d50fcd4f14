namespace CooperationPortal.Core.Documents;

/// <summary>Where the bytes of documents lie: a folder, or an object store that all nodes share. Keys are made by the portal.</summary>
public interface IFileStore
{
    /// <summary>Keeps the content under the key; what is there under it already is the same content.</summary>
    Task SaveAsync(string key, Stream content, CancellationToken cancellationToken);

    /// <summary>The content, seekable and to be disposed; null where the store has none under the key.</summary>
    Task<Stream?> OpenAsync(string key, CancellationToken cancellationToken);

    /// <summary>Writes a little and takes it away again.</summary>
    /// <exception cref="IOException">The store takes no files: it is full, or read only, or gone.</exception>
    /// <exception cref="UnauthorizedAccessException">The portal may not write there.</exception>
    Task ProbeAsync(CancellationToken cancellationToken);
}
