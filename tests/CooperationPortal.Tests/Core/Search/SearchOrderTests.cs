using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>In which order the reader meets what was found.</summary>
public sealed class SearchOrderTests : IAsyncLifetime
{
    private readonly DatabaseFixture database = new();

    public Task InitializeAsync() => database.InitializeAsync(TestServer.CreateDemoDatabaseAsync());

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Find_WholeNameOfOneOfManyBodies_ShowsThatOneFirst()
    {
        var last = (await FindAsync("больница")).Institutions.First[^1].Institution;
        await database.UseAsync(async db =>
        {
            db.Add(new InstitutionName { Id = Guid.NewGuid(), InstitutionId = last.Id, Text = "Больница", Lang = "ru", Kind = NameKind.Alias });
            return await db.SaveChangesAsync();
        });

        var found = (await FindAsync("больница")).Institutions;

        found.First[0].Institution.Id.ShouldBe(last.Id);
        found.First.Select(row => row.Institution.Id).ShouldBeUnique();
        found.Total.Count.ShouldBeGreaterThan(found.First.Count);
    }

    [Theory]
    [InlineData("Министерство здравоохранения России", "ministerstvo-zdravookhraneniya-rossiyskoy-federatsii")]
    [InlineData("Ministry of Health of Russia", "ministerstvo-zdravookhraneniya-rossiyskoy-federatsii")]
    [InlineData("Rossiya Sogʻliqni saqlash vazirligi", "ministerstvo-zdravookhraneniya-rossiyskoy-federatsii")]
    public async Task Find_BodyOfACountry_ShowsItBeforeThoseOfItsRegions(string typed, string slug) =>
        (await FindAsync(typed)).Institutions.First[0].Institution.Slug.ShouldBe(slug);

    [Fact]
    public async Task Find_WholeTitle_AsksForItsAgreement()
    {
        var title = await database.UseAsync(db => db.Agreements.Where(a => a.Reference == "CP-2026-0027").Select(a => a.Title).SingleAsync());

        foreach (var text in title.Texts.Values)
        {
            var found = await FindAsync(text);
            found.Asked.ShouldBe(RecordKind.Agreement, text);
            found.Agreements.First.Select(a => a.Reference).ShouldContain("CP-2026-0027", text);
        }
    }

    [Theory]
    [InlineData("кто приезжал из Наманганской области", RecordKind.Visit)]
    [InlineData("визит Самара", RecordKind.Visit)]
    [InlineData("满洲里代表团", RecordKind.Visit)]
    [InlineData("Самара", null)]
    [InlineData("соглашение Самара", null)]
    public async Task Find_WordsOfAVisit_AskForVisits(string typed, RecordKind? asked) => (await FindAsync(typed)).Asked.ShouldBe(asked);

    private Task<SearchResults> FindAsync(string typed) => database.UseAsync<SearchQueries, SearchResults>(
        search => search.FindAsync(typed, LanguageTag.Russian, CancellationToken.None));
}
