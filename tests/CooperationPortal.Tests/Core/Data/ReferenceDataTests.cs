using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Vocabularies;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace CooperationPortal.Tests.Core.Data;

/// <summary>The places, names and terms that every installation begins with.</summary>
public sealed class ReferenceDataTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const int JiamusiGeoNames = 2036581;

    [Theory]
    [InlineData(RegionLevel.Country, 249)]
    [InlineData(RegionLevel.Adm1, 4037)]
    [InlineData(RegionLevel.Adm2, 1412)]
    [InlineData(RegionLevel.City, 5295)]
    public async Task Load_AllFiles_HoldsEveryPlace(RegionLevel level, int expected)
    {
        var count = await database.UseAsync(db => db.Regions.CountAsync(r => r.Level == level));

        count.ShouldBe(expected);
    }

    [Theory]
    [InlineData("ru-kha", "RU-KHA", "Asia/Vladivostok", "Хабаровский край", "Khabarovsk Krai", "哈巴罗夫斯克边疆区", "Xabarovsk oʻlkasi")]
    [InlineData("ru-sam", "RU-SAM", "Europe/Samara", "Самарская область", "Samara Oblast", "萨马拉州", "Samara viloyati")]
    [InlineData("uz-ng", "UZ-NG", "Asia/Tashkent", "Наманганская область", "Namangan Region", "纳曼干州", "Namangan viloyati")]
    [InlineData("cn-hl", "CN-HL", "Asia/Shanghai", "провинция Хэйлунцзян", "Heilongjiang Province", "黑龙江省", "Xeylunszyan")]
    public async Task Load_RegionOfTheArticles_HasCodeZoneAndNames(
        string slug, string code, string zone, string ru, string en, string zh, string uz)
    {
        var region = await FindAsync(slug);

        region.IsoCode.ShouldBe(code);
        region.Id.ShouldBe(RegionIds.OfIso(code));
        region.TimeZone.ShouldBe(zone);
        region.Level.ShouldBe(RegionLevel.Adm1);
        OfficialIn(region, LanguageTag.Russian).ShouldBe(ru);
        OfficialIn(region, LanguageTag.English).ShouldBe(en);
        OfficialIn(region, LanguageTag.Chinese).ShouldBe(zh);
        OfficialIn(region, LanguageTag.Uzbek).ShouldBe(uz);
    }

    /// <summary>Neither Natural Earth nor any other file has a centre of Taipei as a region.</summary>
    [Fact]
    public async Task Load_RegionWithoutACentre_IsWhereItsLargestCityIs()
    {
        var (region, city) = (await FindAsync("tw-tpe"), await FindAsync("taipei-tw"));

        region.Latitude.ShouldNotBeNull();
        (region.Latitude, region.Longitude).ShouldBe((city.Latitude, city.Longitude));
    }

    [Fact]
    public async Task Load_Jiamusi_IsACityWithNationalCodeBelowItsProvince()
    {
        var city = await FindAsync("jiamusi-cn");

        city.Id.ShouldBe(RegionIds.OfCity(JiamusiGeoNames));
        city.IsoCode.ShouldBeNull();
        (city.NationalScheme, city.NationalCode).ShouldBe(("GB/T 2260", "230800"));
        city.WikidataId.ShouldBe("Q29003");
        city.TimeZone.ShouldBe("Asia/Shanghai");
        city.AncestorIds.ShouldBe([RegionIds.OfIso("CN"), RegionIds.OfIso("CN-HL")]);
        FormsOf(city).ShouldContain(("佳木斯市", "zh-Hans", NameKind.Official));
        FormsOf(city).ShouldContain(("佳木斯", "zh-Hans", NameKind.Short));
        FormsOf(city).ShouldContain(("Цзямусы", "ru", NameKind.Press));
        FormsOf(city).ShouldContain(("Jiamusi", "en", NameKind.Transliteration));
    }

    [Fact]
    public async Task Load_Tolyatti_HasBothEnglishSpellings()
    {
        var city = await FindAsync("tolyatti-ru");

        city.ParentId.ShouldBe(RegionIds.OfIso("RU-SAM"));
        city.TimeZone.ShouldBe("Europe/Samara");
        FormsOf(city).ShouldContain(("Tolyatti", "en", NameKind.Official));
        FormsOf(city).ShouldContain(("Togliatti", "en", NameKind.Alias));
        FormsOf(city).ShouldContain(("Тольятти", "ru", NameKind.Official));
    }

    [Fact]
    public async Task Load_ReplacedCode_StaysAndPointsToItsSuccessor()
    {
        var former = await FindAsync("kz-akt");

        former.Status.ShouldBe(RegionStatus.Former);
        former.SuccessorId.ShouldBe(RegionIds.OfIso("KZ-15"));
        former.AncestorIds.ShouldContain(RegionIds.OfIso("KZ-15"));
        (await FindAsync("aktobe-kz")).ParentId.ShouldBe(RegionIds.OfIso("KZ-15"));
    }

    [Fact]
    public async Task Load_SectionOfACity_IsLeftOut()
    {
        var khabarovsk = await database.UseAsync(db => db.Regions
            .Where(r => r.WikidataId == "Q4454").Select(r => r.Slug).ToListAsync());

        khabarovsk.ShouldBe(["khabarovsk-ru"]);
    }

    [Fact]
    public async Task Load_Terms_AreInAllFourLanguages()
    {
        var terms = await database.UseAsync(db => db.Terms
            .Where(t => !t.Retired && t.Vocabulary != VocabularyKind.InstitutionTypeUz).ToListAsync());

        terms.ShouldAllBe(t => LanguageTag.Interface.All(lang => t.Label[lang] != null));
        var paralysis = terms.Single(t => t.Code == "cerebral_palsy");
        paralysis.OutsideCode.ShouldBe("ICD-10 G80");
        terms.Single(t => t.Code == "nephrology").Label["zh-Hans"].ShouldBe("肾内科");
    }

    [Fact]
    public async Task Load_SecondTime_DoesNothing()
    {
        var loaded = await LoadAsync();

        loaded.ShouldBeFalse();
    }

    [Fact]
    public async Task Load_ChangedFiles_MendsPlacesAndKeepsWhatStaffAdded()
    {
        var added = new RegionName
        {
            RegionId = RegionIds.OfCity(JiamusiGeoNames),
            Text = "Цзямусы-город",
            Lang = "ru",
            Kind = NameKind.Alias,
        };
        await database.UseAsync(async db =>
        {
            db.Add(added);
            await db.SaveChangesAsync();
            await db.Database.ExecuteSqlAsync(
                $"""
                update loaded_data set hash = 'of earlier files';
                update regions set time_zone = 'Etc/UTC' where slug = 'jiamusi-cn';
                update terms set label = jsonb_set(label, array['texts','kk'], '"Кардиология (kk)"') where code = 'cardiology';
                """);
        });

        var loaded = await LoadAsync();

        loaded.ShouldBeTrue();
        var city = await FindAsync("jiamusi-cn");
        city.TimeZone.ShouldBe("Asia/Shanghai");
        city.Names.ShouldContain(n => n.Id == added.Id);
        var term = await database.UseAsync(db => db.Terms.SingleAsync(t => t.Code == "cardiology"));
        term.Label["kk"].ShouldNotBeNull();
        term.Label["ru"].ShouldBe("Кардиология");
    }

    private Task<bool> LoadAsync() => database.UseAsync<IEnumerable<IDataSeed>, bool>(
        seeds => seeds.OfType<ReferenceDataLoader>().Single().LoadAsync(CancellationToken.None));

    private Task<Region> FindAsync(string slug) =>
        database.UseAsync(db => db.Regions.AsNoTracking().Include(r => r.Names).SingleAsync(r => r.Slug == slug));

    private static string? OfficialIn(Region region, string lang) =>
        region.Names.SingleOrDefault(n => n.Lang == lang && n.Kind == NameKind.Official)?.Text;

    private static IEnumerable<(string, string, NameKind)> FormsOf(Region region) =>
        region.Names.Select(n => (n.Text, n.Lang, n.Kind));
}
