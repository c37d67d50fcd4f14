using CooperationPortal.Core.Checklists;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Core.Drafts;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Checklists;

/// <summary>Loading the shipped steps again: an administrator's word comes before the file's.</summary>
public sealed class ShippedStepsReloadTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly CancellationToken Now = CancellationToken.None;

    [Fact]
    public async Task Load_Again_KeepsWhatAnAdministratorWroteAndRenewsTheRest()
    {
        var (edited, retired, untouched) = (Id("ru-draft"), Id("cn-twinning"), Id("ru-consent"));
        var administrator = await new DraftDesk(database).ActorAsync(PortalRole.SystemAdministrator);
        await EditAsync(edited, step => step.Label = LocalizedInput.Of("ru", "Согласовать с МИД за месяц"), administrator);
        await EditAsync(retired, step => step.IsRetired = true, administrator);
        var shipped = (await StepAsync(untouched)).Label;
        await database.UseAsync(db => db.ChecklistSteps.Where(s => s.Id == untouched)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Label, LocalizedText.Of("ru", "Слова прежнего файла"))));
        await database.UseAsync(db => db.Set<LoadedData>().Where(d => d.Name == "checklist-steps")
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.Hash, "другой файл")));

        await database.UseAsync<ChecklistStepLoader, bool>(async loader =>
        {
            await loader.SeedAsync(Now);
            return true;
        });

        (await StepAsync(edited)).Label.Source.ShouldBe("Согласовать с МИД за месяц");
        (await StepAsync(retired)).IsRetired.ShouldBeTrue();
        (await StepAsync(untouched)).Label.ShouldBe(shipped);
        (await database.UseAsync(db => db.Set<LoadedData>().SingleAsync(d => d.Name == "checklist-steps"))).Hash.Length.ShouldBe(64);
    }

    private static Guid Id(string code) => ChecklistStepLoader.IdOf(code);

    private Task<ChecklistStep> StepAsync(Guid id) => database.UseAsync(db => db.ChecklistSteps.AsNoTracking().SingleAsync(s => s.Id == id));

    private async Task EditAsync(Guid id, Action<StepInput> edit, Actor actor)
    {
        var input = await database.UseAsync<StepService, StepInput?>(s => s.LoadAsync(id, Now));
        edit(input!);
        await SaveAsync(id, input!, actor);
    }

    private Task SaveAsync(Guid id, StepInput input, Actor actor) => database.UseAsync<StepService, bool>(async steps =>
    {
        await steps.SaveAsync(id, input, actor, Now);
        return true;
    });
}
