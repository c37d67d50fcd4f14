using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Run;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage.Vocabularies;

/// <summary>Check F92 over HTTP: what administrators do, and what forms and readers see of it.</summary>
public sealed class VocabularyPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string List = "/manage/vocabularies";
    private const string Specialties = $"{List}/specialties";
    private const string New = $"{Specialties}/term";
    private const string Field = "Input.SpecialtyCodes";

    [Theory]
    [InlineData(PortalRole.MinistryStaff)]
    [InlineData(PortalRole.Reviewer)]
    [InlineData(PortalRole.Auditor)]
    public async Task Get_OtherRoles_AreRefused(PortalRole role)
    {
        var client = await portal.SignInAsync(role);

        foreach (var address in new[] { List, Specialties, New, $"{New}/cardiology" })
        {
            (await client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, address);
            (await portal.NewClient().GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Redirect, address);
        }
    }

    [Fact]
    public async Task Get_FromTheDesk_LeadsToTheTermsOfEachVocabulary()
    {
        var admin = await AdministratorAsync();

        (await admin.GetPageAsync("/manage")).QuerySelector($"a[href='{List}']").ShouldNotBeNull();
        var links = (await admin.GetPageAsync(List)).QuerySelectorAll("main ul.rows a").Select(a => a.GetAttribute("href")!).ToList();

        links.Count.ShouldBe(4);
        foreach (var link in links)
        {
            (await admin.GetPageAsync(link)).QuerySelectorAll("main ul.rows > li").ShouldNotBeEmpty(link);
        }

        var found = await admin.GetPageAsync($"{Specialties}?words=кардиолог");
        found.QuerySelectorAll("main ul.rows a").Select(a => a.GetAttribute("href")).ShouldContain($"{New}/cardiology");
        (await admin.GetPageAsync($"{Specialties}?words=нетникогда")).QuerySelectorAll("main ul.rows > li").ShouldBeEmpty();
        (await admin.GetPageAsync($"{Specialties}?words=abortion")).QuerySelector("main ul.rows")!.TextContent.ShouldContain("выведено");
    }

    [Theory]
    [InlineData($"{List}/nothing")]
    [InlineData($"{List}/nothing/term")]
    [InlineData($"{New}/nothing")]
    public async Task Get_NoSuchVocabularyOrTerm_IsNotFound(string address) =>
        (await (await AdministratorAsync()).GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Post_NewTermWithMistakes_ShowsThemAndKeepsWhatWasTyped()
    {
        var admin = await AdministratorAsync();
        var typed = Labels("Спортивная медицина 1");
        typed["Input.Code"] = "Sports Medicine";
        typed["Input.Uzbek"] = "";

        var answer = await admin.SubmitAsync(Form(await admin.GetPageAsync(New)), typed);

        var page = await answer.ReadPageAsync();
        page.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href")).ShouldBe(["#Input_Code", "#Input_Uzbek"]);
        page.QuerySelector("[name='Input.Code']")!.GetAttribute("value").ShouldBe("Sports Medicine");
        page.QuerySelector("[name='Input.Chinese']")!.GetAttribute("value").ShouldBe("Спортивная медицина 1 zh");
    }

    [Fact]
    public async Task Post_NewTermTwice_IsOneTermAndOneEntry()
    {
        var admin = await AdministratorAsync();
        var form = Form(await admin.GetPageAsync(New));
        var typed = Labels("Сомнология");
        typed["Input.Code"] = "sleep_medicine";

        var first = await admin.SubmitAsync(form, typed);
        var second = await admin.SubmitAsync(form, typed);

        (first.StatusCode, second.StatusCode).ShouldBe((HttpStatusCode.Redirect, HttpStatusCode.Redirect));
        first.Headers.Location!.OriginalString.ShouldBe(Specialties);
        (await portal.UseAsync(db => db.History.Where(h => h.Reference == "sleep_medicine").Select(h => h.Action).ToListAsync()))
            .ShouldBe([HistoryAction.TermAdded]);
        var audit = await admin.GetPageAsync("/manage/audit?Filter.Kind=Term&Filter.Words=sleep_medicine");
        (await admin.GetPageAsync(audit.QuerySelector(".timeline a")!.GetAttribute("href")!)).QuerySelector("main")!.TextContent
            .ShouldContain("Сомнология uz");
    }

    [Fact]
    public async Task Post_TermThatSomebodyChangedMeanwhile_IsAConflictThatKeepsWhatWasTyped()
    {
        var admin = await AdministratorAsync();
        await AddAsync(admin, "podology", "Подология");
        var form = Form(await admin.GetPageAsync($"{New}/podology"));
        await admin.SubmitAsync(form, Labels("Уход за стопой"));

        var answer = await admin.SubmitAsync(form, Labels("Лечение стоп"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.ReadPageAsync()).QuerySelector("[name='Input.Russian']")!.GetAttribute("value").ShouldBe("Лечение стоп");
        (await portal.UseAsync(db => db.Terms.SingleAsync(t => t.Code == "podology"))).Label["ru"].ShouldBe("Уход за стопой");
    }

    [Fact]
    public async Task Relabel_PublicPageThatWasKept_ShowsTheNewLabel()
    {
        var admin = await AdministratorAsync();
        var reader = portal.NewClient();
        const string Page = "/ru/subjects/specialty/balneology";
        await AddAsync(admin, "balneology", "Бальнеология");
        await Eventually.BecomesAsync(async () => (await HeadingAsync()) == "Бальнеология");

        await admin.SubmitAsync(Form(await admin.GetPageAsync($"{New}/balneology")), Labels("Водолечение"));

        await Eventually.BecomesAsync(async () => (await HeadingAsync()) == "Водолечение");

        async Task<string?> HeadingAsync() => (await reader.GetAsync(Page)) is { StatusCode: HttpStatusCode.OK } answer
            ? (await answer.ReadPageAsync()).QuerySelector("h1")!.TextContent.Trim()
            : null;
    }

    [Fact]
    public async Task Retire_Term_StaysOnOldRecordsAndOpenForms_AndNoNewFormOffersIt()
    {
        var admin = await AdministratorAsync();
        await AddAsync(admin, "helminthology", "Гельминтология");
        var input = WrittenAgreements.Input();
        input.Scope.Add(new ScopeItemInput { Id = Guid.CreateVersion7(), SpecialtyCodes = ["helminthology"] });
        var head = await portal.PublishAsync(input);
        var editor = await portal.SignInAsync(PortalRole.MinistryStaff);
        var draft = await SaveAsync(editor, await editor.GetPageAsync("/manage/meetings/new"), new() { [Field] = "helminthology" });

        await admin.SubmitAsync(Form(await admin.GetPageAsync($"{New}/helminthology")), new Dictionary<string, string?> { ["Input.IsRetired"] = "true" });

        (await portal.UseAsync(db => db.Terms.SingleAsync(t => t.Code == "helminthology"))).Retired.ShouldBeTrue();
        var reader = portal.NewClient();
        (await reader.GetPageAsync($"/ru/agreements/{head.Reference}")).QuerySelector("main")!.TextContent.ShouldContain("Гельминтология");
        (await reader.GetPageAsync("/ru/agreements?specialty=helminthology")).QuerySelector("main")!.InnerHtml.ShouldContain(head.Reference!);
        (await reader.GetPageAsync("/ru/search?q=Гельминтология")).QuerySelector("main")!.InnerHtml.ShouldContain(head.Reference!);
        (await editor.GetPageAsync("/manage/meetings/new")).QuerySelector("datalist option[data-code=helminthology]").ShouldBeNull();
        Ticks(await SaveAsync(editor, draft, [])).ShouldBe(["helminthology"]);
    }

    private static async Task<IHtmlDocument> SaveAsync(HttpClient editor, IHtmlDocument page, Dictionary<string, string?> typed)
    {
        var answer = await editor.SubmitAsync(Form(page), typed, ("command", "save"));
        return await editor.GetPageAsync(answer.Headers.Location!.ToString());
    }

    private static IEnumerable<string> Ticks(IHtmlDocument page) =>
        page.QuerySelectorAll($"input[type=checkbox][name='{Field}']").Cast<IHtmlInputElement>().Where(i => i.IsChecked).Select(i => i.Value);

    private static async Task AddAsync(HttpClient admin, string code, string label)
    {
        var typed = Labels(label);
        typed["Input.Code"] = code;
        (await admin.SubmitAsync(Form(await admin.GetPageAsync(New)), typed)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static Dictionary<string, string?> Labels(string label) => new()
    {
        ["Input.Russian"] = label, ["Input.English"] = $"{label} en", ["Input.Chinese"] = $"{label} zh", ["Input.Uzbek"] = $"{label} uz",
    };

    private static IHtmlFormElement Form(IHtmlDocument page) => (IHtmlFormElement)page.QuerySelector("form#form")!;

    private async Task<HttpClient> AdministratorAsync()
    {
        var admin = await portal.SignInAsync(PortalRole.SystemAdministrator);
        admin.DefaultRequestHeaders.Add("Accept-Language", "ru");
        return admin;
    }
}
