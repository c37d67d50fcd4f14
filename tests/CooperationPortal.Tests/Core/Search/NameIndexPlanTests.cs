using CooperationPortal.Core.Data;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Search;
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
    public async Task Names_WrittenAsOneWord_AreFoundByTheIndexes()
    {
        var plan = string.Join('\n', await database.UseAsync(db => db.Database.SqlQueryRaw<string>(
            """
            explain select id from names
            where search_key like '%man jouli%' or stem_key = 'man joul' or joined_key = any(array['manjouli', 'joulim'])
            """).ToListAsync()));

        plan.ShouldContain("ix_names_search_key");
        plan.ShouldContain("ix_names_stem_key");
        plan.ShouldContain("ix_names_joined_key");
    }

    [Fact]
    public async Task Names_BeginningAsOneWord_AreFoundByTheIndex()
    {
        var plan = string.Join('\n', await database.UseAsync(db => db.Database.SqlQueryRaw<string>(
            "explain select id from names where joined_key like 'shinkong%'").ToListAsync()));

        plan.ShouldContain("ix_names_joined_key");
    }

    [Fact]
    public async Task Names_WithASlip_AreFoundByTheIndex()
    {
        var plan = string.Join('\n', await database.UseAsync(db => db.Database.SqlQueryRaw<string>(
            """
            explain select n.text from unnest(array['az%rov', 'a%orov']) p(pattern) cross join lateral (
                select n.text from names n
                where n.search_key like p.pattern || '%' or n.search_key like '% ' || p.pattern || '%' limit 40) n
            """).ToListAsync()));

        plan.ShouldContain("ix_names_search_key");
        plan.ShouldNotContain("Seq Scan");
    }

    [Fact]
    public async Task Names_WaitBesideTheIndexNoLongerOnceLoaded()
    {
        var waiting = await database.UseAsync(db =>
            db.Database.SqlQuery<long>($"select gin_clean_pending_list('ix_names_search_key') as \"Value\"").SingleAsync());

        waiting.ShouldBe(0);
    }

    /// <summary>A thousand events took five seconds when the names of all places were read for each of them.</summary>
    [Fact]
    public async Task Words_OfPlacesAndEvents_AreFoundByTheIndexOfTheirWords()
    {
        var word = SearchWords.Written("hospital").ShouldHaveSingleItem();

        (await PlanAsync(db => db.Names.OfType<RegionName>().With(word))).ShouldContain("ix_names_words_region");
        (await PlanAsync(db => db.Names.OfType<EventName>().With(word))).ShouldContain("ix_names_words_event");
        (await PlanAsync(db => db.Names.OfType<InstitutionName>().With(word))).ShouldContain("ix_names_words_institution");
        (await PlanAsync(db => db.Names.OfType<PersonName>().With(word))).ShouldContain("ix_names_words_person");
    }

    [Fact]
    public async Task Words_AndPartsOfThem_AreFoundByBothIndexes()
    {
        var word = SearchWords.Written("佳木斯").ShouldHaveSingleItem();

        var plan = await PlanAsync(db => db.Names.OfType<RegionName>().With(word));

        plan.ShouldContain("ix_names_words_region");
        plan.ShouldContain("ix_names_character_key");
    }

    private Task<string> PlanAsync<T>(Func<PortalDbContext, IQueryable<T>> query) => database.UseAsync(db => db.PlanAsync(query(db)));
}
