using CooperationPortal.Core.Documents;

namespace CooperationPortal.Tests.Core.Documents;

public sealed class FolderFileStoreTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));

    [Fact]
    public async Task Saved_IsFoundAgain()
    {
        var store = new FolderFileStore(folder);
        await store.SaveAsync("abcd1234", new MemoryStream([1, 2, 3]), CancellationToken.None);

        await using var content = await store.OpenAsync("abcd1234", CancellationToken.None);

        content.ShouldNotBeNull().Length.ShouldBe(3);
        Directory.GetFiles(folder, "*.part", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Absent_IsNull() =>
        (await new FolderFileStore(folder).OpenAsync("abcd1234", CancellationToken.None)).ShouldBeNull();

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("ab")]
    [InlineData("ABCD1234")]
    public async Task KeyThatLeadsElsewhere_IsRefused(string key) =>
        await Should.ThrowAsync<ArgumentException>(() => new FolderFileStore(folder).OpenAsync(key, CancellationToken.None));

    [Fact]
    public async Task Probe_OfAFolderThatTakesFiles_LeavesNothing()
    {
        await new FolderFileStore(folder).ProbeAsync(CancellationToken.None);

        Directory.EnumerateFileSystemEntries(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Probe_OfWhatIsNoFolder_Fails()
    {
        var file = folder + ".file";
        await File.WriteAllTextAsync(file, "");

        await Should.ThrowAsync<IOException>(() => new FolderFileStore(file).ProbeAsync(CancellationToken.None));

        File.Delete(file);
    }

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
