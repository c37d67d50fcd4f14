using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CooperationPortal.Tests.Support.Database;

/// <summary>
/// A migrated database for one test class, and the services of Core on it. For tests of services and queries.
/// </summary>
public sealed class DatabaseFixture : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private ServiceProvider? _services;

    public string ConnectionString { get; private set; } = "";

    public IServiceProvider Services => _services ?? throw new InvalidOperationException("The database is not ready.");

    public Task InitializeAsync() => InitializeAsync(TestServer.CreateDatabaseAsync());

    public async Task InitializeAsync(Task<string> database)
    {
        ConnectionString = await database;
        _services = TestServices.Create(ConnectionString);
    }

    /// <summary>A unit of work of its own, as each request has one; to be disposed.</summary>
    public AsyncServiceScope NewScope() => Services.CreateAsyncScope();

    /// <summary>Uses a service, in a scope of its own.</summary>
    public async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = NewScope();

        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>
    /// Looks into the database, or arranges data in it, in a scope of its own. What is arranged has more time than a
    /// page has (<see cref="Patience"/>): many rows at once, beside other tests.
    /// </summary>
    public Task<T> UseAsync<T>(Func<PortalDbContext, Task<T>> work) =>
        UseAsync<PortalDbContext, T>(db =>
        {
            db.Database.SetCommandTimeout(Patience);

            return work(db);
        });

    public async Task UseAsync(Func<PortalDbContext, Task> work) =>
        await UseAsync(async context =>
        {
            await work(context);

            return true;
        });

    public async Task DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
            await TestServer.DropDatabaseAsync(ConnectionString);
        }
    }
}
