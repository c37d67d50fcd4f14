using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Data;
using CooperationPortal.Tests.Core.Figures;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Core.Activities;

/// <summary>What was done under an agreement and for its promises is looked up, and not looked for among all there is.</summary>
public sealed class ActivityLookupTests(MadeUpRegister register) : IClassFixture<MadeUpRegister>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OfRecord_AmongThousands_ReadsNoWholeTable(bool ofPromise)
    {
        await using var scope = register.Database.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var activities = scope.ServiceProvider.GetRequiredService<ActivityQueries>();
        var kept = await db.Activities.Where(a => a.CommitmentId != null).OrderBy(a => a.Id).FirstAsync();
        var reference = ofPromise
            ? await db.Commitments.Where(c => c.Id == kept.CommitmentId).Select(c => c.Reference).SingleAsync()
            : await db.Agreements.Where(a => a.Id == kept.AgreementId).Select(a => a.Reference).SingleAsync();

        IReadOnlyList<ActivityRow> rows = [];
        var plans = await db.PlansOfAsync(async () => rows = (await activities.ListAsync(
            new ActivityFilter { Record = reference }, "ru", null, null, CancellationToken.None)).Items);

        rows.Select(r => r.Id).ShouldContain(kept.Id);
        plans.ShouldAllBe(p => !p.Contains("Seq Scan on activities") && !p.Contains("Seq Scan on commitments"));
    }
}
