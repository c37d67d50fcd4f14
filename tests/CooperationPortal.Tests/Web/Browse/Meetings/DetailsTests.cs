using System.Net;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Browse.Meetings;

public sealed class DetailsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("ru", "дата не указана")]
    [InlineData("en", "date not stated")]
    [InlineData("zh", "日期")]
    [InlineData("uz", "sana")]
    public async Task Get_MeetingWithoutADate_SaysSo(string lang, string words)
    {
        var id = await portal.Services.PublishAsync(VisitInputs.Meeting(Places.Jiamusi, Places.KhabarovskKrai));

        var page = await portal.NewClient().GetPageAsync($"/{lang}/meetings/{await ReferenceAsync(id)}");

        page.QuerySelector(".meta .not-stated")!.TextContent.ShouldContain(words);
    }

    [Fact]
    public async Task Get_MeetingWithinAVisit_LinksToIt()
    {
        var visit = VisitInputs.Visit(Places.Jiamusi, Places.KhabarovskKrai);
        visit.Meetings = [new MeetingInput { Id = Guid.CreateVersion7(), Ordinal = 1 }];
        await portal.Services.PublishAsync(visit);

        var page = await portal.NewClient().GetPageAsync($"/ru/meetings/{await ReferenceAsync(visit.Meetings[0].Id)}");

        page.QuerySelector(".kind")!.TextContent.ShouldBe("Первая встреча сторон");
        page.QuerySelector(".meta a")!.GetAttribute("href")!.ShouldStartWith("/ru/visits/");
        page.QuerySelector("h1")!.TextContent.ShouldContain("Цзямусы");
    }

    [Fact]
    public async Task Get_PersonOfWhomNothingSaysThatHeWasThere_IsNotPresent()
    {
        var meeting = VisitInputs.Meeting(Places.Jiamusi, Places.KhabarovskKrai);
        meeting.Participants =
        [
            new ParticipantInput
            {
                Id = Guid.CreateVersion7(), Person = RecordPick.Written("Виталий Петрищев", "ru"), Side = Side.Host,
            },
        ];
        var id = await portal.Services.PublishAsync(meeting);

        var page = await portal.NewClient().GetPageAsync($"/ru/meetings/{await ReferenceAsync(id)}");

        var person = page.QuerySelector(".people li")!;
        person.TextContent.ShouldContain("Виталий Петрищев");
        person.QuerySelector(".not-stated")!.TextContent.ShouldBe("присутствие не указано");
    }

    [Fact]
    public async Task Get_List_ShowsMeetingsAloneAndWithinVisits()
    {
        var visit = VisitInputs.Visit(Places.Tolyatti, Places.Jiamusi, "2018-03");
        visit.Meetings = [new MeetingInput { Id = Guid.CreateVersion7() }];
        await portal.Services.PublishAsync(visit);
        await portal.Services.PublishAsync(VisitInputs.Meeting(Places.Tolyatti, Places.Jiamusi, "2019-03"));
        var client = portal.NewClient();

        var both = await client.GetPageAsync($"/ru/meetings?words=tolyatti");
        var within = await client.GetPageAsync("/ru/meetings?region=ru-sam&withinVisit=true");

        both.QuerySelectorAll(".result").Length.ShouldBeLessThanOrEqualTo(2);
        within.QuerySelectorAll(".result").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Get_Unknown_IsNotFound() =>
        (await portal.NewClient().GetAsync("/ru/meetings/MT-1998-9999")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private Task<string> ReferenceAsync(Guid id) =>
        portal.UseAsync(db => db.Meetings.Where(m => m.Id == id).Select(m => m.Reference).SingleAsync());
}
