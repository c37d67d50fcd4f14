using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Core.Visits;

public sealed class VisitPagingTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task List_ManyOnOneDayAndManyWithoutYear_ShowsEachOnceInOrder()
    {
        for (var i = 0; i < 13; i++)
        {
            await database.Services.PublishAsync(VisitInputs.Visit(Places.Namangan, Places.Samara, "2019-05-14"));
            await database.Services.PublishAsync(VisitInputs.Visit(Places.Namangan, Places.Samara, "XXXX-05-14"));
        }

        var seen = new List<VisitRow>();
        string? after = null;
        do
        {
            var page = await ListAsync(after);
            seen.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        seen.Count.ShouldBe(26);
        seen.Select(v => v.Id).Distinct().Count().ShouldBe(26);
        seen.Select(v => v.Period.YearKnown).ShouldBe(Enumerable.Repeat(true, 13).Concat(Enumerable.Repeat(false, 13)));
    }

    private Task<Page<VisitRow>> ListAsync(string? after) =>
        database.UseAsync((VisitQueries q) => q.ListAsync(new VisitFilter(), "ru", after, null, CancellationToken.None));
}
