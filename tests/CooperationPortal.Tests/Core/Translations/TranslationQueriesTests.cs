using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Readership;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Translations;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Translations;

/// <summary>What translators still have to do: check F80.</summary>
public sealed class TranslationQueriesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Into_OneNameMissing_ListsTheRecordForThatLanguageOnly()
    {
        var body = Named("Больница № 1", "RU-PRI", "ru", "en", "zh-Hans");
        body.Names.Add(RegistryInputs.Name("Eski nom", "uz-Latn", NameKind.Former));
        var id = await database.Services.PublishAsync(body);
        await database.Services.PublishAsync(Named("Больница № 2", "RU-PRI", [.. LanguageTag.Interface]));

        var missing = await IntoAsync("uz-Latn", "RU-PRI");
        var complete = await IntoAsync("zh-Hans", "RU-PRI");

        var slug = await database.UseAsync(db => db.Institutions.Where(i => i.Id == id).Select(i => i.Slug).SingleAsync());
        var found = missing.Items.ShouldHaveSingleItem();
        (found.Kind, found.Key, found.Title!.Text).ShouldBe((RecordKind.Institution, slug, "Больница № 1 en"));
        found.Languages.ShouldBe(["uz-Latn"]);
        complete.Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Into_TextWithoutATranslation_IsMissingThoughTheNamesAreThere()
    {
        var happening = RegistryInputs.Event("Конгресс");
        happening.Names.AddRange(LanguageTag.Interface.Skip(1).Select(lang => RegistryInputs.Name($"Конгресс {lang}", lang)));
        happening.Place = Places.Region("RU-IRK");
        happening.Summary = LocalizedInput.Of("ru", "О кардиологии");
        await database.Services.PublishAsync(happening);

        var found = (await IntoAsync("en", "RU-IRK")).Items.ShouldHaveSingleItem();

        found.Languages.ShouldBe(["en", "zh-Hans", "uz-Latn"]);
        (await IntoAsync("ru", "RU-IRK")).Items.ShouldBeEmpty();
        (await IntoAsync("en", "RU-IRK", RecordKind.Institution)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Into_VisitWithoutAPurpose_IsCalledByItsSides()
    {
        var visit = VisitInputs.Visit(Places.Heilongjiang, Places.Region("RU-TOM"), "2024-05-05");
        visit.Summary = LocalizedInput.Of("ru", "Осмотрели больницу");
        await database.Services.PublishAsync(visit);

        var found = (await IntoAsync("en", "RU-TOM")).Items.ShouldHaveSingleItem();

        found.Title!.Text.ShouldContain("→");
    }

    [Fact]
    public async Task Into_WithdrawnOrOfOthers_IsNotListed()
    {
        await database.Services.PublishAsync(Named("Чужая", "RU-AMU", "ru"));
        var hidden = await database.Services.PublishAsync(Named("Скрытая", "RU-SAK", "ru"));
        await database.Services.WithdrawAsync<Institution>(hidden);
        await database.Services.PublishAsync(Named("Своя", "RU-SAK", "ru"));

        var found = await IntoAsync("en", "RU-SAK");

        found.Items.ShouldHaveSingleItem().Title!.Text.ShouldBe("Своя ru");
    }

    [Fact]
    public async Task Into_PageByPage_ShowsEachOnceTheLatestFirst()
    {
        for (var i = 0; i < 5; i++)
        {
            await database.Services.PublishAsync(Named($"Больница {i}", "RU-OMS", "ru"));
        }

        var found = new List<UntranslatedRecord>();
        string? after = null;
        do
        {
            var page = await IntoAsync("en", "RU-OMS", stretch: new(after, 2));
            found.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        found.Select(r => r.Key).Distinct().Count().ShouldBe(5);
        found.Count.ShouldBe(5);
        found.Select(r => r.ChangedAt).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Find_PageByPage_BeginsWithWhatIsReadInThatLanguageAndShowsEachOnce()
    {
        var ids = new List<Guid>();
        foreach (var number in Enumerable.Range(1, 6))
        {
            ids.Add(await database.Services.PublishAsync(Named($"Больница {number}", "RU-KEM", "ru")));
        }

        await database.UseAsync(async db =>
        {
            db.PageReads.AddRange(
                new PageReads { RecordId = ids[2], Language = "uz-Latn", Count = 7 },
                new PageReads { RecordId = ids[4], Language = "uz-Latn", Count = 7 },
                new PageReads { RecordId = ids[0], Language = "uz-Latn", Count = 9 },
                new PageReads { RecordId = ids[5], Language = "en", Count = 100 });
            return await db.SaveChangesAsync();
        });
        var found = new List<UntranslatedRecord>();
        string? after = null;
        do
        {
            var page = await IntoAsync("uz-Latn", "RU-KEM", stretch: new(after, 2));
            found.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        found.Select(r => r.Reads).ShouldBe([9, 7, 7, 0, 0, 0]);
        found.Select(r => r.Key).Distinct().Count().ShouldBe(6);
        found.Skip(3).Select(r => r.ChangedAt).ShouldBeInOrder(SortDirection.Descending);
        (await CountAsync("uz-Latn", "RU-KEM")).Count.ShouldBe(6);
    }

    [Theory]
    [InlineData("agreements")]
    [InlineData("visits")]
    [InlineData("institutions")]
    public async Task Into_ReadsTheIndexThatHoldsNothingElse(string table)
    {
        var question = $"""
            explain select id from {table}
            where is_public and deleted_at is null and cardinality(untranslated) > 0 and 'en' = any(untranslated)
            order by changed_at desc, id desc limit 21
            """;

        var plan = string.Join('\n', await database.UseAsync(db => db.Database.SqlQueryRaw<string>(question).ToListAsync()));

        plan.ShouldContain($"ix_{table}_untranslated");
    }

    private static InstitutionInput Named(string name, string iso, params string[] languages)
    {
        var input = RegistryInputs.Institution($"{name} {languages[0]}", Places.Region(iso), lang: languages[0]);
        input.Names.AddRange(languages.Skip(1).Select(lang => RegistryInputs.Name($"{name} {lang}", lang)));
        return input;
    }

    private Task<ListLength> CountAsync(string into, string iso) => database.UseAsync<TranslationQueries, ListLength>(
        t => t.CountAsync(new(into, null), Editor(iso), CancellationToken.None));

    private static Actor Editor(string iso) => new(
        Guid.CreateVersion7(), "Редактор", [new ActorGrant(PortalRole.MinistryStaff, RegionIds.OfIso(iso), null)]);

    private Task<Page<UntranslatedRecord>> IntoAsync(string into, string iso, RecordKind? kind = null, Stretch? stretch = null) =>
        database.UseAsync<TranslationQueries, Page<UntranslatedRecord>>(
            t => t.FindAsync(new(into, kind), stretch ?? new(null), Editor(iso), LanguageTag.English, CancellationToken.None));
}
