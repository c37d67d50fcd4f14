using CooperationPortal.Core.Figures;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Figures;

/// <summary>What the figures add up to, and what a new count of all records gives.</summary>
internal static class FigureBook
{
    public static Task FoldAsync(this DatabaseFixture database) =>
        database.KeepAsync(keeper => keeper.FoldAsync(CancellationToken.None));

    /// <summary>What the writes have added up to is what counting everything gives, in the future too.</summary>
    public static async Task ShouldBeAsCountedAnewAsync(this DatabaseFixture database)
    {
        await database.FoldAsync();
        var kept = await database.SumsAsync();
        var words = await database.WordsAsync();

        await database.KeepAsync(keeper => keeper.RebuildAsync(CancellationToken.None));

        (await database.SumsAsync()).ShouldBe(kept);
        (await database.WordsAsync()).ShouldBe(words);
    }

    /// <summary>The words of each record that the public finds, and in how many records each word occurs.</summary>
    public static Task<List<string>> WordsAsync(this DatabaseFixture database) =>
        database.UseAsync(db => db.Database.SqlQuery<string>($"""
            select concat_ws(' ', kind, id, sort_date, words::text) as "Value" from search_rows
            union all
            select concat_ws(' ', kind, word, sum(count)) from search_words group by kind, word having sum(count) <> 0
            order by 1
            """).ToListAsync());

    public static Task<List<string>> SumsAsync(this DatabaseFixture database) =>
        database.UseAsync(db => db.Database.SqlQuery<string>($"""
            select concat_ws(' ', kind, aspect, value, state, case when day > current_date then day end, sum(count)) as "Value"
            from figure_changes group by kind, aspect, value, state, case when day > current_date then day end
            having sum(count) <> 0 order by 1
            """).ToListAsync());

    public static Task<int> RowsAsync(this DatabaseFixture database) =>
        database.UseAsync(db => db.FigureChanges.CountAsync());

    private static async Task KeepAsync(this DatabaseFixture database, Func<FigureKeeper, Task> work) =>
        await database.UseAsync<FigureKeeper, bool>(async keeper =>
        {
            await work(keeper);
            return true;
        });
}
