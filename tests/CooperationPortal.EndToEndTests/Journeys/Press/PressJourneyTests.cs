using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;
using CooperationPortal.EndToEndTests.Support;
using CooperationPortal.Tests.Core.Press;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Journeys.Press;

/// <summary>
/// The first founding article is entered from its plain text, in its order, by somebody who has never done it: the registry
/// knows the places, and neither the bodies nor the people nor the congress.
/// </summary>
public sealed class PressJourneyTests(PortalInBrowser portal) : IClassFixture<PortalInBrowser>
{
    private const string Agenda = "как вместе оказывать населению квалифицированную врачебную помощь";
    private const string Wish = "Мы хотим изучить опыт коллег в лечении детского церебрального паралича";
    private const string Offer = "выразили готовность поделиться технологиями и методиками и провести мастер-классы";
    private const string Congress = "Международный Дальневосточный медицинский конгресс";
    private const string Title = "соглашения об обмене специалистами и пациентами между Хабаровским краем и городом Цзямусы";

    /// <summary>Ten minutes, where a step takes a person ten seconds.</summary>
    private const int MostSteps = 60;

    [Fact]
    public async Task Article_PastedAndReadFromTopToBottom_BecomesThreeDraftsWithTheirQuotes()
    {
        await portal.AddStaffAsync();
        await using var author = await portal.NewStaffAsync(StaffMember.Khabarovsk);
        var hand = new PressDeskHand(author);

        await PasteAsync(author, hand);
        var article = author.Page.Url;
        await WriteMeetingAsync(author, hand);
        await author.GoAsync(article);
        await WriteVisitAsync(author, hand);
        await author.GoAsync(article);
        await WriteAgreementAsync(author, hand);

        hand.Steps.ShouldBeLessThanOrEqualTo(MostSteps);
        await author.GoAsync(article);
        await Assertions.Expect(author.Page.GetByRole(AriaRole.List, new() { Name = "Черновики из этой статьи" }).GetByRole(AriaRole.Link)).ToHaveCountAsync(3);
        await ShouldBeMeetingAsync();
        await ShouldBeVisitAsync();
        await ShouldBeAgreementAsync();
    }

    private static async Task PasteAsync(Visitor author, PressDeskHand hand)
    {
        await author.GoAsync("/manage");
        await hand.FollowAsync(author.Page.GetByRole(AriaRole.Link, new() { Name = "По статье в прессе" }));
        await hand.TypeAsync(author.Page.GetByLabel("Текст статьи"), ArticleTexts.Khabarovsk);
        await hand.TypeAsync(author.Page.GetByLabel("Заголовок"), "Врачи Цзямусы поделятся опытом");
        await hand.TypeAsync(author.Page.GetByLabel("Адрес в интернете"), "https://example.org/news/jiamusi");
        await hand.FollowAsync(author.Button("Прочитать статью"));
        await Assertions.Expect(author.Page.Locator("mark", new() { HasText = "20–23 мая 2014 года" })).ToBeVisibleAsync();
    }

    private static async Task WriteMeetingAsync(Visitor author, PressDeskHand hand)
    {
        await hand.FollowAsync(author.Page.GetByRole(AriaRole.Link, new() { Name = "Встреча из этой статьи" }));
        await hand.MarkAsync("Цзямусы", "Сторона гостей 1");
        await hand.MarkAsync("Первая двусторонняя встреча", "Какая по счёту");
        await hand.MarkAsync("Хабаровского края", "Принимающая сторона 1");
        await hand.SelectAsync(Agenda, "О чём говорили");
        await hand.SelectAsync("Виталий Петрищев", "Участник встречи 1: Имя");
        await author.Page.GetByLabel("Сторона", new() { Exact = true }).SelectOptionAsync(nameof(Side.Host));
        await hand.SelectAsync(Wish, "Высказывание 1");
        await author.Page.GetByLabel("Чья сторона").SelectOptionAsync(nameof(Side.Host));
        await hand.SelectAsync(Offer, "Высказывание 2");
        await author.Page.GetByLabel("Чья сторона").Nth(1).SelectOptionAsync(nameof(Side.Home));
        await hand.MarkAsync("мастер-классы", "Обещание 1");
        await hand.MarkAsync("20–23 мая 2014 года", "Обещание 1. мастер-классы: К какому сроку");
        await hand.FollowAsync(author.Button("Отправить на проверку"));
        await author.ShouldSayAsync("Отправлено");
    }

    /// <summary>A body that the registry lacks is named as it is called and begun without leaving the form.</summary>
    private static async Task WriteVisitAsync(Visitor author, PressDeskHand hand)
    {
        await hand.FollowAsync(author.Page.GetByRole(AriaRole.Link, new() { Name = "Визит из этой статьи" }));
        await hand.MarkAsync("Цзямусы", "Направляющая сторона 1");
        await hand.MarkAsync("Хабаровского края", "Принимающая сторона 1");
        await hand.SelectAsync("Дорожную клиническую больницу", "Остановка 1");
        await NameAsync(author, hand, 0, "Дорожная клиническая больница");
        await hand.SelectAsync("Детскую краевую клиническую больницу", "Остановка 2");
        await NameAsync(author, hand, 1, "Детская краевая клиническая больница");
        await hand.SelectAsync("высоко оценили работу местных врачей", "Высказывание 1");
        await author.Page.GetByLabel("Чья сторона").SelectOptionAsync(nameof(Side.Home));
        await hand.FollowAsync(author.Button("Отправить на проверку"));
        await author.ShouldSayAsync("Отправлено");
    }

