using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Core.Institutions;

public sealed class InstitutionQueriesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        if (await CountAsync(new InstitutionFilter()) > 0)
        {
            return;
        }

        await AddAsync("Диспансер", Places.Samara, InstitutionKind.Dispensary);
        await AddAsync("Городская больница № 5", Places.Tolyatti);
        await AddAsync("Ёлочка", Places.SamaraOblast);
        await AddAsync("Министерство здравоохранения", Places.SamaraOblast, InstitutionKind.Ministry);
        await AddAsync("Наманганский филиал", Places.Namangan, InstitutionKind.ResearchCentreBranch);
        var hidden = await database.Services.PublishAsync(RegistryInputs.Institution("Скрытая", Places.Samara));
        await database.Services.WithdrawAsync<Institution>(hidden);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task List_KindHospital_HidesMinistriesAndAllElse()
    {
        var page = await ListAsync(new InstitutionFilter { Kind = InstitutionKind.Hospital });

        Names(page).ShouldBe(["Городская больница № 5", "Ёлочка"]);
    }

    [Fact]
    public async Task List_Region_ShowsInstitutionsOfItsCitiesToo()
    {
        var page = await ListAsync(new InstitutionFilter { Region = "RU-SAM" });

        Names(page).ShouldBe(["Городская больница № 5", "Диспансер", "Ёлочка", "Министерство здравоохранения"]);
    }

    [Fact]
    public async Task List_Country_ShowsItsInstitutionsOnly() =>
        Names(await ListAsync(new InstitutionFilter { Country = "uz" })).ShouldBe(["Наманганский филиал"]);

    [Theory]
    [InlineData("наманган")]
    [InlineData("Namangan")]
    public async Task List_NameInAnyScript_FindsIt(string typed) =>
        Names(await ListAsync(new InstitutionFilter { Name = typed })).ShouldBe(["Наманганский филиал"]);

    [Fact]
    public async Task Facets_CountWhatTheirListsShow()
    {
        var facets = await database.UseAsync((InstitutionFacetQueries q) =>
            q.OfAsync(new InstitutionFilter { Country = "RU" }, "ru", null, CancellationToken.None));

        facets.Total.ShouldBe(await CountAsync(new InstitutionFilter { Country = "RU" }));
        foreach (var kind in facets.Kinds)
        {
            kind.Count.ShouldBe(await CountAsync(new InstitutionFilter { Country = "RU", Kind = kind.Value }));
        }

        foreach (var country in facets.Countries)
        {
            country.Count.ShouldBe(await CountAsync(new InstitutionFilter { Country = country.Place.CountryIso2 }));
        }
    }

    [Fact]
    public async Task Find_Withdrawn_IsAsIfItWereNotThere()
    {
        var hidden = await FindAsync("skrytaya");
        var shown = await FindAsync("dispanser");

        hidden.ShouldBeNull();
        shown.ShouldNotBeNull().Institution.Name.Text.ShouldBe("Диспансер");
    }

    [Fact]
    public async Task Find_Institution_NamesItsPlacesFromTheCountryDown()
    {
        var found = (await FindAsync("dispanser"))!;

        found.Places.Select(p => p.Name.Text).ShouldBe(["Россия", "Самарская область", "Самара"]);
    }

    [Fact]
    public async Task Find_Branch_ShowsItsParentAndParentShowsItsBranch()
    {
        var parentId = await database.Services.PublishAsync(
            RegistryInputs.Institution("Республиканский центр", Places.Region("UZ-TK")));
        var branch = RegistryInputs.Institution("Ферганский филиал", Places.Region("UZ-FA"));
        branch.Parent = RecordPick.Of(RecordKind.Institution, parentId, "Республиканский центр");
        var branchId = await database.Services.PublishAsync(branch);

        var parent = (await FindAsync("respublikanskiy-tsentr"))!;
        var child = (await FindAsync(parent.Branches.ShouldHaveSingleItem().Slug))!;

        child.Institution.Id.ShouldBe(branchId);
        child.Parent!.Id.ShouldBe(parentId);
        await database.Services.WithdrawAsync<Institution>(branchId);
        await database.Services.WithdrawAsync<Institution>(parentId);
    }

    [Fact]
    public async Task List_InChinese_FallsBackToTheOfficialNameAndSaysSo()
    {
        var page = await database.UseAsync((InstitutionQueries q) =>
            q.ListAsync(new InstitutionFilter { Region = "uz-ng" }, "zh-Hans", null, null, CancellationToken.None));

        var name = page.Items.ShouldHaveSingleItem().Institution.Name;
        name.ShouldBe(new LocalizedString("Наманганский филиал", "ru", true));
    }

    private async Task AddAsync(string name, RecordPick place, InstitutionKind kind = InstitutionKind.Hospital) =>
        await database.Services.PublishAsync(RegistryInputs.Institution(name, place, kind));

    private static List<string> Names(Page<InstitutionRow> page) => [.. page.Items.Select(i => i.Institution.Name.Text)];

    private Task<Page<InstitutionRow>> ListAsync(InstitutionFilter filter) => database.UseAsync(
        (InstitutionQueries q) => q.ListAsync(filter, "ru", null, null, CancellationToken.None));

    private Task<int> CountAsync(InstitutionFilter filter) =>
        database.UseAsync((InstitutionQueries q) => q.CountAsync(filter, null, CancellationToken.None));

    private Task<InstitutionDetails?> FindAsync(string slug) =>
        database.UseAsync((InstitutionQueries q) => q.FindAsync(slug, "ru", null, CancellationToken.None));
}
