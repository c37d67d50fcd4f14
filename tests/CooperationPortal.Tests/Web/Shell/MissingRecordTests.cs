using System.Net;
using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web.Shell;

/// <summary>Where a record is not to be had, the page says a record of which kind, whether there was one or not.</summary>
[Collection(DemoPortalCollection.Name)]
public sealed class MissingRecordTests(DemoPortalFixture portal)
{
    [Theory]
    [InlineData("/ru/agreements/CP-1900-0001", "Такого соглашения на портале нет")]
    [InlineData("/en/visits/VS-1900-0001", "There is no such visit on the portal")]
    [InlineData("/en/visits/VS-1900-0001/report", "There is no such visit on the portal")]
    [InlineData("/zh/meetings/MT-1900-0001", "门户上没有此次会谈")]
    [InlineData("/uz/commitments/CM-1900-0001", "Portalda bunday vaʼda yoʻq")]
    [InlineData("/ru/activities/AC-1900-0001", "Такого совместного действия на портале нет")]
    [InlineData("/ru/institutions/nowhere", "Такого учреждения на портале нет")]
    [InlineData("/ru/events/nowhere", "Такого мероприятия на портале нет")]
    [InlineData("/ru/agreement/CP-1900-0001", "Такой страницы нет")]
    [InlineData("/ru/regions/nowhere", "Такой страницы нет")]
    public async Task Get_WhatIsNotThere_SaysWhatIsMissing(string path, string title)
    {
        var client = portal.NewClient();

        var answer = await client.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await answer.ReadPageAsync();
        page.QuerySelector("h1")!.TextContent.ShouldBe(title);
        var first = page.QuerySelector("main .actions a")!.GetAttribute("href")!;
        first.ShouldBe(title == "Такой страницы нет" ? "/ru" : string.Join('/', path.Split('/').Take(3)));
        (await client.GetAsync(first)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
