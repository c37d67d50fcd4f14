using CooperationPortal.Core.Data;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Shared.Names;

/// <summary>Lists by name, on the reference data as they are loaded.</summary>
public sealed class TitleOrderTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Theory]
    [InlineData("ru", "ru")]
    [InlineData("en", "en")]
    [InlineData("zh-Hans", "zh")]
    [InlineData("uz-Latn", "uz")]
    public async Task Following_AnyPage_IsReadFromTheIndexOfTheLanguage(string lang, string column)
    {
        var plans = await database.UseAsync(async (PortalDbContext db) => new[]
        {
            await PlanAsync(db, lang, null),
            await PlanAsync(db, lang, new NameCursor("Самара", Guid.NewGuid()).ToString()),
        });

        plans.ShouldAllBe(p => p.Contains($"using ix_region_titles_{column}_owner_id"));
        plans.ShouldAllBe(p => !p.Contains("Sort") && !p.Contains("Seq Scan"));
        plans[1].ShouldContain($"Index Cond: (ROW({column}, owner_id) > ROW(");
    }

    [Theory]
    [InlineData("ru", "ru-x-icu")]
    [InlineData("en", "en-x-icu")]
    [InlineData("zh-Hans", "zh-Hans-x-icu")]
    [InlineData("uz-Latn", "uz-x-icu")]
    public async Task List_ReadToItsEnd_TellsEachPlaceOnceInTheOrderOfItsLanguage(string lang, string collation)
    {
        var told = new List<RegionRow>();
        string? after = null;
        do
        {
            var page = await database.UseAsync((RegionQueries q) =>
                q.ListAsync(new RegionFilter(), lang, after, CancellationToken.None, 2000));
            told.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        var names = told.ConvertAll(r => r.Place.Name.Text);
        told.DistinctBy(r => r.Place.Id).Count().ShouldBe(await database.UseAsync(db => db.Regions.CountAsync()));
        var sorted = $"""select n as "Value" from unnest(@p0) n order by n collate "{collation}" """;
        names.ShouldBe(await database.UseAsync(db => db.Database.SqlQueryRaw<string>(sorted, [names.ToArray()]).ToListAsync()));
    }

    private static Task<string> PlanAsync(PortalDbContext db, string lang, string? after) =>
        db.PlanAsync(db.RegionTitles.Following(db.Regions.Where(r => r.Slug != "…").Select(r => r.Id), lang, after).Take(31));
}
