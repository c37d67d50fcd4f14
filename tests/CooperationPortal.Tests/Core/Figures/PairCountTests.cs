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

    private Task<List<string>> PairsAsync() => database.UseAsync(db => db.Database.SqlQuery<string>(
        $"""select concat_ws(' ', a, b, records) as "Value" from partnership_counts order by 1""").ToListAsync());

    private Task<bool> FoldAsync() => database.UseAsync(async (FigureKeeper keeper) =>
    {
        await keeper.FoldAsync(CancellationToken.None);
        return true;
    });
}
