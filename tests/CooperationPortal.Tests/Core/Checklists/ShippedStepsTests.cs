using CooperationPortal.Core.Checklists;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Core.Drafts;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Checklists;

/// <summary>The first steps of countries come with the portal, each with its rule.</summary>
public sealed class ShippedStepsTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly CancellationToken Now = CancellationToken.None;

    [Fact]
    public async Task Shipped_EveryStep_NamesItsRuleInFourLanguages()
    {
        var steps = await database.UseAsync(db => db.ChecklistSteps.AsNoTracking().Where(s => s.EditedAt == null).ToListAsync());

        steps.Where(s => s.CountryIso2 == "RU").Select(s => s.Order).Order().ShouldBe([1, 2, 3, 4]);
        foreach (var text in steps.SelectMany(s => new[] { s.Label, s.Hint, s.Rule }))
        {
            text.ShouldNotBeNull().Texts.Keys.ShouldBe(LanguageTag.Interface, ignoreOrder: true);
        }

        steps.ShouldAllBe(s => s.Label.Texts.Values.All(t => t.Length <= ChecklistStep.LabelLength));
        steps.ShouldAllBe(s => s.RuleUrl == null || WebAddress.IsValid(s.RuleUrl));
        steps.Single(s => s.Id == ChecklistStepLoader.IdOf("ru-registration")).Rule!.Source.ShouldContain("№ 552");
    }

    [Fact]
    public async Task Save_Rule_IsKeptWithItsAddress()
    {
        var id = Guid.CreateVersion7();
        var administrator = await new DraftDesk(database).ActorAsync(PortalRole.SystemAdministrator);
        var input = new StepInput
        {
            CountryIso2 = "KZ", Label = LocalizedInput.Of("ru", "Согласовать"), Rule = LocalizedInput.Of("ru", "Закон, статья 3"),
            RuleUrl = " https://adilet.zan.kz/rus/docs/Z050000054_ ",
        };

        await SaveAsync(id, input, administrator);

        var step = await StepAsync(id);
        (step.Rule!.Source, step.RuleUrl).ShouldBe(("Закон, статья 3", "https://adilet.zan.kz/rus/docs/Z050000054_"));
        step.EditedAt.ShouldNotBeNull();
    }

    private Task<ChecklistStep> StepAsync(Guid id) => database.UseAsync(db => db.ChecklistSteps.AsNoTracking().SingleAsync(s => s.Id == id));

    private Task SaveAsync(Guid id, StepInput input, Actor actor) => database.UseAsync<StepService, bool>(async steps =>
    {
        await steps.SaveAsync(id, input, actor, Now);
        return true;
    });
}
