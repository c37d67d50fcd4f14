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

    private Task<SearchResults> FindAsync(string typed) => database.UseAsync<SearchQueries, SearchResults>(
        search => search.FindAsync(typed, LanguageTag.Russian, CancellationToken.None));
}
