using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.GeneratedData;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;
using Record = CooperationPortal.Core.Shared.Record;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>The index of words finds what the keys hold, be it little or much.</summary>
public sealed class FoundListsTests : IAsyncLifetime
{
    private const int Agreements = 1500;

    private static readonly string[] Typed =
    [
        "кардиология", "сердце", "больница", "обязательство", "2019", "№ 5", "1", "a", "ВОЗ", "мо", "обя", "китайская медицина", "больница Самара",
        "больница Китай", "соглашение 2019 Узбекистан", "医院", "医", "心脏病 医院", "Namangan shifoxona", "Samarkand 2020", "и", "км", "хzq", "!",
    ];

    private readonly DatabaseFixture database = new();

    public async Task InitializeAsync()
    {
        await database.InitializeAsync();
        await database.UseAsync((DataGenerator generator) => generator.RunAsync(Agreements, new Progress<int>(), CancellationToken.None));
    }

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Lists_AnyWords_AreThoseOfTheKeys()
    {
        var lengths = new List<ListLength>();
        foreach (var words in Typed)
        {
            var agreements = await KeysAsync(db => db.Agreements.VisibleTo(null), r => r.SortDate, words);
            await AgreementsShouldBeAsync(words, agreements);
            var promises = await KeysAsync(db => db.Commitments.Published(db), r => r.SortDate, words);
            lengths.Add(await PromisesShouldBeAsync(words, promises));
        }

        // None, few and more than are counted: each is told in its own way.
        lengths.ShouldContain(l => l.Count == 0);
        lengths.ShouldContain(l => l.Count > 0 && l.Count < ListLength.Most);
        lengths.Count(l => l.AndMore).ShouldBeGreaterThan(3);
    }

    private async Task AgreementsShouldBeAsync(string words, List<Guid> expected)
    {
        var filter = new AgreementFilter { Words = words };
        var inCountry = filter with { Country = ["CN"] };
        await database.UseAsync(async (AgreementQueries agreements) =>
        {
            (await agreements.LengthAsync(filter, null, default)).ShouldBe(ListLength.OfCounted(expected.Count), words);
            var first = await agreements.ListAsync(filter, "ru", null, null, default);
            first.Items.Select(r => r.Id).ShouldBe(expected.Take(20), words);
            if (first.Next is not null)
            {
                (await agreements.ListAsync(filter, "ru", first.Next, null, default)).Items.Select(r => r.Id)
                    .ShouldBe(expected.Skip(20).Take(20), words);
            }

            return true;
        });
        var country = await KeysAsync(
            db => db.Agreements.VisibleTo(null).Where(a => db.Regions.Any(r => r.CountryIso2 == "CN" && r.ParentId == null && a.RegionIds.Contains(r.Id))),
            r => r.SortDate, words);
        await database.UseAsync(async (AgreementQueries agreements) =>
        {
            (await agreements.CountAsync(inCountry, null, default)).ShouldBe(country.Count, words);
            (await agreements.ListAsync(inCountry, "ru", null, null, default)).Items.Select(r => r.Id).ShouldBe(country.Take(20), words);
            return true;
        });
        var facets = await database.UseAsync((AgreementFacetQueries q) => q.OfAsync(filter, "ru", default));
        facets.Total.ShouldBe(ListLength.OfCounted(expected.Count), words);
        facets.Types.Sum(t => t.Count).ShouldBe(expected.Count, words);
    }

    private async Task<ListLength> PromisesShouldBeAsync(string words, List<Guid> expected)
    {
        var filter = new CommitmentFilter { Words = words };
        var inRussia = await database.UseAsync(db => db.Commitments.CountAsync(c => expected.Contains(c.Id)
            && db.Regions.Any(r => r.CountryIso2 == "RU" && r.ParentId == null && c.RegionIds.Contains(r.Id))));
        return await database.UseAsync(async (CommitmentQueries promises) =>
        {
            var length = await promises.LengthAsync(filter, null, default);
            length.ShouldBe(ListLength.OfCounted(expected.Count), words);
            (await promises.ListAsync(filter, "ru", null, null, default)).Items.Select(r => r.Id).ShouldBe(expected.Take(20), words);
            (await promises.CountAsync(filter with { Country = ["RU"] }, null, default)).ShouldBe(inRussia, words);
            var facets = await database.UseAsync((CommitmentFacetQueries q) => q.OfAsync(filter, "ru", default));
            facets.Total.ShouldBe(length, words);
            facets.Activities.ShouldAllBe(a => (a.Count == null) == length.AndMore);
            facets.Activities.Any().ShouldBe(expected.Count > 0, words);
            return length;
        });
    }

    /// <summary>The records in whose keys the words occur, as the list has them.</summary>
    private Task<List<Guid>> KeysAsync<T>(
        Func<PortalDbContext, IQueryable<T>> all, System.Linq.Expressions.Expression<Func<T, DateOnly>> day, string words)
        where T : Record =>
        database.UseAsync(db => all(db).WithWords(words).OrderByDescending(day).ThenByDescending(r => r.Id).Select(r => r.Id).ToListAsync());
}
