using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.History;
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

    [Fact]
    public async Task WebRole_OwnsNothing()
    {
        await using var source = NpgsqlDataSource.Create(_asWebRole);
        await using var command = source.CreateCommand("""
            select count(*) from pg_class c, pg_namespace n, pg_roles r
            where r.rolname = current_user and (c.relowner = r.oid or n.nspowner = r.oid or r.rolsuper)
            """);

        (await command.ExecuteScalarAsync()).ShouldBe(0L);
    }

    [Fact]
    public async Task EntryOfTheWebRole_IsSealed()
    {
        await using var factory = new PortalFactory(_asWebRole);
        await using var scope = factory.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var entry = new HistoryEntry
        {
            At = DateTimeOffset.UnixEpoch, ActorName = "Somebody", Action = HistoryAction.Published, RecordKind = RecordKind.Visit,
            RecordId = Guid.CreateVersion7(), Changes = [],
        };
        db.Add(entry);
        await db.SaveChangesAsync();

        var result = await scope.ServiceProvider.GetRequiredService<ChainCheck>().CheckAsync(null, CancellationToken.None);

        result.Fault.ShouldBeNull();
        result.Head!.EntryId.ShouldBe(entry.Id);
    }

    [Theory]
    [InlineData("create table intruder (id int)")]
    [InlineData("drop table history")]
    [InlineData("alter table history disable trigger all")]
    [InlineData("update history set id = id")]
    [InlineData("delete from history")]
    [InlineData("truncate history")]
    [InlineData("alter table history_seals disable trigger all")]
    [InlineData("insert into history_seals (number, entry_id, hash) values (1, 1, '')")]
    [InlineData("update history_seals set number = number")]
    [InlineData("delete from history_seals")]
    [InlineData("truncate history_seals")]
    [InlineData("drop trigger history_sealed on history")]
    [InlineData("set session_replication_role = replica")]
    [InlineData("delete from \"__EFMigrationsHistory\"")]
    public async Task Statement_BeyondServingPages_IsRefused(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_asWebRole);
        await using var command = source.CreateCommand(sql);

        var refusal = await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync());

        refusal.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }
}