    private static async Task NameAsync(Visitor author, PressDeskHand hand, int stop, string name)
    {
        var card = author.Page.Locator($"#Input_Stops_{stop}_");
        await hand.TypeAsync(card.GetByLabel("Учреждение или место"), name);
        await hand.FollowAsync(card.GetByRole(AriaRole.Button, new() { Name = "Начать новую запись учреждения" }));
    }

    private static async Task WriteAgreementAsync(Visitor author, PressDeskHand hand)
    {
        await hand.FollowAsync(author.Page.GetByRole(AriaRole.Link, new() { Name = "Соглашение из этой статьи" }));
        await hand.MarkAsync("20–23 мая 2014 года", "Когда обещано подписать");
        await hand.SelectAsync(Congress, "На каком мероприятии");
        await hand.FollowAsync(author.Button("Начать новую запись мероприятия"));
        await hand.MarkAsync("подпишут", "Событие 1");
        await hand.SelectAsync(Title, "Название записи");
        await hand.MarkAsync("обмене специалистами", "Предмет 1");
        await hand.MarkAsync("пациентами", "Предмет 2");
        await hand.MarkAsync("Хабаровским краем", "Сторона 1");
        await hand.MarkAsync("Цзямусы", "Сторона 2");
        await hand.FollowAsync(author.Button("Отправить на проверку"));
        await author.ShouldSayAsync("Отправлено");
    }

    private async Task ShouldBeMeetingAsync()
    {
        var meeting = await SubmittedAsync<MeetingInput>(RecordKind.Meeting);
        meeting.Ordinal.ShouldBe(1);
        var participant = meeting.Participants.ShouldHaveSingleItem();
        (participant.Person.Text, participant.Side).ShouldBe(("Виталий Петрищев", Side.Host));
        meeting.Statements.Select(s => (s.Kind, s.Side)).ShouldBe([(StatementKind.Interest, Side.Host), (StatementKind.Offer, Side.Home)]);
        var promise = meeting.Commitments.ShouldHaveSingleItem();
        promise.Activity.ShouldBe(ActivityType.MasterClass);
        Edtf(promise.Due).ShouldBe("2014-05-20/2014-05-23");
        Quotes(meeting).ShouldBe(
        [
            ("HomeParties", "Цзямусы"), ("Ordinal", "Первая двусторонняя встреча"), ("HostParties", "Хабаровского края"),
            ("Agenda", Agenda), ($"Participants/{meeting.Participants[0].Id}", "Виталий Петрищев"),
            ($"Statements/{meeting.Statements[0].Id}", Wish), ($"Statements/{meeting.Statements[1].Id}", Offer),
            ($"Commitments/{promise.Id}", "мастер-классы"), ($"Commitments/{promise.Id}", "20–23 мая 2014 года"),
        ]);
    }

    private async Task ShouldBeVisitAsync()
    {
        var visit = await SubmittedAsync<VisitInput>(RecordKind.Visit);
        visit.Stops.Select(s => s.Party.Text).ShouldBe(["Дорожная клиническая больница", "Детская краевая клиническая больница"]);
        visit.Stops.ShouldAllBe(s => s.Party.IdOf(RecordKind.Institution) != null);
        visit.Statements.ShouldHaveSingleItem().Kind.ShouldBe(StatementKind.Assessment);
        Quotes(visit).ShouldContain(($"Stops/{visit.Stops[0].Id}", "Дорожную клиническую больницу"));
        Quotes(visit).ShouldContain(($"Statements/{visit.Statements[0].Id}", "высоко оценили работу местных врачей"));
    }

    private async Task ShouldBeAgreementAsync()
    {
        var agreement = await SubmittedAsync<AgreementInput>(RecordKind.Agreement);
        Edtf(agreement.PlannedWindow).ShouldBe("2014-05-20/2014-05-23");
        agreement.PlannedOccasion.IdOf(RecordKind.Event).ShouldNotBeNull();
        agreement.Events.ShouldHaveSingleItem().Kind.ShouldBe(AgreementEventKind.Announced);
        agreement.Scope.Select(s => s.Activity).ShouldBe([ActivityType.SpecialistExchange, ActivityType.PatientExchange]);
        agreement.Parties.Select(p => p.Party.Text).ShouldBe(["Хабаровский край", "Цзямусы"]);
        Quotes(agreement).ShouldContain(("PlannedWindow", "20–23 мая 2014 года"));
        Quotes(agreement).ShouldContain(($"Parties/{agreement.Parties[0].Id}", "Хабаровским краем"));
    }

    private async Task<TInput> SubmittedAsync<TInput>(RecordKind kind)
        where TInput : RecordInput
    {
        var draft = await portal.UseAsync(db => db.Drafts.SingleAsync(d => d.Kind == kind && d.State == PublicationState.Submitted));
        var input = DraftJson.Read<TInput>(draft.Content);
        var source = input.Sources.ShouldHaveSingleItem();
        source.Url.ShouldBe("https://example.org/news/jiamusi");
        input.Evidence.ShouldAllBe(e => e.SourceId == source.Id && e.Basis == FactBasis.Stated);
        return input;
    }

    private static IEnumerable<(string?, string?)> Quotes(RecordInput input) => input.Evidence.Select(e => (e.FieldPath, e.Quote));

    private static string? Edtf(DateInput date) => date.Parts.TryToEdtf(out var edtf, out _) ? edtf : null;
}
