using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.History;
using CooperationPortal.Core.PersonalData;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using CooperationPortal.Web.PageSupport;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage.PersonalData;

/// <summary>Administrators find what is kept about somebody and hand it over; that they read it is remembered.</summary>
public sealed class PersonalDataPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Person_IsFoundByName_WithRolesAndMentions_AndTheReadingIsRemembered()
    {
        var person = await NamedPerson.PublishAsync(portal, "Маланья", "Черёмухина");
        var draft = WrittenAgreements.Input();
        draft.Summary = CooperationPortal.Core.Shared.Inputs.LocalizedInput.Of("ru", "Рассказала Маланья Черёмухина");
        var head = await portal.SubmitAsync(draft);
        var member = await portal.AddStaffAsync(PortalRole.SystemAdministrator);
        var admin = await portal.SignInAsync(member);

        var page = await FindAsync(admin, "черёмухин");
        var file = await FileAsync(admin, page);

        page.QuerySelector("h1")!.TextContent.ShouldContain("Маланья Черёмухина");
        page.QuerySelectorAll("#roles ~ ul li").Length.ShouldBe(4);
        page.QuerySelector("#mentions")!.ParentElement!.TextContent.ShouldContain(head.Reference!);
        page.QuerySelector("main")!.TextContent.ShouldNotContain("Рассказала");
        file.GetProperty("person").GetProperty("roles").EnumerateArray().Select(r => r.GetProperty("role").GetString())
            .ShouldBe(["Signatory", "Member", "Participant", "Speaker"], ignoreOrder: true);
        file.GetProperty("mentions").EnumerateArray().Select(m => m.GetProperty("place").GetString()).ShouldContain("draft");
        var entries = await portal.UseAsync(db => db.History.Where(h => h.Action == HistoryAction.PersonalDataRead && h.RecordId == person.Id).ToListAsync());
        entries.Count.ShouldBe(2);
        entries.ShouldAllBe(e => e.ActorId == member.Id && e.Title == null && e.Changes.Count == 0);
    }

    [Fact]
    public async Task Address_IsFound_WithMailsRequestsAndReports_AndStandsInNoAddress()
    {
        var reference = await portal.AskPartyAsync("Софья Рогозина", "rogozina@party.example");
        await portal.ReportErrorAsync("В названии опечатка", "rogozina@party.example");
        var admin = await portal.SignInAsync(PortalRole.SystemAdministrator);

        var page = await FindAsync(admin, "rogozina@party.example");
        var file = await FileAsync(admin, page);

        page.Url.ShouldNotContain("rogozina");
        page.QuerySelector("#contacts")!.ParentElement!.TextContent.ShouldContain(reference);
        file.GetProperty("mails").GetArrayLength().ShouldBe(1);
        file.GetProperty("requests")[0].GetProperty("person").GetString().ShouldBe("Софья Рогозина");
        file.GetProperty("reports")[0].GetProperty("text").GetString().ShouldBe("В названии опечатка");
    }

    [Fact]
    public async Task Account_IsFound_WithoutTheWordsOfItsComments()
    {
        var member = await portal.AddStaffAsync(PortalRole.MinistryStaff);
        var head = await portal.SubmitAsync(author: member.Actor);
        var admin = await portal.SignInAsync(PortalRole.SystemAdministrator);

        var page = await FindAsync(admin, member.Email);
        var file = await FileAsync(admin, page);

        var account = file.GetProperty("account");
        account.GetProperty("email").GetString().ShouldBe(member.Email);
        account.GetProperty("drafts")[0].GetProperty("reference").GetString().ShouldBe(head.Reference);
        file.GetProperty("mentions").EnumerateArray().Count(m => m.GetProperty("place").GetString() == "history").ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Get_ByOthers_IsRefused_AndNobodyIsNotFound()
    {
        var person = await NamedPerson.PublishAsync(portal, "Степанида", "Вербицкая");
        var address = PersonalDataLinks.Of(DataSubject.Person(person.Id));
        foreach (var role in new[] { PortalRole.Auditor, PortalRole.MinistryStaff, PortalRole.Reviewer })
        {
            var client = await portal.SignInAsync(role);
            (await client.GetAsync("/manage/personal-data")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await client.GetAsync(address + "/file")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }

        var admin = await portal.SignInAsync(PortalRole.SystemAdministrator);
        (await admin.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var nobody in new[] { $"person/{Guid.NewGuid()}", $"account/{Guid.NewGuid()}", "address/00", "person/x", "2/x", "nothing/x" })
        {
            (await admin.GetAsync($"/manage/personal-data/{nobody}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, nobody);
            (await admin.GetAsync($"/manage/personal-data/{nobody}/file")).StatusCode.ShouldBe(HttpStatusCode.NotFound, nobody);
        }
    }

    [Fact]
    public async Task Reading_IsInTheAuditLog_AndNotInOnesOwnFile()
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        await FindAsync(await portal.SignInAsync(PortalRole.SystemAdministrator), member.Email);

        var own = await (await portal.SignInAsync(member)).GetStringAsync("/account/data");
        var audit = await (await portal.SignInAsync(PortalRole.Auditor)).GetStringAsync("/manage/audit?Filter.Action=PersonalDataRead");

        own.ShouldNotContain("personalDataRead");
        audit.ShouldContain("Просмотрены персональные данные");
    }

    private static async Task<IHtmlDocument> FindAsync(HttpClient admin, string words)
    {
        var search = await admin.GetPageAsync("/manage/personal-data");
        var found = await (await admin.SubmitAsync(
            search.Forms.Single(f => f.QuerySelector("[name=Words]") is not null), new Dictionary<string, string?> { ["Words"] = words })).ReadPageAsync();
        return await admin.GetPageAsync(found.QuerySelector("#found ~ ul a")!.GetAttribute("href")!);
    }

    private static async Task<JsonElement> FileAsync(HttpClient admin, IHtmlDocument page)
    {
        var words = await admin.GetStringAsync(page.QuerySelector("a[download]")!.GetAttribute("href")!);
        using var data = JsonDocument.Parse(words);
        return data.RootElement.Clone();
    }
}
