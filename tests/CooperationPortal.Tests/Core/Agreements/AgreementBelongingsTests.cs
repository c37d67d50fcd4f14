using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Core.Agreements;

/// <summary>The page of an agreement asks for what there is of it: docs/decisions/0064.</summary>
public sealed class AgreementBelongingsTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Details_OfABareAgreement_AskForNothingThatItLacks()
    {
        var (_, bare) = await PublishAsync(AgreementInputs.Signed());

        var (details, plans) = await DetailsAsync(bare);

        details.Has.ShouldBe(new AgreementBelongings(false, false, false, false, false, false, false, false));
        foreach (var table in new[] { "aid", "documents", "visit_stops", "field_markers", "open_questions" })
        {
            plans.Count(p => p.Contains($"from {table} ", StringComparison.OrdinalIgnoreCase)).ShouldBe(1, table);
        }
    }

    [Fact]
    public async Task Details_OfAFrameworkWithPromises_HaveThem()
    {
        var (id, framework) = await PublishAsync(FoundingAgreements.Signed());
        var child = AgreementInputs.Signed("2019");
        child.Parent = RecordPick.Of(RecordKind.Agreement, id, framework);
        await PublishAsync(child);

        var (details, _) = await DetailsAsync(framework);

        details.Has.Relatives.ShouldBeTrue();
        details.Has.Commitments.ShouldBeTrue();
        details.Family.Children.ShouldHaveSingleItem();
        details.Commitments.ShouldNotBeEmpty();
    }

    private async Task<(Guid Id, string Reference)> PublishAsync(AgreementInput input)
    {
        var id = await database.Services.PublishAsync(input);
        return (id, await database.UseAsync(db => db.Agreements.Where(a => a.Id == id).Select(a => a.Reference).SingleAsync()));
    }

    private async Task<(AgreementDetails Details, IReadOnlyList<string> Plans)> DetailsAsync(string reference)
    {
        await using var scope = database.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var agreements = scope.ServiceProvider.GetRequiredService<AgreementDetailsQueries>();
        AgreementDetails? details = null;
        var plans = await db.PlansOfAsync(async () =>
            details = await agreements.FindAsync(reference, "ru", null, null, CancellationToken.None));
        return (details.ShouldNotBeNull(), plans);
    }
}
