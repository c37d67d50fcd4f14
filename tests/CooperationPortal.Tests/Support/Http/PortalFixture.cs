using CooperationPortal.Core.Data;
using CooperationPortal.Tests.Support.Database;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Support.Http;

/// <summary>
/// The web host and a migrated database for one test class. For tests of pages and endpoints over HTTP.
/// </summary>
public sealed class PortalFixture : IAsyncLifetime
{
    private PortalFactory? _factory;

    public string ConnectionString { get; private set; } = "";

    public PortalFactory Factory => _factory ?? throw new InvalidOperationException("The portal is not ready.");

    public IServiceProvider Services => Factory.Services;

    public Task InitializeAsync() => InitializeAsync(TestServer.CreateDatabaseAsync());

    public async Task InitializeAsync(Task<string> database, Action<IServiceCollection>? change = null)
    {
        ConnectionString = await database;
        _factory = new PortalFactory(ConnectionString, change);
    }

    /// <summary>A browser without scripts: keeps its cookies and shows redirects instead of following them.</summary>
    public HttpClient NewClient() =>
        Factory.CreateClient(new WebApplicationFactoryClientOptions
        {
            AllowAutoRedirect = false,
            BaseAddress = new Uri("https://localhost"),
        });

    /// <summary>A unit of work of its own, as each request has one; to be disposed.</summary>
    public AsyncServiceScope NewScope() => Services.CreateAsyncScope();

    /// <summary>Uses a service, in a scope of its own.</summary>
    public async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = NewScope();

        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Looks into the database, or arranges data in it, in a scope of its own.</summary>
    public Task<T> UseAsync<T>(Func<PortalDbContext, Task<T>> work) => UseAsync<PortalDbContext, T>(work);

    public async Task UseAsync(Func<PortalDbContext, Task> work) =>
        await UseAsync<PortalDbContext, bool>(async context =>
        {
            await work(context);

            return true;
        });

    public async Task DisposeAsync()
    {
        if (_factory is not null)
        {
            await _factory.DisposeAsync();
            await TestServer.DropDatabaseAsync(ConnectionString);
        }
    }
}
