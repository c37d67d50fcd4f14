using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Core.Figures;

/// <summary>What one record of thousands is in is not walked to over all others.</summary>
public sealed class RareStatesTests(MadeUpRegister register) : IClassFixture<MadeUpRegister>
{
    [Theory]
    [InlineData(ListSort.Newest)]
    [InlineData(ListSort.Oldest)]
    [InlineData(ListSort.Changed)]
    public async Task ListOfAStateThatOneIsIn_IsReadByItsId(ListSort sort)
    {
        var filter = new CommitmentFilter { State = [CommitmentBucket.Cancelled], Sort = sort };
        await using var scope = register.Database.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await db.Database.ExecuteSqlAsync($"""
            update commitments set status = 'Cancelled' where id = (select id from commitments where status = 'Planned' order by id limit 1)
                and not exists (select from commitments where status = 'Cancelled')
            """);
        var cancelled = await db.Commitments.Where(c => c.Status == CommitmentStatus.Cancelled).Select(c => c.Reference).SingleAsync();

        var seen = await scope.ServiceProvider.GetRequiredService<CommitmentQueries>()
            .ListAsync(filter, "ru", null, null, CancellationToken.None);

        seen.Items.Select(c => c.Reference).ShouldBe([cancelled]);
        db.FewInStates.Values.Single().ShouldNotBeNull().Length.ShouldBe(1);
    }
}
