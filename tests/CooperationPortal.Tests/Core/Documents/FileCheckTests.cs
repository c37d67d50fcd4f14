using System.Text;
using CooperationPortal.Core.Documents;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Core.Documents;

public sealed class FileCheckTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("files").FullName;

    [Fact]
    public async Task Check_FlippedBitAndLostFile_NamesThemAlone()
    {
        await using var services = TestServices.Create(
            database.ConnectionString, s => s.AddSingleton<IFileStore>(new FolderFileStore(folder)));
        var author = (await services.AddStaffAsync(PortalRole.MinistryStaff)).Actor;
        var whole = await StoreAsync(services, "whole.pdf", author);
        var flipped = await StoreAsync(services, "flipped.pdf", author);
        var lost = await StoreAsync(services, "lost.pdf", author);
        var path = await PathOfAsync(flipped);
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);
        File.Delete(await PathOfAsync(lost));

        await using var scope = services.CreateAsyncScope();
        var files = new List<CheckedFile>();
        await foreach (var file in scope.ServiceProvider.GetRequiredService<FileCheck>().CheckAsync(CancellationToken.None))
        {
            files.Add(file);
        }

        files.Select(f => (f.Id, f.IsAsStored)).ShouldBe([(whole, true), (flipped, false), (lost, false)], ignoreOrder: true);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<Guid> StoreAsync(ServiceProvider services, string name, Actor author)
    {
        await using var scope = services.CreateAsyncScope();
        var content = new MemoryStream(Encoding.UTF8.GetBytes($"%PDF-1.7 {name}"));
        return (await scope.ServiceProvider.GetRequiredService<FileService>()
            .StoreAsync(content, name, author, CancellationToken.None)).Id;
    }

    private async Task<string> PathOfAsync(Guid id)
    {
        var key = await database.UseAsync(db => db.StoredFiles.Where(f => f.Id == id).Select(f => f.Sha256).SingleAsync());
        return Directory.GetFiles(folder, key, SearchOption.AllDirectories).Single();
    }
}
