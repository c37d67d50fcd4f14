using System.Net;
using CooperationPortal.Core.Data;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Web.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CooperationPortal.Tests.Web.Setup;

public sealed class DatabaseStartTests : IAsyncLifetime
{
    private string _empty = "";

    public async Task InitializeAsync() => _empty = await TestServer.CreateEmptyDatabaseAsync();

    public Task DisposeAsync() => TestServer.DropDatabaseAsync(_empty);

    [Fact]
    public async Task Start_EmptyDatabase_IsMigratedAndFilled()
    {
        await using var factory = new PortalFactory(_empty, settings: Migrating());
        using var client = factory.CreateClient();

        (await client.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var scope = factory.Services.CreateAsyncScope();
        var regions = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Regions.CountAsync();
        regions.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public async Task Start_TwoNodesAtOnce_MigrateOnce()
    {
        await using var one = new PortalFactory(_empty, settings: Migrating());
        await using var two = new PortalFactory(_empty, settings: Migrating());

        await Task.WhenAll(Task.Run(one.CreateClient), Task.Run(two.CreateClient));

        using var client = two.CreateClient();
        (await client.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Start_MissingDatabase_IsMade()
    {
        var missing = new NpgsqlConnectionStringBuilder(_empty) { Database = "not_there_yet" }.ConnectionString;
        await using (var services = TestServices.Create(missing))
        {
            await services.GetRequiredService<DatabasePreparation>().CheckServerAsync(CancellationToken.None);
        }

        await TestServer.DropDatabaseAsync(missing);
    }

    [Fact]
    public async Task Start_ServerThatMayLoseWrites_IsRefused()
    {
        await using var services = TestServices.Create(_empty, change => change.AddSingleton(new PortalOptions()));

        var refusal = await Should.ThrowAsync<StartRefusedException>(
            () => services.GetRequiredService<DatabasePreparation>().CheckServerAsync(CancellationToken.None));

        refusal.Message.ShouldContain("fsync");
        refusal.Message.ShouldContain("full_page_writes");
        refusal.Message.ShouldContain("synchronous_commit");
    }

    private static Dictionary<string, string> Migrating() => new() { ["Portal:MigrateAtStart"] = "true" };
}
