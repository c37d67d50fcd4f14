using System.Text;
using CooperationPortal.Core.Institutions;
using CooperationPortal.EndToEndTests.Support;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Journeys;

/// <summary>A clinic's administrator promises an agreement and adds its paper: for staff first, then for everybody.</summary>
public sealed class ClinicJourneyTests(PortalInBrowser portal) : IClassFixture<PortalInBrowser>, IAsyncLifetime
{
    private const string Dispensary = "Самарский областной клинический кардиологический диспансер";
    private const string FileName = "Проект соглашения № 7 «О стажировках».pdf";
    private const string Title = "Соглашение о стажировках кардиологов";

    /// <summary>More than a form without files may bring.</summary>
    private const int SizeOfAScan = 3 * 1024 * 1024;

    public async Task InitializeAsync()
    {
        await portal.Factory.Services.PublishAsync(
            RegistryInputs.Institution(Dispensary, Places.Samara, InstitutionKind.Dispensary));
        await portal.AddStaffAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task PlannedAgreement_WithAPaper_IsDownloadedByEverybodyOnlyOnceItIsPublic()
    {
        await using var clinic = await portal.NewStaffAsync(StaffMember.Clinic);
        await using var reviewer = await portal.NewStaffAsync(StaffMember.Reviewer);
        await using var reader = await portal.NewVisitorAsync();

        var reference = await WriteAsync(clinic);
        await SubmitAndPublishAsync(clinic, reviewer, reference);

        await reader.GoAsync($"/ru/agreements/{reference}");
        await reader.ShouldSayAsync(Title);
        await reader.ShouldSayAsync("Обещано");
        await Assertions.Expect(reader.Page.Locator("a[href*='/files/']")).ToHaveCountAsync(0);
        (await AskForFileAsync(reader)).Status.ShouldBe(404);

        await ShowFileToEverybodyAsync(clinic, reference);
        await SubmitAndPublishAsync(clinic, reviewer, reference);

        await reader.GoAsync($"/ru/agreements/{reference}");
        var download = await reader.Page.RunAndWaitForDownloadAsync(
            () => reader.Page.GetByRole(AriaRole.Link, new() { Name = FileName }).ClickAsync());
        download.SuggestedFilename.ShouldBe(FileName);
        var answer = await AskForFileAsync(reader);
        answer.Status.ShouldBe(200);
        answer.Headers["content-disposition"].ShouldContain($"filename*=UTF-8''{Uri.EscapeDataString("Проект")}");
    }

    private static async Task<string> WriteAsync(Visitor clinic)
    {
        await clinic.GoAsync("/manage");
        await clinic.FollowAsync(clinic.Page.GetByRole(AriaRole.Link, new() { Name = "Соглашение", Exact = true }));
        await clinic.ReadyAsync();
        await clinic.Page.GetByRole(AriaRole.Textbox, new() { Name = "Название записи" }).First.FillAsync(Title);
        await clinic.PickAsync(Party(clinic, "Сторона 1"), Dispensary);
        await clinic.PickAsync(Party(clinic, "Сторона 2"), "Наманганская область");
        await clinic.Group("Когда обещано подписать").GetByLabel("Год").First.FillAsync("2099");

        await clinic.PressAsync("Добавить событие");
        await clinic.ReadyAsync();
        await clinic.Page.GetByLabel("Что произошло").SelectOptionAsync("Объявлено");

        await clinic.PressAsync("Добавить цитату или вывод");
        await clinic.ReadyAsync();
        await clinic.Page.GetByLabel("Запись ведомства").CheckAsync();
        await clinic.Page.Locator("#Input_Evidence_0_").GetByLabel("Пояснение").FillAsync("Проект готовит наша клиника");

        await clinic.PressAsync("Добавить документ");
        await clinic.ReadyAsync();
        await clinic.Page.GetByLabel("Файл", new() { Exact = true }).SetInputFilesAsync(new FilePayload
        {
            Name = FileName,
            MimeType = "application/pdf",
            Buffer = Encoding.ASCII.GetBytes($"%PDF-1.7\n{new string(' ', SizeOfAScan)}\n%%EOF"),
        });
        await clinic.Page.GetByLabel("Что это", new() { Exact = true }).SelectOptionAsync("Проект соглашения");
        await clinic.PressAsync("Сохранить черновик");
        await clinic.ShouldSayAsync("Черновик сохранён");
        await clinic.ShouldSayAsync($"Файл приложен: {FileName}");
        return new Uri(clinic.Page.Url).Segments[^1];
    }

    private static async Task ShowFileToEverybodyAsync(Visitor clinic, string reference)
    {
        await clinic.GoAsync($"/manage/agreements/{reference}");
        await clinic.ReadyAsync();
        await clinic.Page.Locator("#Input_Documents_0_ summary").First.ClickAsync();
        await clinic.Page.GetByLabel("Видят все").CheckAsync();
    }

    private static async Task SubmitAndPublishAsync(Visitor clinic, Visitor reviewer, string reference)
    {
        await clinic.PressAsync("Отправить на проверку");
        await clinic.ShouldSayAsync("Отправлено на проверку");
        await reviewer.GoAsync("/manage/review");
        var task = reviewer.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = reference }).First;
        await reviewer.FollowAsync(task.GetByRole(AriaRole.Link).First);
        await reviewer.PressAsync("Опубликовать");
        await reviewer.ShouldSayAsync("Опубликовано");
    }

    private async Task<IAPIResponse> AskForFileAsync(Visitor reader)
    {
        var id = await portal.UseAsync(db => db.Documents.Select(d => d.Id).SingleAsync());
        return await reader.Page.APIRequest.GetAsync($"/files/{id}");
    }

    private static ILocator Party(Visitor clinic, string side) => clinic.Group(side).GetByLabel("Регион, город или учреждение").First;
}
