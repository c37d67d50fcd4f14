using AngleSharp.Html.Dom;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Browse.Agreements;

/// <summary>The state on a day of which sources do not let us know whether it came before or after what they tell.</summary>
public sealed class LifeDoubtsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Doubt = "источники не говорят";

    [Theory]
    [InlineData("XXXX-11-14/XXXX-11-16", "2013-01-01", "подписано, 14–16 ноября, год не указан")]
    [InlineData("2018", "2018-05-01", "подписано, 2018")]
    [InlineData("2018-09~", "2018-09-10", "подписано, около сентября 2018")]
    public async Task Get_DayThatMayLieBeforeTheSigning_SaysThatNobodyKnows(string signed, string day, string expected)
    {
        var note = (await PageAsync(signed, day)).QuerySelector(".note-bar")!.TextContent;

        note.ShouldContain(Doubt, Case.Insensitive);
        note.ShouldContain(expected);
    }

    [Theory]
    [InlineData("2018-09-10", "2018-09-10")]
    [InlineData("2018", "2017-12-31")]
    [InlineData("2018", "2018-12-31")]
    [InlineData("2018", "2019-01-01")]
    [InlineData("XXXX-11-14/XXXX-11-16", "2100-01-01")]
    public async Task Get_DayThatLiesClearlyBeforeOrAfter_HasNoDoubt(string signed, string day) =>
        (await PageAsync(signed, day)).QuerySelector(".note-bar")!.TextContent.ShouldNotContain(Doubt, Case.Insensitive);

    [Theory]
    [InlineData("XXXX-11-14/XXXX-11-16", "2000-01-01")]
    [InlineData("2018", "2018-05-01")]
    public async Task Get_DayThatMayLieBeforeTheSigning_DoesNotShowItAsSigned(string signed, string day)
    {
        const string Unknown = "неизвестно, подписано ли к этому дню";

        var page = await PageAsync(signed, day);

        page.QuerySelector(".kind .state").ShouldBeNull();
        page.QuerySelector(".kind .not-stated")!.TextContent.ShouldBe(Unknown);
        page.QuerySelector(".joint.joint-unknown")!.TextContent.ShouldBe(Unknown);
        page.QuerySelector("#facts .not-stated")!.TextContent.ShouldBe(Unknown);
        page.QuerySelectorAll("script[type='application/ld+json']").ShouldAllBe(s => !s.TextContent.Contains("creativeWorkStatus"));
    }

    [Theory]
    [InlineData("XXXX-11-14/XXXX-11-16", "2100-01-01")]
    [InlineData("2018", "2019-01-01")]
    public async Task Get_DayAfterTheSigning_ShowsItAsSigned(string signed, string day)
    {
        var page = await PageAsync(signed, day);

        page.QuerySelector(".kind .state-signed").ShouldNotBeNull();
        page.QuerySelector(".joint.joint-signed").ShouldNotBeNull();
    }

    private async Task<IHtmlDocument> PageAsync(string signed, string day)
    {
        var id = await portal.Services.PublishAsync(AgreementInputs.Signed(signed));
        var reference = await portal.UseAsync(db => db.Agreements.Where(a => a.Id == id).Select(a => a.Reference).SingleAsync());
        return await portal.NewClient().GetPageAsync($"/ru/agreements/{reference}?asOf={day}");
    }
}
