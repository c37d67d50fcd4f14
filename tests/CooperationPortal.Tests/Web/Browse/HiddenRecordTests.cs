using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;

namespace CooperationPortal.Tests.Web.Browse;

/// <summary>What was withdrawn is on no public page, by name, by number or by count; those who may edit it still see it.</summary>
public sealed class HiddenRecordTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Word = "Синеглазка";

    private static readonly string[] Pages =
    [
        "/ru", "/ru/agreements", "/ru/commitments", "/ru/visits", "/ru/meetings", "/ru/activities", "/ru/institutions", "/ru/events", "/ru/regions",
        "/ru/regions?view=countries", "/ru/partnerships", "/ru/sources", $"/ru/search?q={Word}", "/ru/search?q=RU-SAM",
        "/ru/regions/ru-sam", "/ru/countries/cn", "/ru/partnerships/cn-hl/ru-sam", "/ru/agreements?region=ru-sam&with=cn-hl",
    ];

    [Fact]
    public async Task Get_EveryPage_IsAfterAWithdrawalAsItWasBeforeThePublication()
    {
        var client = portal.NewClient();
        var before = await TextsAsync(client);

        var hide = await PublishAsync();
        var published = await TextsAsync(client);
        await hide();
        var after = await TextsAsync(client);

        foreach (var (page, i) in Pages.Select((page, i) => (page, i)))
        {
            published[i].ShouldNotBe(before[i], page);
            after[i].ShouldBe(before[i], page);
        }

        published[Array.IndexOf(Pages, "/ru/sources")].ShouldContain(Word);
        published[Array.IndexOf(Pages, "/ru/partnerships/cn-hl/ru-sam")].ShouldContain(Word);
    }

    [Fact]
    public async Task Get_DesksOfThoseWhoMayEdit_ShowTheWithdrawnRecord()
    {
        await (await PublishAsync())();
        var region = await portal.UseAsync(db => db.RegionIdAsync("RU-SAM"));
        var inside = await portal.SignInAsync(PortalRole.MinistryStaff, region);
        var outside = await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-KHA")));

        (await inside.GetPageAsync("/manage/agreements")).QuerySelectorAll(".result").ShouldNotBeEmpty();
        (await outside.GetPageAsync("/manage/agreements")).QuerySelectorAll(".result").ShouldBeEmpty();
    }

    /// <summary>A record of each kind between Samara and Heilongjiang; what it gives takes them all from the public.</summary>
    private async Task<Func<Task>> PublishAsync()
    {
        var services = portal.Services;
        var body = await services.PublishAsync(RegistryInputs.Institution($"Больница «{Word}»", Places.SamaraOblast));
        var congress = RegistryInputs.Event($"Конгресс «{Word}»");
        congress.Place = Places.SamaraOblast;
        var happening = await services.PublishAsync(congress);
        var paper = FoundingAgreements.Signed();
        paper.Title = LocalizedInput.Of("ru", $"Соглашение «{Word}»");
        paper.Commitments[0].Text = LocalizedInput.Of("ru", $"Обещание «{Word}»");
        paper.Sources[0].Title = $"Статья «{Word}»";
        paper.Parties[0].Party = Places.SamaraOblast;
        paper.Parties[1].Party = Places.Heilongjiang;
        var agreement = await services.PublishAsync(paper);
        var trip = VisitInputs.Visit(Places.Heilongjiang, Places.SamaraOblast);
        trip.Purpose = LocalizedInput.Of("ru", $"Поездка «{Word}»");
        var visit = await services.PublishAsync(trip);
        var talk = VisitInputs.Meeting(Places.Heilongjiang, Places.SamaraOblast);
        talk.Agenda = LocalizedInput.Of("ru", $"Встреча «{Word}»");
        var meeting = await services.PublishAsync(talk);
        var exchange = ActivityInputs.Under(agreement, "2019");
        exchange.Title = LocalizedInput.Of("ru", $"Стажировка «{Word}»");
        await services.PublishAsync(exchange);
        return async () =>
        {
            await services.WithdrawAsync<Agreement>(agreement);
            await services.WithdrawAsync<Visit>(visit);
            await services.WithdrawAsync<Meeting>(meeting);
            await services.WithdrawAsync<Institution>(body);
            await services.WithdrawAsync<Event>(happening);
        };
    }

    private static async Task<List<string>> TextsAsync(HttpClient client)
    {
        var texts = new List<string>();
        foreach (var page in Pages)
        {
            texts.Add((await client.GetPageAsync(page)).QuerySelector("main")!.TextContent);
        }

        return texts;
    }
}
