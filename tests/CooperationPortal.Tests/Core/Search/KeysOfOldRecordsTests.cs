using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Sources;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>Records that were published before keys held kinds, years, sources, days and places are found by them after an update.</summary>
public sealed class KeysOfOldRecordsTests : IAsyncLifetime
{
    private readonly DatabaseFixture database = new();

    public Task InitializeAsync() => database.InitializeAsync(TestServer.CreateDemoDatabaseAsync());

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Update_OldKeys_HoldTheWordsOfNewOnes()
    {
        var expected = await KeysAsync();
        await database.UseAsync(db => db.Database.ExecuteSqlRawAsync(
            """
            update agreements set search_key = split_part(search_key, ' ', 1);
            delete from loaded_data where name in ('places-in-keys', 'sources-in-keys', 'dates-in-keys', 'characters-in-keys');
            delete from "__EFMigrationsHistory" where "MigrationId" = '20261127120100_KindsAndYearsInKeys';
            """));

        await UpdateAsync();
        var updated = await KeysAsync();

        foreach (var (id, key) in updated)
        {
            var (own, places) = (key.Split(RecordWords.PlacesFollow)[0], key.Split(RecordWords.PlacesFollow)[1]);
            var (expectedOwn, expectedPlaces) = (expected[id].Split(RecordWords.PlacesFollow)[0], expected[id].Split(RecordWords.PlacesFollow)[1]);
            places.ShouldBe(expectedPlaces);
            own.Split(' ').Except(expectedOwn.Split(' ')).ShouldBeEmpty();
            own.Split(' ').ShouldContain("bitim");
        }

        updated.Values.ShouldContain(key => key.Contains(" 2013 ", StringComparison.Ordinal));
        updated.Values.ShouldContain(key => key.Contains(" d20130723 ", StringComparison.Ordinal));
        updated.Keys.ShouldAllBe(id => DaysIn(updated[id]).SetEquals(DaysIn(expected[id])));
        updated.Values.ShouldContain(key => key.Contains(SearchKey.Of("Корея готова поучаствовать в создании"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Update_PlaceCalledOtherwise_IsFoundUnderThatName()
    {
        var before = await KeysAsync();
        await database.UseAsync(async db =>
        {
            var place = await db.Regions.Where(r => r.Slug == "jiamusi-cn").Select(r => r.Id).SingleAsync();
            db.Add(new RegionName { Id = Guid.NewGuid(), RegionId = place, Text = "Новоимя", Lang = "ru", Kind = NameKind.Alias });
            return await db.SaveChangesAsync();
        });

        await UpdateAsync();
        var after = await KeysAsync();

        after.Count(k => k.Value.Contains(" novoimia", StringComparison.Ordinal)).ShouldBe(1);
        after.Count(k => k.Value == before[k.Key]).ShouldBe(after.Count - 1);
        var found = await database.UseAsync<AgreementQueries, Page<AgreementRow>>(queries =>
            queries.ListAsync(new AgreementFilter { Words = "новоимя" }, "ru", null, null, CancellationToken.None));
        found.Items.Count.ShouldBe(1);
    }

    /// <summary>Who has the form of a record open would be told that somebody else changed it.</summary>
    [Fact]
    public async Task Update_KeysAsTheyAreWrittenToday_LeavesTheRecordsAlone()
    {
        await database.Services.PublishAsync(WrittenAgreements.Input("Сотрудничество"));
        await database.Services.PublishAsync(VisitInputs.Visit(Places.SamaraOblast, Places.Namangan));
        await database.Services.PublishAsync(VisitInputs.Meeting(Places.SamaraOblast, Places.Namangan, "2019-05-14"));
        await database.UseAsync(db => db.Database.ExecuteSqlAsync($"delete from loaded_data where name like '%-in-keys' or name like 'characters%'"));
        var before = await VersionsAsync();

        await UpdateAsync();

        (await VersionsAsync()).ShouldBe(before, ignoreOrder: true);
        before.Count.ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Update_TitlesOfTwoSourcesInEitherOrder_LeavesTheRecordAlone(bool firstCitedFirst)
    {
        var (id, titles) = await CiteAnotherSourceAsync();
        var key = string.Join(' ', firstCitedFirst ? titles : titles.Reverse()) + RecordWords.PlacesFollow;
        await database.UseAsync(db => db.Database.ExecuteSqlAsync(
            $"update agreements set search_key = {key} where id = {id}"));

        await database.UseAsync(db => new SourceWords(db).UpdateAsync("agreements", [id], CancellationToken.None));

        (await KeysAsync())[id].ShouldBe(key);
    }

    [Fact]
    public async Task Update_SourcesWithoutKeys_HaveThoseOfNewOnes()
    {
        var expected = await database.UseAsync(db => db.Sources.ToDictionaryAsync(s => s.Id, s => s.SearchKey));
        expected.Values.ShouldAllBe(key => key.Length > 0);
        await database.UseAsync(db => db.Database.ExecuteSqlRawAsync(
            "update sources set search_key = ''; delete from loaded_data where name = 'keys-of-sources';"));

        await UpdateAsync();

        (await database.UseAsync(db => db.Sources.ToDictionaryAsync(s => s.Id, s => s.SearchKey))).ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public async Task Update_AnotherNodeIsAtIt_LeavesItToThat()
    {
        await database.UseAsync(db => db.Database.ExecuteSqlAsync($"delete from loaded_data where name like '%-in-keys'"));
        await database.UseAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await db.Database.ExecuteSqlAsync($"select pg_advisory_lock({KeyUpdates.LockKey})");
            await UpdateAsync();
            (await NotedAsync()).ShouldBe(0);
            return await db.Database.ExecuteSqlAsync($"select pg_advisory_unlock({KeyUpdates.LockKey})");
        });

        await UpdateAsync();
        (await NotedAsync()).ShouldBe(4);
    }

    private static HashSet<string> DaysIn(string key) =>
        [.. key.Split(' ').Where(word => word is ['d', '0' or '1' or '2' or 'u', ..] && word.Any(char.IsAsciiDigit))];

    private Task<int> NotedAsync() => database.UseAsync(db =>
        db.Database.SqlQuery<int>($"""select count(*)::int as "Value" from loaded_data where name like '%-in-keys'""").SingleAsync());

    private Task<Dictionary<Guid, string>> KeysAsync() =>
        database.UseAsync(db => db.Set<Agreement>().ToDictionaryAsync(a => a.Id, a => a.SearchKey));

    /// <summary>An agreement with two sources then, and the keys of their titles.</summary>
    private Task<(Guid Agreement, string[] Titles)> CiteAnotherSourceAsync() => database.UseAsync(async db =>
    {
        var agreement = await db.Set<Agreement>().OrderBy(a => a.Reference).Select(a => a.Id).FirstAsync();
        var cited = await db.Evidence.Where(e => e.RecordId == agreement).Select(e => e.Source!).FirstAsync();
        var another = await db.Sources.Where(s => s.Id != cited.Id && s.SearchKey != cited.SearchKey).OrderBy(s => s.Id).FirstAsync();
        db.Add(new Evidence
        {
            Id = Guid.NewGuid(), RecordKind = RecordKind.Agreement, RecordId = agreement, Order = 1000, SourceId = another.Id,
        });
        await db.SaveChangesAsync();
        return (agreement, new[] { cited, another }.Select(s => SearchKey.Of(s.Title.Texts.Values.First())).ToArray());
    });

    private Task<Dictionary<Guid, uint>> VersionsAsync() => database.UseAsync(async db =>
        (await db.Agreements.Select(a => new { a.Id, a.Version }).ToListAsync())
            .Concat(await db.Visits.Select(v => new { v.Id, v.Version }).ToListAsync())
            .Concat(await db.Meetings.Select(m => new { m.Id, m.Version }).ToListAsync())
            .ToDictionary(r => r.Id, r => r.Version));

    private async Task UpdateAsync()
    {
        await database.UseAsync(async (PortalDbContext db) => await db.Database.MigrateAsync());
        await database.UseAsync<KeyUpdates, bool>(async updates =>
        {
            await updates.RunAsync(CancellationToken.None);
            return true;
        });
    }
}
