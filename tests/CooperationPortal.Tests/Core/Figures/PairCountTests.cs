using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Figures;
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
