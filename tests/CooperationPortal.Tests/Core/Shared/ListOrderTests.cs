using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Shared;

public sealed class ListOrderTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    /// <summary>Else a page deep inside takes the longer the deeper it lies, and a whole list their sum.</summary>
    [Fact]
    public async Task OlderThan_AnyCursor_IsWhereTheIndexBegins()
    {
        var plan = await database.UseAsync<PortalDbContext, string>(async db =>
        {
            var query = db.Agreements.Where(a => a.IsPublic).Select(a => new ListKey { Id = a.Id, Day = a.SortDate })
                .OlderThan(new Cursor(new DateOnly(2014, 5, 1), Guid.NewGuid()))
                .OrderByDescending(r => r.Day).ThenByDescending(r => r.Id);

            return await db.PlanAsync(query);
        });

        plan.ShouldContain("ix_agreements_sort_date_id");
        plan.ShouldContain("Index Cond: (ROW(sort_date, id) < ROW(");
    }
}
