using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Core.History;

/// <summary>A history of thirty thousand entries, in which what is looked for is rare.</summary>
public sealed class AuditQueriesTests : IClassFixture<AuditQueriesTests.LongHistory>
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private readonly LongHistory history;

    public AuditQueriesTests(LongHistory history) => this.history = history;

    public static TheoryData<AuditFilter, string> Filters => new()
    {
        { new() { Action = HistoryAction.Unpublished }, "ix_history_action_id" },
        { new() { Kind = RecordKind.Event }, "ix_history_record_kind_id" },
        { new() { From = new DateOnly(2031, 1, 1), To = new DateOnly(2031, 1, 1) }, "ix_history_at" },
        { new() { Words = "синеглаз" }, "ix_history_words" },
        { new() { Words = "CP-2031 УТЕЧК" }, "ix_history_words" },
        { new() { Place = "RU-SAM" }, "ix_history_region_ids" },
        { new() { Person = "Ревизоров" }, "ix_history_actor_id_id" },
        { new() { Person = "revizorov@example.org" }, "ix_history_actor_id_id" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task List_RareEntry_IsFoundByItsIndex(AuditFilter filter, string index)
    {
        var found = await ListAsync(filter);
        var plan = await PlanAsync(filter);

        found.Select(h => h.Title).ShouldBe([LongHistory.Rare]);
        plan.ShouldContain(index);
        plan.ShouldNotContain("Seq Scan on history");
    }

    [Theory]
    [InlineData("нигде")]
    [InlineData("%")]
    [InlineData("_")]
    public async Task List_WordsThatStandNowhere_FindNothing(string words) =>
        (await ListAsync(new() { Words = words })).ShouldBeEmpty();

    [Fact]
    public async Task List_UnknownPersonOrPlace_FindsNothing()
    {
        (await ListAsync(new() { Person = "Никто Нигдеевич" })).ShouldBeEmpty();
        (await ListAsync(new() { Place = "Несуществующинск" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task List_Earlier_GoesOnWithoutGapsAndWithoutReadingAll()
    {
        var first = await ListAsync(new());
        var second = await ListAsync(new(), first[AuditQueries.PageSize - 1].Id);

        first.Count.ShouldBe(AuditQueries.PageSize + 1);
        second[0].Id.ShouldBe(first[AuditQueries.PageSize].Id);
        (await PlanAsync(new())).ShouldContain("pk_history");
    }

    [Theory]
    [InlineData(PortalRole.MinistryStaff)]
    [InlineData(PortalRole.Reviewer)]
    public async Task List_ByOthers_IsRefused(PortalRole role)
    {
        var actor = new Actor(Guid.CreateVersion7(), "Somebody", [new(role, null, null)]);

        await Should.ThrowAsync<NotAllowedException>(() => ListAsync(new(), null, actor));
    }

    private Task<IReadOnlyList<HistoryEntry>> ListAsync(AuditFilter filter, long? before = null, Actor? actor = null) =>
        history.Database.UseAsync<AuditQueries, IReadOnlyList<HistoryEntry>>(
            audit => audit.ListAsync(filter, before, actor ?? LongHistory.Auditor, Now));

    private async Task<string> PlanAsync(AuditFilter filter)
    {
        await using var scope = history.Database.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var audit = scope.ServiceProvider.GetRequiredService<AuditQueries>();
        var query = (await audit.NarrowAsync(filter, LongHistory.Auditor, Now)).OrderByDescending(h => h.Id).Take(AuditQueries.PageSize + 1);
        await using var command = query.CreateDbCommand();
        command.CommandText = "explain " + command.CommandText;
        await db.Database.OpenConnectionAsync();
        await using var reader = await command.ExecuteReaderAsync();
        var plan = new List<string>();
        while (await reader.ReadAsync())
        {
            plan.Add(reader.GetString(0));
        }

        return string.Join('\n', plan);
    }

    /// <summary>Made past the chain, which these tests are not about.</summary>
    public sealed class LongHistory : IAsyncLifetime
    {
        public const string Rare = "Утечка «Синеглазка»";

        public static Actor Auditor { get; } = new(null, "Auditor", [new(PortalRole.Auditor, null, null)]);

        public DatabaseFixture Database { get; } = new();

        public async Task InitializeAsync()
        {
            await Database.InitializeAsync();
            var member = await Database.Services.AddStaffAsync(PortalRole.Reviewer);
            await Database.UseAsync(async db =>
            {
                await db.Users.Where(u => u.Id == member.Id).ExecuteUpdateAsync(u => u
                    .SetProperty(x => x.FullName, "Пётр Ревизоров").SetProperty(x => x.NormalizedEmail, "REVIZOROV@EXAMPLE.ORG"));
                var samara = await db.RegionIdAsync("RU-SAM");
                await db.Database.ExecuteSqlAsync($"""
                    set session_replication_role = replica;
                    insert into history (at, actor_id, actor_name, action, record_kind, record_id, title, region_ids, institution_ids, changes)
                        select '2020-01-01'::timestamptz + n * interval '1 hour', gen_random_uuid(), 'Somebody', 'DraftSaved', 'Visit',
                            gen_random_uuid(), 'Визит делегации ' || n, array[places[1 + n % 300]], array[places[1 + n % 300]], '[]'
                        from generate_series(1, 30000) n, (select array_agg(gen_random_uuid()) places from generate_series(1, 300)) p;
                    insert into history (at, actor_id, actor_name, action, record_kind, record_id, reference, title, region_ids, institution_ids, changes)
                        values ('2031-01-01 23:59Z', {member.Id}, 'Пётр Ревизоров', 'Unpublished', 'Event', gen_random_uuid(), 'CP-2031-0001',
                            {Rare}, array[{samara}], array[]::uuid[], '[]');
                    set session_replication_role = origin;
                    """);
                await db.Database.ExecuteSqlAsync($"vacuum analyze history");
            });
        }

        public Task DisposeAsync() => Database.DisposeAsync();
    }
}
