using CooperationPortal.EndToEndTests.Support;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Journeys;

/// <summary>Words of a vocabulary with script: a word that was chosen is a tick at once.</summary>
public sealed class TermBoxTests(PortalInBrowser portal) : IClassFixture<PortalInBrowser>
{
    [Fact]
    public async Task Word_Chosen_BecomesATickOnceAndLeavesTheBoxFree()
    {
        await portal.AddStaffAsync();
        await using var author = await portal.NewStaffAsync(StaffMember.Ministry);
        await author.GoAsync("/manage/meetings/new");
        var box = author.Page.GetByLabel("Специальности").And(author.Page.Locator("input[list]"));
        var ticks = author.Page.Locator("input[type=checkbox][name='Input.SpecialtyCodes']");

        foreach (var typed in new[] { "кардиология", "Кардиология", "Онкология" })
        {
            await box.FillAsync(typed);
            await box.PressAsync("Tab");
            await Assertions.Expect(box).ToHaveValueAsync("");
        }

        await Assertions.Expect(ticks).ToHaveCountAsync(2);
        (await ticks.EvaluateAllAsync<string[]>("ticks => ticks.filter(tick => tick.checked).map(tick => tick.value)"))
            .ShouldBe(["cardiology", "oncology"]);
    }

    [Fact]
    public async Task Word_LeftBeforeTheScriptCame_IsTakenWhenItComes()
    {
        await portal.AddStaffAsync();
        await using var author = await portal.NewStaffAsync(StaffMember.Ministry);
        var script = new Held();
        await author.Page.RouteAsync("**/terms*.js", script.HoldAsync);
        await author.GoAsync("/manage/meetings/new");
        var box = author.Page.GetByLabel("Специальности").And(author.Page.Locator("input[list]"));

        await box.FillAsync("кардиология");
        await box.PressAsync("Tab");
        await script.LetGoAsync();

        await Assertions.Expect(box).ToHaveValueAsync("");
        await Assertions.Expect(author.Page.Locator("input[type=checkbox][name='Input.SpecialtyCodes']")).ToBeCheckedAsync();
    }
}
