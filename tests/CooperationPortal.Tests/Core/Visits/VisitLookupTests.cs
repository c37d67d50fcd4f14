using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Tests.Core.Figures;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Core.Visits;

/// <summary>What was signed and promised on a visit is looked up, and not looked for among all there is: docs/decisions/0051.</summary>
public sealed class VisitLookupTests(MadeUpRegister register) : IClassFixture<MadeUpRegister>
{
    [Fact]
    public async Task OfVisit_AmongThousands_ReadsNoWholeTable()
    {
        await using var scope = register.Database.NewScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<PortalDbContext>();
        var visit = await db.Visits.Where(v => db.Agreements.Any(a => a.VisitId == v.Id)).Select(v => v.Id).FirstAsync();

        var plans = await db.PlansOfAsync(async () =>
        {
            var signed = await services.GetRequiredService<AgreementQueries>().OfVisitAsync(visit, "ru", null, CancellationToken.None);
            await services.GetRequiredService<CommitmentQueries>()
                .OfVisitAsync(visit, [.. signed.Select(a => a.Id)], "ru", null, CancellationToken.None);
            signed.ShouldNotBeEmpty();
        });

        plans.Count.ShouldBeGreaterThan(3);
        plans.ShouldAllBe(p => !p.Contains("Seq Scan on agreements") && !p.Contains("Seq Scan on commitments"));
    }
}
