using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Figures;

/// <summary>Of very many institutions those with most records are told, as they are now and not as they were at the last fold.</summary>
public sealed class BusiestFigureTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const int Institutions = 150;
    private const int Noted = 100;

    [Fact]
    public async Task Busiest_AreToldAsTheyAreNow()
    {
        for (var i = 1; i <= Institutions; i++)
        {
            await CountAsync(i, i);
        }

        var fewYet = await BusiestAsync();
        await database.FoldAsync();
        var folded = await BusiestAsync();
        await CountAsync(1, 1000);
        await CountAsync(Institutions, -Institutions);
        await CountAsync(Institutions + 1, 500);
        var since = await BusiestAsync();

        fewYet.Count.ShouldBe(Institutions);
        folded.Count.ShouldBe(Noted);
        folded.Take(2).ShouldBe([(Institutions, Institutions), (Institutions - 1, Institutions - 1)]);
        folded[^1].ShouldBe((Institutions - Noted + 1, Institutions - Noted + 1));
        since.Take(3).ShouldBe([(1, 1001), (Institutions + 1, 500), (Institutions - 1, Institutions - 1)]);
        since.ShouldNotContain(v => v.Number == Institutions);
    }

    [Fact]
    public async Task Countries_WhichHaveChoicesOfTheirOwn_AreNotNoted()
    {
        await database.UseAsync(db => db.Database.ExecuteSqlAsync($"""
            insert into figure_changes (kind, aspect, value, state, day, count)
            select 'Meeting', 'region', id::text, '', '-infinity', 1 from regions where level = 'Country'
            """));

        await database.FoldAsync();

        (await database.UseAsync(db => db.Database.SqlQuery<int>(
            $"""select count(*)::integer as "Value" from busiest_figures where kind = 'Meeting'""").SingleAsync())).ShouldBe(0);
    }

    private Task CountAsync(int number, int count) => database.UseAsync(db => db.Database.ExecuteSqlAsync($"""
        insert into figure_changes (kind, aspect, value, state, day, count)
        values ('Activity', 'institution', {ValueOf(number)}, '', '-infinity', {count})
        """));

    private async Task<List<(int Number, int Count)>> BusiestAsync()
    {
        var list = await database.UseAsync((ListFigureQueries q) =>
            q.OfAllAsync(RecordKind.Activity, [Aspect.Institution], CancellationToken.None));
        return
        [
            .. list.Of(Aspect.Institution).OrderByDescending(v => v.Value)
                .Select(v => (int.Parse(v.Key.Split('-')[^1], null), v.Value)),
        ];
    }

    private static string ValueOf(int number) => $"00000000-0000-0000-0000-{number:d12}";
}
