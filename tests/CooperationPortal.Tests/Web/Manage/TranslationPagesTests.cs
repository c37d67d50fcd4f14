using System.Net;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage;

/// <summary>The work list of translators: check F80.</summary>
public sealed class TranslationPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Desk_LeadsToWhatIsToBeTranslatedAndThatToItsForm()
    {
        var id = await portal.PublishAsync(RegistryInputs.Institution("Больница Амурской области", Places.Region("RU-AMU")));
        var slug = await portal.UseAsync(db => db.Institutions.Where(i => i.Id == id).Select(i => i.Slug).SingleAsync());
        var editor = await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-AMU")));

        var desk = await editor.GetPageAsync("/manage");
        var page = await editor.GetPageAsync(desk.QuerySelector("a[href='/manage/translations?into=uz']")!.GetAttribute("href")!);
        var none = await editor.GetPageAsync("/manage/translations?into=ru");

        page.QuerySelector(".task a")!.GetAttribute("href").ShouldBe($"/manage/institutions/{slug}");
        page.QuerySelector(".task")!.TextContent.ShouldContain("узбекский");
        none.QuerySelector(".task").ShouldBeNull();
    }

    [Fact]
    public async Task Get_NoSuchLanguageOrKind_IsNotFound()
    {
        var editor = await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-AMU")));

        (await editor.GetAsync("/manage/translations?into=de")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await editor.GetAsync("/manage/translations?kind=people")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await editor.GetAsync("/manage/translations?kind=visits")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_WhoEditsNothing_IsRefused()
    {
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);

        (await reviewer.GetAsync("/manage/translations")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await reviewer.GetPageAsync("/manage")).QuerySelector("a[href^='/manage/translations']").ShouldBeNull();
    }
}
