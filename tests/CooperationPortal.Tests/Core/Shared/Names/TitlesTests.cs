using CooperationPortal.Core.Data;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Shared.Names;

/// <summary>The names by which lists are sorted are those that they show, in every language.</summary>
public sealed class TitlesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Places_AsLoaded_HaveTheTitlesThatNameSetChooses()
    {
        var titles = await database.UseAsync(db => db.RegionTitles.ToDictionaryAsync(t => t.OwnerId));
        var names = await NamesAsync<RegionName>();

        titles.Count.ShouldBeGreaterThan(10_000);
        foreach (var of in names.GroupBy(n => n.RegionId))
        {
            Told(titles[of.Key]).ShouldBe(Chosen(of));
        }

        titles.Count.ShouldBe(names.DistinctBy(n => n.RegionId).Count());
    }

    [Fact]
    public async Task Names_AddedCorrectedAndRemoved_ChangeTheTitlesOfTheirOwnerAlone()
    {
        var stays = await PublishAsync("Другая больница");
        var id = await PublishAsync("Больница");
        var expected = new List<string>();

        foreach (var (lang, kind) in Forms())
        {
            await database.UseAsync(async (PortalDbContext db) =>
            {
                db.Add(new InstitutionName { InstitutionId = id, Text = $"{lang} {kind}", Lang = lang, Kind = kind });
                await db.SaveChangesAsync();
            });
            expected.Add(await CheckAsync(id));
        }

        expected.Distinct().Count().ShouldBeGreaterThan(10);
        (await database.UseAsync(db => db.Names.OfType<InstitutionName>().Where(n => n.InstitutionId == id && n.Lang == "en")
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.Text, n => n.Text + "!")))).ShouldBeGreaterThan(1);
        (await CheckAsync(id)).ShouldContain("!");
        (await database.UseAsync(db => db.Names.OfType<InstitutionName>().Where(n => n.InstitutionId == id && n.Lang != "ja")
            .ExecuteDeleteAsync())).ShouldBeGreaterThan(10);
        (await CheckAsync(id)).ShouldBe("ja Press, ja Press, ja Press, ja Press");
        (await CheckAsync(stays)).ShouldStartWith("Другая больница, ");
    }

    [Fact]
    public async Task Institution_Deleted_LeavesNoTitles()
    {
        var id = await PublishAsync("Закрытая больница");

        await database.UseAsync((PortalDbContext db) => db.Institutions.Where(i => i.Id == id).ExecuteDeleteAsync());

        (await database.UseAsync(db => db.InstitutionTitles.AnyAsync(t => t.OwnerId == id))).ShouldBeFalse();
    }

    /// <summary>The best forms last, so that each of them in its turn is another title.</summary>
    private static IEnumerable<(string Lang, NameKind Kind)> Forms() =>
        from kind in new[] { NameKind.Former, NameKind.Alias, NameKind.Press, NameKind.Transliteration, NameKind.Short }
        from lang in new[] { "ja", "ru", "en", "uz-Cyrl", "uz", "uz-Latn", "zh-Hant", "zh", "zh-Hans" }
        where lang != "ja" || kind is NameKind.Press
        select (lang, kind);

    private Task<Guid> PublishAsync(string name) =>
        database.Services.PublishAsync(RegistryInputs.Institution(name, Places.Samara));

    private async Task<string> CheckAsync(Guid institution)
    {
        var titles = await database.UseAsync(db => db.InstitutionTitles.SingleAsync(t => t.OwnerId == institution));
        var names = await NamesAsync<InstitutionName>();

        Told(titles).ShouldBe(Chosen(names.Where(n => n.InstitutionId == institution)));

        return string.Join(", ", Told(titles));
    }

    private Task<List<TName>> NamesAsync<TName>()
        where TName : Name =>
        database.UseAsync(db => db.Names.OfType<TName>().AsNoTracking().OrderBy(n => n.Id).ToListAsync());

    private static string[] Told(Titles titles) => [titles.Ru, titles.En, titles.Zh, titles.Uz];

    private static string[] Chosen(IEnumerable<Name> names) =>
        [.. LanguageTag.Interface.Select(lang => NameSet.Best(names, lang).Text)];
}
