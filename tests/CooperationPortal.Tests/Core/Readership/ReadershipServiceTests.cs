using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Readership;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Readership;

/// <summary>What was read in memory is added to what is written down.</summary>
public sealed class ReadershipServiceTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Add_TwiceAndFromTwoNodesAtOnce_LosesNoneAndKeepsLanguagesApart()
    {
        var (id, slug) = await BodyAsync("Читаемая");
        var reads = new Dictionary<ReadPage, int> { [Page(slug, "uz-Latn")] = 3, [Page(slug, "en")] = 1 };

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AddAsync(reads)));

        (await CountsAsync(id)).ShouldBe(new Dictionary<string, long> { ["uz-Latn"] = 24, ["en"] = 8 }, ignoreOrder: true);
    }

    [Fact]
    public async Task Add_HiddenAndUnknownPages_AreLeftOut()
    {
        var (id, slug) = await BodyAsync("Скрытая");
        var (open, openSlug) = await BodyAsync("Открытая");
        await database.Services.WithdrawAsync<Institution>(id);

        await AddAsync(new Dictionary<ReadPage, int> { [Page(slug, "ru")] = 1, [Page("nowhere", "ru")] = 1, [Page(openSlug, "ru")] = 1 });

        (await CountsAsync(id)).ShouldBeEmpty();
        (await CountsAsync(open)).ShouldHaveSingleItem();
    }

    [Fact]
    public void Counts_TakenOnce_AreGoneAndNoMoreThanTheMostAreKept()
    {
        var counts = new ReadCounts();
        counts.Add(Page("a", "ru"));
        counts.Add(Page("a", "ru"));
        counts.Take().ShouldBe(new Dictionary<ReadPage, int> { [Page("a", "ru")] = 2 });
        counts.Take().ShouldBeEmpty();

        for (var i = 0; i < ReadCounts.Most + 10; i++)
        {
            counts.Add(Page($"{i}", "ru"));
        }

        counts.Take().Count.ShouldBe(ReadCounts.Most);
    }

    private static ReadPage Page(string slug, string language) => new(RecordKind.Institution, slug, language);

    private async Task<(Guid Id, string Slug)> BodyAsync(string name)
    {
        var id = await database.Services.PublishAsync(RegistryInputs.Institution(name, Places.Samara));
        return (id, await database.UseAsync(db => db.Institutions.Where(i => i.Id == id).Select(i => i.Slug).SingleAsync()));
    }

    private Task<bool> AddAsync(Dictionary<ReadPage, int> reads) => database.UseAsync<ReadershipService, bool>(async service =>
    {
        await service.AddAsync(reads, CancellationToken.None);
        return true;
    });

    private Task<Dictionary<string, long>> CountsAsync(Guid id) => database.UseAsync(db =>
        db.PageReads.Where(r => r.RecordId == id).ToDictionaryAsync(r => r.Language, r => r.Count));
}
