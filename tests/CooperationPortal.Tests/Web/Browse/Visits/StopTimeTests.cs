using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Browse.Visits;

/// <summary>A stop's time by the clock of the place and by that of the guests.</summary>
public sealed class StopTimeTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly RecordPick Russia = Places.Region("RU");

    [Theory]
    [InlineData("", ".stop")]
    [InlineData("/programme", ".programme-stops")]
    [InlineData("/report", ".report")]
    public async Task Get_KhabarovskInMay2014_ShowsBothClocks(string paper, string part)
    {
        var reference = await PublishAsync(Places.Jiamusi, Places.KhabarovskKrai, "2014-05-20", "09:00", "11:30");

        var words = await WordsAsync($"/ru/visits/{reference}{paper}", part);

        words.ShouldContain("09:00–11:30 Хабаровский край (UTC+11); 06:00–08:30 Цзямусы (UTC+8)");
    }

    [Fact]
    public async Task Get_OtherClockOnAnotherDay_SaysTheDay()
    {
        var reference = await PublishAsync(Places.Namangan, Places.KhabarovskKrai, "2014-05-20", "02:00", null);

        (await WordsAsync($"/en/visits/{reference}", ".stop"))
            .ShouldContain("02:00 Khabarovsk Krai (UTC+11); 19 May 2014, 20:00 Namangan");
    }

    [Theory]
    [InlineData("XXXX-05-20", "день не указан")]
    [InlineData("2014-05", "день не указан")]
    public async Task Get_DayNotKnown_SaysWhyTheOtherClockIsNot(string day, string why)
    {
        var reference = await PublishAsync(Places.Jiamusi, Places.KhabarovskKrai, day, "09:00", null);

        var words = await WordsAsync($"/ru/visits/{reference}", ".stop");

        words.ShouldContain("09:00 Хабаровский край");
        words.ShouldContain(why);
        words.ShouldNotContain("UTC");
    }

    [Fact]
    public async Task Get_PlaceOfManyZones_SaysThatTheZoneIsNotKnown()
    {
        var there = await PublishAsync(Places.Jiamusi, Russia, "2014-05-20", "09:00", null);
        var from = await PublishAsync(Russia, Places.Jiamusi, "2014-05-20", "09:00", null);

        (await WordsAsync($"/ru/visits/{there}", ".stop")).ShouldContain("часовой пояс места неизвестен");
        (await WordsAsync($"/ru/visits/{from}", ".stop")).ShouldContain("её часовой пояс неизвестен");
    }

    [Fact]
    public async Task Get_TimeShownTwice_TakesTheFirstAndSaysSo()
    {
        var reference = await PublishAsync(Places.Jiamusi, Places.KhabarovskKrai, "2014-10-26", "01:30", null);

        var words = await WordsAsync($"/ru/visits/{reference}", ".stop");

        words.ShouldContain("(UTC+11)");
        words.ShouldContain("показали это время дважды");
    }

    [Fact]
    public async Task Post_Times_ComeBackInTheFormAndInTheReview()
    {
        var input = VisitInputs.Visit(Places.Jiamusi, Places.KhabarovskKrai, "2014-05-20");
        input.Stops = [VisitInputs.Stop(Places.KhabarovskKrai)];
        var draft = await portal.DraftAsync(input);
        var editor = await portal.SignInAsync(PortalRole.MinistryStaff);
        var form = await editor.GetPageAsync($"/manage/visits/{draft.Reference}");

        await editor.SubmitAsync(
            form.Forms.Single(f => f.Method == "post" && f.QuerySelector("[name='Input.Status']") is not null),
            new Dictionary<string, string?> { ["Input.Stops[0].StartTime"] = "09:00", ["Input.Stops[0].EndTime"] = "10:15" },
            ("command", "save"));

        var again = await editor.GetPageAsync($"/manage/visits/{draft.Reference}");
        again.QuerySelector("[name='Input.Stops[0].EndTime']")!.GetAttribute("value").ShouldBe("10:15");
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);
        (await reviewer.GetPageAsync($"/manage/review/{draft.RecordId}")).QuerySelector("main")!.TextContent.ShouldContain("10:15");
    }

    private async Task<string> PublishAsync(RecordPick from, RecordPick to, string day, string start, string? end)
    {
        var input = VisitInputs.Visit(from, to, null);
        var stop = VisitInputs.Stop(to);
        stop.When = RegistryInputs.Date(day);
        stop.StartTime = TimeOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture);
        stop.EndTime = end is null ? null : TimeOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture);
        input.Stops = [stop];
        var id = await portal.PublishAsync(input);
        return await portal.UseAsync(db => db.Visits.Where(v => v.Id == id).Select(v => v.Reference).SingleAsync());
    }

    private async Task<string> WordsAsync(string address, string part)
    {
        var page = await portal.NewClient().GetPageAsync(address);
        return string.Join(' ', page.QuerySelector(part)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
