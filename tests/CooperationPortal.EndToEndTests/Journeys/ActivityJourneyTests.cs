using CooperationPortal.Core.Data.DemoData;
using CooperationPortal.Core.Shared;
using CooperationPortal.EndToEndTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Journeys;

/// <summary>From the page of an agreement to what was done under it: recorded, reviewed, and read beside the plan.</summary>
public sealed class ActivityJourneyTests(DemoPortal demo) : IClassFixture<DemoPortal>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Activity_BegunFromItsAgreement_StandsInTheTableOfTheYear(bool javaScript)
    {
        var id = DemoIds.Record("s2-samara-namangan", RecordKind.Agreement, "a4");
        var agreement = await demo.Portal.UseAsync(db => db.Agreements.Where(a => a.Id == id).Select(a => a.Reference).SingleAsync());
        var title = javaScript ? "Стажировка кардиологов" : "Мастер-класс хирургов";
        await using var author = await demo.Portal.NewStaffAsync(StaffMember.Samara, javaScript);
        await using var reviewer = await demo.Portal.NewStaffAsync(StaffMember.Reviewer, javaScript);

        await author.GoAsync($"/ru/agreements/{agreement}");
        await author.Page.GetByText("Записать новое", new() { Exact = true }).ClickAsync();
        await author.FollowAsync(author.Page.GetByRole(AriaRole.Link, new() { Name = "Записать совместное действие" }));
        await author.ReadyAsync();
        await author.Page.GetByRole(AriaRole.Textbox, new() { Name = "Что это" }).First.FillAsync(title);
        await author.Page.GetByLabel("Состоялось", new() { Exact = true }).CheckAsync();
        await author.Group("Когда было на деле").GetByLabel("Год").First.FillAsync(javaScript ? "2021" : "2022");
        await author.Page.GetByLabel("Сколько планировали").FillAsync("12");
        await author.Page.GetByLabel("Сколько было на деле").FillAsync("9");
        await author.PressAsync("Отправить на проверку");
        await author.ShouldSayAsync(title);

        await reviewer.GoAsync("/manage/review");
        await reviewer.FollowAsync(reviewer.Page.GetByRole(AriaRole.Link, new() { Name = title }).First);
        await reviewer.PressAsync("Опубликовать");

        await author.GoAsync($"/ru/agreements/{agreement}");
        var year = author.Page.Locator("#activities tr").Filter(new() { HasText = javaScript ? "2021" : "2022" });
        await Assertions.Expect(year.Locator("td")).ToHaveTextAsync(["1", "1", "12", "9"]);
        await author.FollowAsync(year.Locator("td a").Last);
        await author.ShouldSayAsync(title);
    }
}
