using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.DemoData;
using CooperationPortal.Tests.Support.Database;

namespace CooperationPortal.Tests.Core.Data;

/// <summary>A database with the demo records, loaded once for all tests that only read them.</summary>
public sealed class DemoFixture : IAsyncLifetime
{
    public DatabaseFixture Database { get; } = new();

    public Task InitializeAsync() => Database.InitializeAsync(TestServer.CreateDemoDatabaseAsync());

    public Task LoadAsync() => Database.UseAsync<IEnumerable<IDataSeed>, bool>(async seeds =>
    {
        await seeds.OfType<DemoDataLoader>().Single().SeedAsync(CancellationToken.None);
        return true;
    });

    public Task DisposeAsync() => Database.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class DemoCollection : ICollectionFixture<DemoFixture>
{
    public const string Name = "demo";
}
