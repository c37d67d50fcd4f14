using System.Net;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Browse.Commitments;

public sealed class CommitmentPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    [InlineData("zh")]
    [InlineData("uz")]
    public async Task Get_ListAndOne_InEachLanguage(string lang)
    {
        var id = await portal.Services.PublishAsync(FoundingAgreements.Promised());
        var reference = await portal.UseAsync(db => db.Commitments.Where(c => c.AgreementId == id).Select(c => c.Reference).SingleAsync());
        var client = portal.NewClient();

        var list = await client.GetPageAsync($"/{lang}/commitments?state=Overdue");
        var one = await client.GetPageAsync($"/{lang}/commitments/{reference}");

        list.QuerySelectorAll($".result a[href$='{reference}']").Length.ShouldBe(1);
        one.QuerySelector("h1")!.TextContent.ShouldContain("Провести мастер-классы");
        one.QuerySelector(".state-overdue").ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_Unknown_IsAbsent() =>
        (await portal.NewClient().GetAsync("/ru/commitments/CM-1900-0001")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
}
