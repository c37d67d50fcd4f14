using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Tests.Core.Figures;
using CooperationPortal.Tests.Support.Database;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Core.Agreements;

/// <summary>How agreements among thousands stand is looked up by the key: docs/decisions/0064.</summary>
public sealed class AgreementLookupTests(MadeUpRegister register) : IClassFixture<MadeUpRegister>
{
    /// <summary>That of the rule against overlaps, by which a state is found six times as slowly.</summary>
    private const string IndexOfTheRule = "ex_agreement_state_periods_overlap";

    /// <summary>The page of the portal begins with them.</summary>
    [Fact]
    public async Task Newest_InAState_LookUpThoseThatTheyWalkOver()
    {
        await using var scope = register.Database.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var agreements = scope.ServiceProvider.GetRequiredService<AgreementQueries>();
        AgreementFilter[] filters =
        [
            new() { Signed = true }, new() { State = [AgreementBucket.Overdue] }, new() { State = [AgreementBucket.Promised] },
        ];

        IReadOnlyList<IReadOnlyList<AgreementRow>> lists = [];
        var plans = await db.PlansOfAsync(async () => lists = await agreements.NewestAsync(
            filters.Select(f => (f, 4)), "ru", null, CancellationToken.None));

        lists.ShouldAllBe(rows => rows.Count == 4);
        plans.ShouldAllBe(p => !p.Contains("hashed SubPlan") && !p.Contains(IndexOfTheRule));
    }
}
