using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Web.Setup;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CooperationPortal.Tests.Web.Setup;

public sealed class WebRoleTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private const string Role = "portal_web";

    private string _asWebRole = "";

    public async Task InitializeAsync()
    {
        await using var owner = NpgsqlDataSource.Create(database.ConnectionString);
        await using var create = owner.CreateCommand($"""
            do $$ begin
                if not exists (select 1 from pg_roles where rolname = '{Role}') then
                    create role {Role} login password 'web';
                end if;
            end $$
            """);
        await create.ExecuteNonQueryAsync();
        await WebRole.GrantAsync(owner, Role, CancellationToken.None);
        _asWebRole = new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            Username = Role,
            Password = "web",
        }.ConnectionString;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Portal_AsWebRole_IsReady()
    {
        await using var factory = new PortalFactory(_asWebRole);
        using var client = factory.CreateClient();

        (await client.GetAsync("/health/ready")).IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task Publication_AsWebRole_ChangesTheFigures()
    {
        await using var factory = new PortalFactory(_asWebRole);
        await factory.Services.PublishAsync(WrittenAgreements.Input());
        await using var scope = factory.Services.CreateAsyncScope();

        await scope.ServiceProvider.GetRequiredService<FigureKeeper>().FoldAsync(CancellationToken.None);

        var figures = await scope.ServiceProvider.GetRequiredService<FigureQueries>().OfAsync([Aspect.All], CancellationToken.None);
        figures.Count(RecordKind.Agreement).ShouldBe(1);
    }

    [Theory]
    [InlineData("create table intruder (id int)")]
    [InlineData("drop table history")]
    [InlineData("alter table history disable trigger all")]
    [InlineData("update history set id = id")]
    [InlineData("delete from history")]
    [InlineData("truncate history")]
    [InlineData("delete from \"__EFMigrationsHistory\"")]
    public async Task Statement_BeyondServingPages_IsRefused(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_asWebRole);
        await using var command = source.CreateCommand(sql);

        var refusal = await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync());

        refusal.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }
}
