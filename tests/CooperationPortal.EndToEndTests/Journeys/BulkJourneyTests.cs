using CooperationPortal.EndToEndTests.Support;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Journeys;

/// <summary>Several records at once: one box ticks all of a page, and says truly whether it does.</summary>
public sealed class BulkJourneyTests(PortalInBrowser portal) : IClassFixture<PortalInBrowser>
{
    [Fact]
    public async Task ChooseAll_TicksEveryRecordOfThePageAndThePublicationNamesThem()
    {
        await portal.AddStaffAsync();
        await using var author = await portal.NewStaffAsync(StaffMember.Samara);
        await using var reviewer = await portal.NewStaffAsync(StaffMember.Reviewer);
        await SubmitEventAsync(author, "Форум врачей");
        await SubmitEventAsync(author, "Дни кардиологии");

        await reviewer.GoAsync("/manage/review");
        var all = reviewer.Page.GetByLabel("Выбрать все на странице");
        await Assertions.Expect(all).Not.ToBeCheckedAsync();
        await all.CheckAsync();
        await Assertions.Expect(reviewer.Page.Locator("input[name=id]:checked")).ToHaveCountAsync(2);
        await reviewer.PressAsync("Опубликовать");
        await reviewer.PressAsync("Опубликовать 2 записи");

        await reviewer.ShouldSayAsync("Сделано: 2 записи");
    }

    private static async Task SubmitEventAsync(Visitor author, string name)
    {
        await author.GoAsync("/manage/events/new");
        await author.ReadyAsync();
        await author.Page.Locator("[name='Input.Names[0].Text']").FillAsync(name);
        await author.PressAsync("Отправить на проверку");
        await author.ShouldSayAsync("Отправлено на проверку");
    }
}
