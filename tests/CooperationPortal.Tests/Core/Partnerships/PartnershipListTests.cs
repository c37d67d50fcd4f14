using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data.GeneratedData;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Partnerships;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Partnerships;

/// <summary>The list of partnerships and what stands beside it, on made-up agreements between many places.</summary>
public sealed class PartnershipListTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    public Task InitializeAsync() => database.UseAsync((DataGenerator generator) =>
        generator.RunAsync(300, new Progress<int>(), CancellationToken.None));

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task List_AmongTheNewest_IsOfThoseAgreementsAlone()
    {
        var signed = await database.UseAsync((AgreementQueries q) =>
            q.NewestIdsAsync(new AgreementFilter { Signed = true }, 500, null, CancellationToken.None));
        var (all, newest) = await database.UseAsync(async (PartnershipQueries q) => (
            await q.ListAsync(new PartnershipFilter(), "ru", null, CancellationToken.None, 500, signed),
            await q.ListAsync(new PartnershipFilter(), "ru", null, CancellationToken.None, 500, signed[..1])));

        newest.Items.ShouldNotBeEmpty();
        newest.Items.ShouldAllBe(row => row.Figures.Signed == 1);
        all.Items.Count.ShouldBeGreaterThan(newest.Items.Count);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "RU")]
    [InlineData("", "cn ru")]
    [InlineData("", "CN UZ")]
    [InlineData("", "RU CN UZ")]
    [InlineData("", "QQ")]
    [InlineData("RU-SAM", "")]
    [InlineData("ru-sam", "CN")]
    [InlineData("ru-sam", "RU")]
    [InlineData("ru-sam", "RU CN")]
    [InlineData("ru-sam", "UZ CN")]
    [InlineData("ru", "CN")]
    [InlineData("nowhere", "")]
    public async Task Facets_AnyFilter_AreTheLengthsOfTheListsThatTheyLeadTo(string region, string countries)
    {
        var filter = FilterOf(region, countries);
        var rows = await RowsAsync(filter);

        var facets = await database.UseAsync((PartnershipFacetQueries q) => q.OfAsync(filter, "ru", CancellationToken.None));

        facets.Total.ShouldBe(rows.Count);
        var touched = rows.SelectMany(r => new[] { r.A.CountryIso2!, r.B.CountryIso2! }).CountBy(c => c).ToDictionary();
        facets.Countries.Count.ShouldBeGreaterThanOrEqualTo(Math.Min(touched.Count, 12));
        facets.Countries.ShouldAllBe(c => c.Count == touched.GetValueOrDefault(c.Place.CountryIso2!));
        (facets.Countries.Select(c => c.Count).Max() ?? 0).ShouldBe(touched.Values.DefaultIfEmpty().Max());
        filter.Country.Where(c => c != "QQ").Select(c => c.ToUpperInvariant()).ShouldBeSubsetOf(
            facets.Countries.Select(c => c.Place.CountryIso2!), "What is chosen stays there, also where it leaves nothing.");
        foreach (var choice in facets.Regions)
        {
            choice.Count.ShouldBe((await RowsAsync(filter with { Region = choice.Value })).Count, choice.Value);
        }
    }

    [Theory]
    [InlineData("has", "", "")]
    [InlineData("has specialty", "", "")]
    [InlineData("year activity type", "", "")]
    [InlineData("condition", "", "RU")]
    [InlineData("has year", "ru-sam", "")]
    [InlineData("institution", "", "")]
    [InlineData("institution language", "", "RU")]
    public async Task Facets_OfFacts_AreTheLengthsOfTheListsThatTheyLeadTo(string chosen, string region, string countries)
    {
        var filter = FilterOf(region, countries);
        foreach (var name in chosen.Split(' '))
        {
            filter = (await ChoicesAsync(filter)).First(c => c.Name == name && c.Count > 0).Filter;
        }

        foreach (var choice in await ChoicesAsync(filter))
        {
            (await RowsAsync(choice.Filter)).Count.ShouldBe(choice.Count.ShouldNotBeNull(), $"{choice.Filter}");
        }

        var rows = await RowsAsync(filter);
        rows.ShouldNotBeEmpty();
        foreach (var sort in new[] { ListSort.Name, ListSort.Changed })
        {
            Pairs(await RowsAsync(filter with { Sort = sort }, "ru", 7)).ShouldBe(Pairs(rows), ignoreOrder: true);
        }

        var latest = await database.UseAsync((PartnershipQueries q) => q.LatestAsync(filter, 5, "ru", CancellationToken.None));
        latest.ShouldNotBeEmpty();
        Pairs(latest).ShouldBeSubsetOf(Pairs(rows));
    }

    [Fact]
    public async Task Facets_OfTwoCountries_OfferTheBusiestRegionsOfBoth()
    {
        var filter = new PartnershipFilter { Country = ["RU", "CN"] };
        var counts = new Dictionary<string, int>();
        foreach (var slug in await database.UseAsync(db => db.Regions
            .Where(r => (r.CountryIso2 == "RU" || r.CountryIso2 == "CN") && r.AncestorIds.Length == 1).Select(r => r.Slug).ToListAsync()))
        {
            counts[slug] = await database.UseAsync((PartnershipQueries q) =>
                q.CountAsync(filter with { Region = slug }, CancellationToken.None));
        }

        var facets = await database.UseAsync((PartnershipFacetQueries q) => q.OfAsync(filter, "ru", CancellationToken.None));

        facets.Regions[0].Count.ShouldBe(counts.Values.Max());
        facets.Regions.ShouldContain(r => r.Value.StartsWith("ru-"));
        facets.Regions.ShouldContain(r => !r.Value.StartsWith("ru-"));
    }

    [Theory]
    [InlineData("", "", "true", 50)]
    [InlineData("", "", "true", 100_000)]
    [InlineData("", "RU CN", "'RU' in (x.country_iso2, y.country_iso2) and 'CN' in (x.country_iso2, y.country_iso2)", 20)]
    [InlineData("ru-sam", "", "(select id from regions where slug = 'ru-sam') = any(x.id || x.ancestor_ids || y.id || y.ancestor_ids)", 3)]
    public async Task Latest_SoMany_AreThoseWhoseRecordsChangedLast(string region, string countries, string wanted, int count)
    {
        var changed = $"""
            select concat_ws(' ', least(x.slug collate "C", y.slug), greatest(x.slug collate "C", y.slug), max(l.changed_at)) as "Value" from (
                select region_ids, changed_at from agreements union all select region_ids, changed_at from visits
                union all select region_ids, changed_at from commitments union all select region_ids, changed_at from activities) l
            join partnership_counts c on l.region_ids @> array[c.a, c.b]
            join regions x on x.id = c.a join regions y on y.id = c.b
            where {wanted} group by x.slug, y.slug, c.a, c.b order by max(l.changed_at) desc, c.a, c.b limit {count}
            """;
        var expected = await database.UseAsync(db => db.Database.SqlQueryRaw<string>(changed).ToListAsync());
        var filter = FilterOf(region, countries);

        var found = await database.UseAsync((PartnershipQueries q) => q.LatestAsync(filter, count, "ru", CancellationToken.None));

        expected.ShouldNotBeEmpty();
        found.Select(r => $"{r.A.Slug} {r.B.Slug} {r.ChangedAt:yyyy-MM-dd HH:mm:ss}").ShouldBe(
            expected.Select(e => e[..(e.LastIndexOf(':') + 3)]));
    }

    [Theory]
    [InlineData("", "", "ru", "ru-x-icu")]
    [InlineData("", "", "zh-Hans", "zh-Hans-x-icu")]
    [InlineData("", "RU CN", "uz-Latn", "uz-x-icu")]
    [InlineData("ru-sam", "", "en", "en-x-icu")]
    public async Task List_ByName_IsInTheOrderOfTheNamesThatItShows(string region, string countries, string lang, string collation)
    {
        var filter = FilterOf(region, countries);

        var rows = await RowsAsync(filter with { Sort = ListSort.Name }, lang, 7);

        Pairs(rows).ShouldBe(Pairs(await RowsAsync(filter)), ignoreOrder: true);
        var first = rows.Select(r => r.A.Name.Text).ToArray();
        var second = rows.Select(r => r.B.Name.Text).ToArray();
        var order = $$"""
            select a || ' ' || b as "Value" from unnest({0}, {1}) as n(a, b) order by a collate "{{collation}}", b collate "{{collation}}"
            """;
        var sorted = await database.UseAsync(db => db.Database.SqlQueryRaw<string>(order, first, second).ToListAsync());
        rows.Select(r => $"{r.A.Name.Text} {r.B.Name.Text}").ShouldBe(sorted);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "RU CN")]
    [InlineData("ru-sam", "")]
    [InlineData("nowhere", "")]
    public async Task List_RecentlyChanged_HasEachPairOnceTheLatestChangeFirst(string region, string countries)
    {
        var filter = FilterOf(region, countries);

        var rows = await RowsAsync(filter with { Sort = ListSort.Changed }, "ru", 7);

        Pairs(rows).ShouldBe(Pairs(await RowsAsync(filter)), ignoreOrder: true);
        var latest = await database.UseAsync((PartnershipQueries q) => q.LatestAsync(filter, 40, "ru", CancellationToken.None));
        Pairs(rows).Take(latest.Count).ShouldBe(Pairs(latest));
    }

    [Fact]
    public async Task List_BehindTheChangesThatAreKnown_HasTheBusiestFirst()
    {
        var rows = await RowsAsync(new PartnershipFilter { Sort = ListSort.Changed }, "ru", 100);

        rows.Count.ShouldBeGreaterThan(300, "No more are told in the order of their changes.");
        var busiest = Pairs(await RowsAsync(new PartnershipFilter()));
        var rest = Pairs(rows)[300..];
        rest.ShouldBe(busiest.Where(rest.ToHashSet().Contains));
    }

    /// <summary>All choices beside the list, and what each would make of its filter.</summary>
    private async Task<IReadOnlyList<Choice>> ChoicesAsync(PartnershipFilter filter)
    {
        var facets = await database.UseAsync((PartnershipFacetQueries q) => q.OfAsync(filter, "ru", CancellationToken.None));
        (await RowsAsync(filter)).Count.ShouldBe(facets.Total.Exactly.ShouldNotBeNull());
        return
        [
            .. facets.Countries.Where(c => !filter.Country.Contains(c.Place.CountryIso2))
                .Select(c => new Choice("country", filter with { Country = [.. filter.Country, c.Place.CountryIso2!] }, c.Count)),
            .. facets.Regions.Select(r => new Choice("region", filter with { Region = r.Value }, r.Count)),
            .. facets.Institutions.Select(i => new Choice("institution", filter with { Institution = i.Value }, i.Count)),
            .. facets.Languages.Select(l => new Choice("language", filter with { Language = l.Value }, l.Count)),
            .. facets.Ties.Select(t => new Choice("has", filter with { Has = t.Value }, t.Count)),
            .. facets.Years.Select(y => new Choice("year", filter with { Year = y.Value }, y.Count)),
            .. facets.Specialties.Select(s => new Choice("specialty", filter with { Specialty = s.Value }, s.Count)),
            .. facets.Conditions.Select(c => new Choice("condition", filter with { Condition = c.Value }, c.Count)),
            .. facets.Activities.Select(a => new Choice("activity", filter with { Activity = a.Value }, a.Count)),
            .. facets.Types.Select(t => new Choice("type", filter with { Type = t.Value }, t.Count)),
        ];
    }

    private static PartnershipFilter FilterOf(string region, string countries) =>
        new() { Region = region, Country = countries.Split(' ', StringSplitOptions.RemoveEmptyEntries) };

    private static List<string> Pairs(IEnumerable<PartnershipRow> rows) => [.. rows.Select(r => $"{r.A.Slug} {r.B.Slug}")];

    private Task<List<PartnershipRow>> RowsAsync(PartnershipFilter filter) => RowsAsync(filter, "ru", null);

    private async Task<List<PartnershipRow>> RowsAsync(PartnershipFilter filter, string lang, int? most)
    {
        var rows = new List<PartnershipRow>();
        await foreach (var page in WholeList.PagesAsync(
            (after, size, token) => database.UseAsync((PartnershipQueries q) =>
                q.ListAsync(filter, lang, after, token, most ?? size)),
            CancellationToken.None))
        {
            rows.AddRange(page);
        }

        return rows;
    }

    private sealed record Choice(string Name, PartnershipFilter Filter, int? Count);
}
