using CooperationPortal.Core.Checklists;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Core.Drafts;
using CooperationPortal.Tests.Support.Database;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Checklists;

/// <summary>Check L10: steps per country that an administrator edits, and what of them is done for an agreement.</summary>
public sealed class ChecklistTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly DraftDesk desk = new(database);

    [Fact]
    public async Task Find_Agreement_AsksTheStepsOfTheCountriesOfItsParties()
    {
        var (russian, everywhere, chinese) = (await StepAsync("RU"), await StepAsync(null), await StepAsync("cn"));
        var (head, editor) = await PublishedAsync();

        var steps = (await FindAsync(head, editor)).Groups.SelectMany(g => g.Steps).Select(s => s.Step.Id).ToList();

        steps.ShouldContain(russian);
        steps.ShouldContain(everywhere);
        steps.ShouldNotContain(chinese);
    }

    [Fact]
    public async Task Mark_Step_IsKeptWithWhoAndInTheHistory_AndCanBeOpenedAgain()
    {
        var step = await StepAsync("RU");
        var (head, editor) = await PublishedAsync();

        await MarkAsync(head, editor, new MarkInput { StepId = step, State = StepState.Done, DoneOn = new DateOnly(2020, 2, 29), Note = "№ 15" });

        var mark = (await MarkedAsync(head, editor, step)).Mark!;
        (mark.State, mark.DoneOn, mark.Note, mark.MarkedById).ShouldBe((StepState.Done, new DateOnly(2020, 2, 29), "№ 15", editor.UserId!.Value));
        (await desk.HistoryAsync(head.RecordId))[^1].Action.ShouldBe(HistoryAction.StepDone);

        await MarkAsync(head, editor, new MarkInput { StepId = step, State = StepState.Open, Version = mark.Version });

        (await MarkedAsync(head, editor, step)).State.ShouldBe(StepState.Open);
    }

    [Fact]
    public async Task Mark_StepThatSomebodyMarkedMeanwhile_IsAConflict()
    {
        var step = await StepAsync("RU");
        var (head, editor) = await PublishedAsync();
        await MarkAsync(head, editor, new MarkInput { StepId = step, State = StepState.Done });

        await Should.ThrowAsync<ConflictException>(() => MarkAsync(
            head, editor, new MarkInput { StepId = step, State = StepState.NotNeeded, Note = "нет" }));
    }

    [Fact]
    public async Task Mark_SentTwice_IsOneMark()
    {
        var step = await StepAsync("RU");
        var (head, editor) = await PublishedAsync();
        var done = new MarkInput { StepId = step, State = StepState.Done, Note = "№ 15" };
        await MarkAsync(head, editor, done);
        await MarkAsync(head, editor, done);
        var opened = new MarkInput { StepId = step, State = StepState.Open, Version = (await MarkedAsync(head, editor, step)).Mark!.Version };

        await MarkAsync(head, editor, opened);
        await MarkAsync(head, editor, opened);

        (await desk.HistoryAsync(head.RecordId)).Select(h => h.Action).TakeLast(2)
            .ShouldBe([HistoryAction.StepDone, HistoryAction.StepReopened]);
    }

    [Fact]
    public async Task Mark_StepThatTheAgreementIsNotAsked_IsNotFound()
    {
        var (chinese, retired) = (await StepAsync("CN"), await StepAsync("RU", isRetired: true));
        var (head, editor) = await PublishedAsync();

        foreach (var step in new[] { chinese, retired })
        {
            await Should.ThrowAsync<NotFoundException>(
                () => MarkAsync(head, editor, new MarkInput { StepId = step, State = StepState.Done }));
        }
    }

    [Fact]
    public async Task Mark_WithoutReasonOrInFuture_IsRefused()
    {
        var step = await StepAsync("RU");
        var (head, editor) = await PublishedAsync();

        await Should.ThrowAsync<ValidationException>(() => MarkAsync(head, editor, new MarkInput { StepId = step, State = StepState.NotNeeded }));
        await Should.ThrowAsync<ValidationException>(() => MarkAsync(
            head, editor, new MarkInput { StepId = step, State = StepState.Done, DoneOn = new DateOnly(2999, 1, 1) }));
    }

    [Fact]
    public async Task Mark_ByOthers_IsRefused()
    {
        var step = await StepAsync("RU");
        var (head, _) = await PublishedAsync();
        var mark = new MarkInput { StepId = step, State = StepState.Done };

        await Should.ThrowAsync<NotFoundException>(async () => await MarkAsync(head, await desk.EditorAsync("RU-KHA"), mark));
        await Should.ThrowAsync<NotAllowedException>(async () => await MarkAsync(head, await desk.ActorAsync(PortalRole.Auditor), mark));
    }

    [Fact]
    public async Task Save_RetiredStep_StaysWhereItWasTickedAndIsAskedNowhereElse()
    {
        var step = await StepAsync("RU");
        var (ticked, editor) = await PublishedAsync();
        await MarkAsync(ticked, editor, new MarkInput { StepId = step, State = StepState.Done });
        await StepAsync("RU", step, isRetired: true);
        var (other, _) = await PublishedAsync();

        (await MarkedAsync(ticked, editor, step)).State.ShouldBe(StepState.Done);
        (await FindAsync(other, editor)).Groups.SelectMany(g => g.Steps).ShouldNotContain(s => s.Step.Id == step);
    }

    [Fact]
    public async Task Save_Step_RefusesMistakesStaleVersionsAndOthers()
    {
        var id = Guid.CreateVersion7();
        var administrator = await desk.ActorAsync(PortalRole.SystemAdministrator);

        await Should.ThrowAsync<ValidationException>(() => SaveAsync(id, Input("RU", label: " "), administrator));
        await Should.ThrowAsync<ValidationException>(() => SaveAsync(id, Input("XX"), administrator));
        var withoutAddress = Input("RU");
        withoutAddress.RuleUrl = "javascript:alert(1)";
        await Should.ThrowAsync<ValidationException>(() => SaveAsync(id, withoutAddress, administrator));
        await Should.ThrowAsync<ValidationException>(() => SaveAsync(id, Input("RU", order: 0), administrator));
        await Should.ThrowAsync<NotAllowedException>(async () => await SaveAsync(id, Input("RU"), await desk.EditorAsync()));
        await SaveAsync(id, Input("RU"), administrator);
        await SaveAsync(id, Input("RU"), administrator);

        (await database.UseAsync(db => db.ChecklistSteps.CountAsync(s => s.Id == id))).ShouldBe(1);
        var stale = Input("RU");
        stale.Version = 1;
        await Should.ThrowAsync<ConflictException>(() => SaveAsync(id, stale, administrator));
    }

    private async Task<(DraftHead Head, Actor Editor)> PublishedAsync() => (await desk.PublishedAsync(), await desk.EditorAsync());

    private static StepInput Input(string? iso2, string label = "Согласовать проект", int order = 1, bool isRetired = false) =>
        new() { CountryIso2 = iso2, Order = order, Label = LocalizedInput.Of("ru", label), IsRetired = isRetired };

    private async Task<Guid> StepAsync(string? iso2, Guid? id = null, bool isRetired = false)
    {
        var step = id ?? Guid.CreateVersion7();
        await SaveAsync(step, Input(iso2, isRetired: isRetired), await desk.ActorAsync(PortalRole.SystemAdministrator));
        return step;
    }

    private Task SaveAsync(Guid id, StepInput input, Actor actor) => database.UseAsync<StepService, bool>(async steps =>
    {
        await steps.SaveAsync(id, input, actor, DraftDesk.Now);
        return true;
    });

    private async Task<ChecklistCase> FindAsync(DraftHead head, Actor actor) =>
        (await database.UseAsync<ChecklistService, ChecklistCase?>(s => s.FindAsync(head.Reference!, "ru", actor, DraftDesk.Now)))!;

    private async Task<MarkedStep> MarkedAsync(DraftHead head, Actor actor, Guid step) =>
        (await FindAsync(head, actor)).Groups.SelectMany(g => g.Steps).Single(s => s.Step.Id == step);

    private Task MarkAsync(DraftHead head, Actor actor, MarkInput input) => database.UseAsync<ChecklistService, bool>(async service =>
    {
        await service.MarkAsync(head.Reference!, input, actor, DraftDesk.Now);
        return true;
    });
}
