using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Partnerships;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Figures;

/// <summary>Who works with whom follows every write.</summary>
public sealed class PairCountTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Pairs_AfterWritesAndFolds_AreThoseCountedAnew()
    {
        var input = FoundingAgreements.Promised();
        var id = await database.Services.PublishAsync(input);
        await FoldAsync();
        await database.Services.PublishAsync(FoundingAgreements.Promised());
        await database.Services.PublishAsync(input, id);

        var kept = await PairsAsync();
        await FoldAsync();
        var folded = await PairsAsync();
        await database.UseAsync(async (FigureKeeper keeper) =>
        {
            await keeper.RebuildAsync(CancellationToken.None);
            return true;
        });

        kept.ShouldNotBeEmpty();
        folded.ShouldBe(kept);
        (await PairsAsync()).ShouldBe(kept);
        await PartnersShouldBeThoseOfThePairsAsync();
    }

    [Fact]
    public async Task FiguresOfAPair_AfterEveryWriteAndFold_AreWhatTouchesBothPlaces()
    {
        var input = FoundingAgreements.Promised();
        var id = await database.Services.PublishAsync(input);
        await ShouldBeWhatStandsThereAsync();
        await FoldAsync();
        await ShouldBeWhatStandsThereAsync();
        await database.Services.PublishAsync(VisitInputs.Visit(Places.Namangan, Places.SamaraOblast));
        await database.Services.PublishAsync(FoundingAgreements.Signed());
        await ShouldBeWhatStandsThereAsync();
        await FoldAsync();
        await database.Services.WithdrawAsync<Agreement>(id);
        await ShouldBeWhatStandsThereAsync();
        await FoldAsync();
        await ShouldBeWhatStandsThereAsync();
    }

    [Fact]
    public async Task List_BeforeAndAfterTheFold_IsTheBusiestFirst_AndItsCountTheSame()
    {
        await database.Services.PublishAsync(FoundingAgreements.Promised());
        await FoldAsync();
        await database.Services.PublishAsync(FoundingAgreements.Signed());
        await database.Services.PublishAsync(FoundingAgreements.Signed());

        var fresh = await ListAsync();
        await FoldAsync();
        var folded = await ListAsync();

        folded.ShouldBe(fresh);
        fresh.Count.ShouldBeGreaterThan(1);
        fresh.Count.ShouldBe(await CountAsync(new PartnershipFilter()));
        (await CountAsync(new PartnershipFilter { Region = "ru-sam" })).ShouldBe(1);
        (await CountAsync(new PartnershipFilter { Country = ["ru"] })).ShouldBe(fresh.Count);
        (await CountAsync(new PartnershipFilter { Country = ["ru", "uz"] })).ShouldBe(1);
        (await CountAsync(new PartnershipFilter { Country = ["uz"], Region = "ru-sam" })).ShouldBe(1);
    }

    [Fact]
    public async Task Partners_WhenAPlaceMoves_AreCountedWhereItLies()
    {
        await database.Services.PublishAsync(FoundingAgreements.Signed());
        await FoldAsync();
        (await LinesAsync("select place from partner_country_figures where country = 'UZ'")).Count.ShouldBe(2);

        await MoveAsync("ancestor_ids || (select id from regions where slug = 'ru-kha')");
        await PartnersShouldBeThoseOfThePairsAsync();
        await MoveAsync("trim_array(ancestor_ids, 1)");
        await PartnersShouldBeThoseOfThePairsAsync();
    }

    private Task<int> MoveAsync(string ancestors)
    {
        var move = $"update regions set ancestor_ids = {ancestors} where slug = 'ru-sam'";
        return database.UseAsync(db => db.Database.ExecuteSqlRawAsync(move));
    }

    /// <summary>The pairs in the order of the list, read one a page.</summary>
    private async Task<List<string>> ListAsync()
    {
        var pairs = new List<string>();
        string? after = null;
        do
        {
            var page = await database.UseAsync<PartnershipQueries, Page<PartnershipRow>>(queries => queries.ListAsync(
                new PartnershipFilter(), "ru", after, CancellationToken.None, size: 1));
            pairs.AddRange(page.Items.Select(row => $"{row.A.Slug} {row.B.Slug}"));
            after = page.Next;
        }
        while (after is not null);
        return pairs;
    }

    private Task<int> CountAsync(PartnershipFilter filter) => database.UseAsync<PartnershipQueries, int>(
        queries => queries.CountAsync(filter, CancellationToken.None));

    private async Task ShouldBeWhatStandsThereAsync()
    {
        var kept = await LinesAsync("""
            select f.* from between_figures(
                array(select a from partnership_counts order by a, b), array(select b from partnership_counts order by a, b),
                current_date) f where f.count <> 0
            """);
        kept.ShouldNotBeEmpty();
        kept.ShouldBe(await LinesAsync("""
            select m.a, m.b, f.kind, m.state, sum(m.count) from record_facts f cross join between_marks(f.kind, f.facts, f.edges) m
            join partnership_counts p on (p.a, p.b) = (m.a, m.b) where m.day <= current_date
            group by m.a, m.b, f.kind, m.state having sum(m.count) <> 0
            """));
        await PartnersShouldBeThoseOfThePairsAsync();
    }

    private async Task PartnersShouldBeThoseOfThePairsAsync()
    {
        (await LinesAsync("select place, pairs from partner_figures")).ShouldBe(await LinesAsync("""
            select p.place, count(*) from partnership_counts c cross join places_of_pair(c.a, c.b) p group by p.place
            """));
        (await LinesAsync("select place, country, pairs from partner_country_figures")).ShouldBe(await LinesAsync("""
            select p.place, o.country_iso2, count(*)
            from partnership_counts c cross join places_of_pair(c.a, c.b) p join regions r on r.id = p.place
            join regions o on o.id in (c.a, c.b) and o.country_iso2 <> r.country_iso2 group by 1, 2
            """));
    }

    private Task<List<string>> LinesAsync(string rows)
    {
        var lines = $"""select lines::text as "Value" from ({rows}) as lines order by 1""";
        return database.UseAsync(db => db.Database.SqlQueryRaw<string>(lines).ToListAsync());
    }

    private Task<List<string>> PairsAsync() => database.UseAsync(db => db.Database.SqlQuery<string>(
        $"""select concat_ws(' ', a, b, records) as "Value" from partnership_counts order by 1""").ToListAsync());

    private Task<bool> FoldAsync() => database.UseAsync(async (FigureKeeper keeper) =>
    {
        await keeper.FoldAsync(CancellationToken.None);
        return true;
    });
}
