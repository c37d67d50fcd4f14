using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>How PostgreSQL looks for names, on the reference data as they are loaded.</summary>
public sealed class NameIndexPlanTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Theory]
    [InlineData("explain select id from names where search_key % 'habarovskk'")]
    [InlineData("explain select id from names where 'habarovskk' <% search_key")]
    [InlineData("explain select id from names where search_key like '%habarovs%'")]
    public async Task Names_AreFoundByTheIndex(string question)
    {
        var plan = await database.UseAsync(db => db.Database.SqlQueryRaw<string>(question).ToListAsync());

        string.Join('\n', plan).ShouldContain("ix_names_search_key");
    }

    [Fact]
    public async Task Names_ByStemOrPart_AreFoundByBothIndexes()
    {
        var plan = string.Join('\n', await database.UseAsync(db => db.Database.SqlQueryRaw<string>(
            "explain select id from names where search_key like '%habarovsku%' or stem_key = 'habarovsk'").ToListAsync()));

        plan.ShouldContain("ix_names_search_key");
        plan.ShouldContain("ix_names_stem_key");
    }

    [Fact]
    public async Task Names_WaitBesideTheIndexNoLongerOnceLoaded()
    {
        var waiting = await database.UseAsync(db =>
            db.Database.SqlQuery<long>($"select gin_clean_pending_list('ix_names_search_key') as \"Value\"").SingleAsync());

        waiting.ShouldBe(0);
    }
}
