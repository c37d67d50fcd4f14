using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.DemoData;

namespace CooperationPortal.Tests.Support.Http;

/// <summary>The web host with the demo records, loaded once for all tests over HTTP that only read them.</summary>
public sealed class DemoPortalFixture : IAsyncLifetime
{
    private readonly PortalFixture _portal = new();

    public async Task InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.UseAsync<IEnumerable<IDataSeed>, bool>(async seeds =>
        {
            await seeds.OfType<DemoDataLoader>().Single().SeedAsync(CancellationToken.None);
            return true;
        });
    }

    public HttpClient NewClient() => _portal.NewClient();

    public Task DisposeAsync() => _portal.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class DemoPortalCollection : ICollectionFixture<DemoPortalFixture>
{
    public const string Name = "demo portal";
}
