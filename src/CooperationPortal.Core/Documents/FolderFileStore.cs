namespace CooperationPortal.Core.Documents;

/// <summary>Files in a folder outside of what the web server serves, spread over subfolders by the beginning of the key.</summary>
public sealed class FolderFileStore(string folder) : IFileStore
{
    public async Task SaveAsync(string key, Stream content, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        if (File.Exists(path))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // Written beside and moved, so that a crash leaves no half of a file under the key.
        var unfinished = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                await content.CopyToAsync(file, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public Task<Stream?> OpenAsync(string key, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        return Task.FromResult<Stream?>(File.Exists(path)
            ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, useAsync: true)
            : null);
    }

    public async Task ProbeAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.probe");
        await using var file = new FileStream(
            path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 4096, FileOptions.DeleteOnClose);
        await file.WriteAsync(new byte[4096], cancellationToken);
        file.Flush(flushToDisk: true);
    }

    private string PathOf(string key) => key.Length >= 4 && key.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(folder, key[..2], key)
        : throw new ArgumentException("Keys are hexadecimal, so that none leads out of the folder.", nameof(key));
}
