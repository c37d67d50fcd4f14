using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Core.History;

/// <summary>The history's chain: what was tampered with, with the triggers off as only a superuser can, is found.</summary>
public sealed class ChainTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly CancellationToken Now = CancellationToken.None;

    [Fact]
    public async Task Check_UntouchedHistory_HoldsToItsEnd()
    {
        var ids = await WriteAsync(3);

        var result = await CheckAsync();

        result.Fault.ShouldBeNull();
        result.Head!.EntryId.ShouldBe(ids[^1]);
        result.Count.ShouldBe(await database.UseAsync(db => db.History.LongCountAsync()));
    }

    [Fact]
    public async Task Commit_ManyWritersAtOnce_SealsEachOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => WriteAsync(10)));

        var result = await CheckAsync();

        result.Fault.ShouldBeNull();
        result.Count.ShouldBe(await database.UseAsync(db => db.History.LongCountAsync()));
    }

    [Fact]
    public async Task Commit_UnfinishedWriter_LetsOthersCommit()
    {
        await using var scope = database.NewScope();
        var slow = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await using var transaction = await slow.Database.BeginTransactionAsync();
        slow.History.Add(Entry("первая"));
        await slow.SaveChangesAsync();

        var other = await WriteAsync(1);
        (await CheckAsync()).Head!.EntryId.ShouldBe(other[0]);
        await transaction.CommitAsync();

        (await CheckAsync()).Fault.ShouldBeNull();
    }

    [Theory]
    [InlineData("update history set comment = 'иначе' where id = {0}", ChainFaultKind.Altered)]
    [InlineData("update history set comment = null where id = {0}", ChainFaultKind.Altered)]
    [InlineData("update history set at = at + interval '1 microsecond' where id = {0}", ChainFaultKind.Altered)]
    [InlineData("update history set changes = '[]' where id = {0}", ChainFaultKind.Altered)]
    [InlineData("update history set address = '203.0.113.9' where id = {0}", ChainFaultKind.Altered)]
    [InlineData("update history set actor_name = 'Some' || 'body else' where id = {0}", ChainFaultKind.Altered)]
    [InlineData("update history set title = 'a', comment = 'bc' where id = {0}", ChainFaultKind.Altered)]
    [InlineData("update history_seals set hash = sha256('guess') where entry_id = {0}", ChainFaultKind.Altered)]
    [InlineData("delete from history where id = {0}", ChainFaultKind.Missing)]
    [InlineData("delete from history_seals where entry_id < {0}; delete from history where id < {0}", ChainFaultKind.GapBefore)]
    [InlineData("delete from history_seals where entry_id = {0}; update history_seals set number = number - 1 where entry_id > {0}", ChainFaultKind.Altered, 1)]
    public async Task Check_TamperedEntry_IsNamed(string tampering, ChainFaultKind kind, int after = 0)
    {
        var ids = await WriteAsync(3);

        var result = await CheckAsync(tampering, ids[1]);

        result.Fault.ShouldBe(new ChainFault(kind, ids[1 + after]));
    }

    [Fact]
    public async Task Check_EntryPastTheTrigger_IsNamed()
    {
        await WriteAsync(1);

        var result = await CheckAsync("""
            insert into history (id, at, actor_name, action, record_kind, record_id, region_ids, institution_ids, changes)
            values ({0}, now(), 'Nobody', 'Published', 'Visit', gen_random_uuid(), '{{}}', '{{}}', '[]')
            """, 900_000_000);

        result.Fault.ShouldBe(new ChainFault(ChainFaultKind.Unsealed, 900_000_000));
    }

    [Fact]
    public async Task Check_CutTail_IsFoundAgainstTheKeptHead()
    {
        var ids = await WriteAsync(2);
        var kept = (await CheckAsync()).Head!;
        const string cut = "delete from history_seals where entry_id = {0}; delete from history where id = {0}";

        var alone = await CheckAsync(cut, ids[1]);
        var result = await CheckAsync(cut, ids[1], kept);

        alone.Fault.ShouldBeNull();
        result.Fault.ShouldBe(new ChainFault(ChainFaultKind.HeadLost, ids[1]));
    }

    [Fact]
    public async Task Check_KeptHeadFurtherBack_Holds()
    {
        await WriteAsync(1);
        var kept = (await CheckAsync()).Head!;
        await WriteAsync(2);

        (await CheckAsync(kept: ChainHead.Parse(kept.ToString()))).Fault.ShouldBeNull();
    }

    [Theory]
    [InlineData("update history set id = id")]
    [InlineData("delete from history")]
    [InlineData("truncate history cascade")]
    [InlineData("update history_seals set number = number")]
    [InlineData("delete from history_seals")]
    [InlineData("truncate history_seals")]
    public async Task Statement_AgainstTheHistory_IsRefusedEvenToTheOwner(string sql)
    {
        await WriteAsync(1);

        var refusal = await Should.ThrowAsync<Npgsql.PostgresException>(
            () => database.UseAsync(db => db.Database.ExecuteSqlRawAsync(sql)));

        refusal.MessageText.ShouldContain("append-only");
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc@1")]
    [InlineData("00000000000000000000000000000000000000000000000000000000000000zz@1")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000@x")]
    public void Head_OfOtherWords_IsNone(string text) => ChainHead.Parse(text).ShouldBeNull();

    private Task<ChainResult> CheckAsync(ChainHead? kept = null) =>
        database.UseAsync<ChainCheck, ChainResult>(chain => chain.CheckAsync(kept, Now));

    /// <summary>Tampers, checks and takes it back, so that the other tests find their history whole.</summary>
    private async Task<ChainResult> CheckAsync(string tampering, long id, ChainHead? kept = null)
    {
        await using var scope = database.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"set local session_replication_role = replica");
        await db.Database.ExecuteSqlRawAsync(tampering.Replace("{0}", $"{id}", StringComparison.Ordinal));
        return await scope.ServiceProvider.GetRequiredService<ChainCheck>().CheckAsync(kept, Now);
    }

    private Task<List<long>> WriteAsync(int count) => database.UseAsync(async db =>
    {
        var ids = new List<long>();
        for (var i = 0; i < count; i++)
        {
            var entry = Entry($"запись {i}");
            db.History.Add(entry);
            await db.SaveChangesAsync();
            ids.Add(entry.Id);
        }

        return ids;
    });

    private static HistoryEntry Entry(string title) => new()
    {
        At = TimeProvider.System.GetUtcNow(),
        ActorName = "Somebody",
        Action = HistoryAction.Published,
        RecordKind = RecordKind.Agreement,
        RecordId = Guid.CreateVersion7(),
        Title = title,
        Comment = "abc",
        RegionIds = [Guid.CreateVersion7(), Guid.CreateVersion7()],
        Changes = [new FieldChange("title", null, "Соглашение № 5 «合作» \"\\ \u0007")],
    };
}
