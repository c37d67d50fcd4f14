using System.Text.RegularExpressions;
using CooperationPortal.EndToEndTests.Support;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Journeys;

/// <summary>A small visit from the first line to the public page, with script and without.</summary>
public sealed class VisitJourneyTests(PortalInBrowser portal) : IClassFixture<PortalInBrowser>, IAsyncLifetime
{
    public Task InitializeAsync() => portal.AddStaffAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Visit_WrittenReturnedMendedAndPublished_IsReadByEverybody(bool javaScript)
    {
        await using var author = await portal.NewStaffAsync(StaffMember.Samara, javaScript);
        await using var reviewer = await portal.NewStaffAsync(StaffMember.Reviewer, javaScript);
        await using var reader = await portal.NewVisitorAsync(javaScript);
        reader.ExpectedErrors.Add("404");

        var reference = await WriteAsync(author);
        await ArrangeStopsAsync(author);
        await LeaveAndComeBackAsync(author, reference);
        await author.PressAsync("Отправить на проверку");
        (await reader.GoAsync($"/ru/visits/{reference}")).Status.ShouldBe(404);

        await ReturnAsync(reviewer, reference);
        await MendAsync(author, reference);
        await OpenAsync(reviewer, "/manage/review", reference);
        await reviewer.PressAsync("Опубликовать");

        (await reader.GoAsync($"/ru/visits/{reference}")).Status.ShouldBe(200);
        await reader.ShouldSayAsync("14–16 ноября");
        await reader.ShouldSayAsync("год не указан");
        await reader.ShouldSayAsync("Обмен опытом кардиологов");
        await Assertions.Expect(reader.Page.Locator("#programme h3")).ToHaveTextAsync(new[] { new Regex("Сызрань"), new Regex("Тольятти") });
    }

    /// <summary>The wrong day is told beside its box, and nothing of what was typed is lost.</summary>
    private static async Task<string> WriteAsync(Visitor author)
    {
        await author.GoAsync("/manage");
        await author.FollowAsync(author.Page.GetByRole(AriaRole.Link, new() { Name = "Визит делегации", Exact = true }));
        await author.ReadyAsync();
        await author.PickAsync(Party(author, "Направляющая сторона 1"), "Наманганская область");
        await author.PickAsync(Party(author, "Принимающая сторона 1"), "Самарская область");
        await Purpose(author).FillAsync("Обмен опытом");
        var start = author.Group("Начало");
        var end = author.Group("Окончание");
        await start.GetByLabel("День").FillAsync("31");
        await start.GetByLabel("Месяц").FillAsync("11");
        await end.GetByLabel("День").FillAsync("16");
        await author.Page.GetByLabel("Источник не называет год").First.CheckAsync();

        await author.PressAsync("Отправить на проверку");

        await author.ReadyAsync();
        await Assertions.Expect(author.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Исправьте");
        await Assertions.Expect(author.Group("Дни визита").Locator(".govuk-error-message")).ToHaveCountAsync(1);
        await Assertions.Expect(start.GetByLabel("День")).ToHaveValueAsync("31");
        await Assertions.Expect(Purpose(author)).ToHaveValueAsync("Обмен опытом");
        await Assertions.Expect(Party(author, "Направляющая сторона 1")).ToHaveValueAsync("Наманганская область");

        await start.GetByLabel("День").FillAsync("14");
        await author.PressAsync("Сохранить черновик");
        await author.ShouldSayAsync("Черновик сохранён");
        return new Uri(author.Page.Url).Segments[^1];
    }

    /// <summary>Three stops, one moved and one removed, with the keyboard alone; the row that moved has the focus.</summary>
    private static async Task ArrangeStopsAsync(Visitor author)
    {
        foreach (var (place, i) in new[] { "Тольятти", "Чапаевск", "Сызрань" }.Select((place, i) => (place, i)))
        {
            await author.ReadyAsync();
            await author.PressAsync("Добавить остановку");
            await author.ReadyAsync();
            await author.PickAsync(author.Page.Locator($"#Input_Stops_{i}_").GetByLabel("Учреждение или место"), place);
        }

        await author.PressAsync("Выше: Остановка 3");
        await author.ReadyAsync();
        await Assertions.Expect(author.Page.Locator("#Input_Stops_1_ summary").First).ToBeFocusedAsync();
        await Assertions.Expect(author.Page.Locator("#Input_Stops_1_ summary").First).ToContainTextAsync("Сызрань");
        await author.PressAsync("Выше: Остановка 2");
        await author.ReadyAsync();
        await author.PressAsync("Убрать: Остановка 3");
        await author.ReadyAsync();
        await Assertions.Expect(author.Page.Locator("[id^=Input_Stops_]:is(.row-card)")).ToHaveCountAsync(2);
    }

    private static async Task LeaveAndComeBackAsync(Visitor author, string reference)
    {
        await author.PressAsync("Сохранить черновик");
        await OpenAsync(author, "/manage", reference);
        await author.ReadyAsync();
        await Assertions.Expect(author.Page.Locator("#Input_Stops_0_ summary").First).ToContainTextAsync("Сызрань");
        await Assertions.Expect(author.Page.Locator("#Input_Stops_1_ summary").First).ToContainTextAsync("Тольятти");
        await Assertions.Expect(Purpose(author)).ToHaveValueAsync("Обмен опытом");
    }

    /// <summary>A return says why.</summary>
    private static async Task ReturnAsync(Visitor reviewer, string reference)
    {
        await OpenAsync(reviewer, "/manage/review", reference);
        await reviewer.PressAsync("Вернуть с замечанием");
        await reviewer.ShouldSayAsync("Напишите, что исправить");
        await reviewer.Page.GetByLabel("Замечание").FillAsync("Уточните цель визита");
        await reviewer.PressAsync("Вернуть с замечанием");
        await reviewer.ShouldSayAsync("Возвращено автору");
    }

    private static async Task MendAsync(Visitor author, string reference)
    {
        await OpenAsync(author, "/manage", reference);
        await author.ReadyAsync();
        await author.ShouldSayAsync("Уточните цель визита");
        await Purpose(author).FillAsync("Обмен опытом кардиологов");
        await author.PressAsync("Отправить на проверку");
    }

    /// <summary>From a list of tasks to the record, by its link.</summary>
    private static async Task OpenAsync(Visitor visitor, string list, string reference)
    {
        await visitor.GoAsync(list);
        var task = visitor.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = reference }).First;
        await visitor.FollowAsync(task.GetByRole(AriaRole.Link).First);
    }

    private static ILocator Purpose(Visitor author) =>
        author.Page.GetByRole(AriaRole.Textbox, new() { Name = "Цель визита" }).First;

    private static ILocator Party(Visitor author, string side) =>
        author.Group(side).GetByLabel("Регион, город или учреждение").First;
}
