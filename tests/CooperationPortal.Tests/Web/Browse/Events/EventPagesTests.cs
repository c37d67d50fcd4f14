using System.Net;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Web.Browse.Figures;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Browse.Events;

public sealed class EventPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("ru", "20–23 мая 2014")]
    [InlineData("en", "20–23 May 2014")]
    [InlineData("zh", "2014年5月20日至23日")]
    [InlineData("uz", "2014-yil 20–23-may")]
    public async Task Get_Congress_SaysWhenAndWhatWasToBeSigned(string lang, string when)
    {
        var congress = await portal.Services.PublishAsync(FoundingAgreements.Congress());
        await portal.Services.PublishAsync(FoundingAgreements.Promised(RecordPick.Of(RecordKind.Event, congress, "…")));

        var page = await portal.NewClient().GetPageAsync($"/{lang}/events/{await SlugAsync(congress)}");

        page.QuerySelector(".meta")!.TextContent.ShouldContain(when);
        page.QuerySelectorAll("#agreements .feed > li").Length.ShouldBe(1);
        page.QuerySelector("#agreements .state-overdue").ShouldNotBeNull();
        (page.QuerySelector("h1 .not-translated") is null).ShouldBe(lang == "ru");
    }

    [Fact]
    public async Task Get_EventOfSeveralYears_ShowsTheirCourseByTheLengthsOfLists()
    {
        var congress = await portal.Services.PublishAsync(FoundingAgreements.Congress());
        foreach (var window in new[] { "2014-05-20/2014-05-23", "2016-05" })
        {
            var promised = FoundingAgreements.Promised(RecordPick.Of(RecordKind.Event, congress, "…"));
            promised.PlannedWindow = RegistryInputs.Date(window, DateNature.Planned);
            await portal.Services.PublishAsync(promised);
        }

        var address = $"/ru/events/{await SlugAsync(congress)}";
        var walk = new FigureWalk(portal.NewClient());
        var figures = (await walk.FiguresAsync(address)).ToList();

        figures.Count(f => f.List.Contains("year=201", StringComparison.Ordinal) && f.Count == 1).ShouldBe(2);
        foreach (var (count, list) in figures)
        {
            (await walk.LengthAsync(list)).ShouldBe(count, list);
        }
    }

    [Fact]
    public async Task Get_NameAlone_SaysThatNothingElseIsStated()
    {
        var id = await portal.Services.PublishAsync(RegistryInputs.Event("Форум без всего"));

        var page = await portal.NewClient().GetPageAsync($"/ru/events/{await SlugAsync(id)}");

        page.QuerySelector(".meta .not-stated").ShouldNotBeNull();
        page.QuerySelector("#days").ShouldBeNull();
    }

    [Fact]
    public async Task Get_List_ShowsDayLessEventsLastAndWithdrawnOnesNot()
    {
        await portal.Services.PublishAsync(RegistryInputs.Event("Съезд без дня"));
        await portal.Services.PublishAsync(FoundingAgreements.Congress());
        await portal.Services.WithdrawAsync<Event>(await portal.Services.PublishAsync(RegistryInputs.Event("Съезд отозванный")));

        var rows = (await portal.NewClient().GetPageAsync("/ru/events")).QuerySelectorAll(".record-row").Select(r => r.TextContent).ToList();

        rows[^1].ShouldContain("дата не указана");
        rows.ShouldNotContain(r => r.Contains("отозванный"));
    }

    [Fact]
    public async Task Get_Unknown_IsAbsent() =>
        (await portal.NewClient().GetAsync("/ru/events/nowhere")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private Task<string> SlugAsync(Guid id) => portal.UseAsync(db => db.Events.Where(e => e.Id == id).Select(e => e.Slug).SingleAsync());
}
