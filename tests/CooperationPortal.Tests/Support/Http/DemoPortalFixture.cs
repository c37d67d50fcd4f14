using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Run;

namespace CooperationPortal.Tests.Support.Http;

/// <summary>The web host with the demo records, loaded once for all tests over HTTP that only read them.</summary>
public sealed class DemoPortalFixture : IAsyncLifetime
{
    private readonly PortalFixture _portal = new();

    public Task InitializeAsync() => _portal.InitializeAsync(TestServer.CreateDemoDatabaseAsync());

    public HttpClient NewClient() => _portal.NewClient();

    public Task DisposeAsync() => _portal.DisposeAsync();
}

[Long]
[CollectionDefinition(Name)]
public sealed class DemoPortalCollection : ICollectionFixture<DemoPortalFixture>
{
    public const string Name = "demo portal";
}
