using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;

namespace CooperationPortal.Tests.Web.Manage.Vocabularies;

/// <summary>Administrators keep the languages in which records are written.</summary>
public sealed class LanguagePagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string List = "/manage/vocabularies/languages";
    private const string New = $"{List}/term";
    private const string NewAgreement = "/manage/agreements/new";
    private const string TitleLanguage = "Input.Title.Lang";
    private const string SourceLanguage = "Input.Sources[0].Language";

    [Fact]
    public async Task Add_Language_NextFormOffersIt_AndTheRecordNamesItInTheReadersLanguage()
    {
        var admin = await AdministratorAsync();
        var editor = await EditorAsync();
        Options(await editor.GetPageAsync(NewAgreement), TitleLanguage).ShouldNotContain("kk-Latn");

        await AddAsync(admin, "KK-latn", "казахский, латиница");

        var form = await editor.GetPageAsync(NewAgreement);
        Options(form, TitleLanguage).ShouldContain("kk-Latn");
        var draft = await SaveAsync(editor, form, new() { [TitleLanguage] = "kk-Latn", ["Input.Title.Text"] = "Kelisim" });
        Chosen(draft, TitleLanguage).ShouldBe("kk-Latn");
        var agreement = await PublishAsync("kk-Latn");
        foreach (var (segment, name) in new[] { ("ru", "казахский, латиница"), ("en", "казахский, латиница en"), ("zh", "казахский, латиница zh"), ("uz", "казахский, латиница uz") })
        {
            (await SourcesAsync($"/{segment}/agreements/{agreement.Reference}")).ShouldContain($"· {name}");
        }
    }

    [Fact]
    public async Task Retire_Language_StaysOnTheRecordAndItsForm_AndNoNewFormOffersIt()
    {
        var admin = await AdministratorAsync();
        await AddAsync(admin, "ug", "уйгурский");
        var agreement = await PublishAsync("ug");
        var editor = await EditorAsync();

        await RetireAsync(admin, "ug", true);

        Options(await editor.GetPageAsync(NewAgreement), TitleLanguage).ShouldNotContain("ug");
        (await SourcesAsync($"/ru/agreements/{agreement.Reference}")).ShouldContain("· уйгурский");
        var edited = await editor.GetPageAsync($"/manage/agreements/{agreement.Reference}");
        Chosen(edited, SourceLanguage).ShouldBe("ug");
        var draft = await SaveAsync(editor, edited, new() { ["Input.Title.Text"] = "Соглашение об обмене врачами" });
        Chosen(draft, SourceLanguage).ShouldBe("ug");
        (await admin.GetPageAsync($"{List}?words=уйгур")).QuerySelector("main ul.rows")!.TextContent.ShouldContain("упоминаний: 1");

        await RetireAsync(admin, "ug", false);

        Options(await editor.GetPageAsync(NewAgreement), TitleLanguage).ShouldContain("ug");
    }

    [Fact]
    public async Task Retire_UsualLanguage_LeavesTheBoxesAndTicksOfNewForms()
    {
        var admin = await AdministratorAsync();
        var editor = await EditorAsync();
        (await NamesOfTranslationsAsync()).ShouldContain("uz-Cyrl");

        await RetireAsync(admin, "uz-Cyrl", true);

        (await NamesOfTranslationsAsync()).ShouldBe(["en", "zh-Hans", "uz-Latn"]);
        (await TicksAsync()).ShouldBe(["ru", "en", "zh-Hans", "uz-Latn"]);
        await RetireAsync(admin, "uz-Cyrl", false);
        (await TicksAsync()).ShouldBe(["ru", "en", "zh-Hans", "uz-Latn", "uz-Cyrl"]);

        async Task<List<string?>> NamesOfTranslationsAsync() =>
            [.. (await editor.GetPageAsync(NewAgreement)).QuerySelectorAll("input[name^='Input.Title.Translations'][name$='.Lang']").Select(i => i.GetAttribute("value"))];

        async Task<List<string?>> TicksAsync() =>
            [.. (await editor.GetPageAsync(NewAgreement)).QuerySelectorAll("input[type=checkbox][name='Input.AuthenticLanguages']").Select(i => i.GetAttribute("value"))];
    }

    [Fact]
    public async Task Options_AreTheUsualOnesAndThenTheOthersByTheirName()
    {
        var page = await (await EditorAsync()).GetPageAsync(NewAgreement);
        var options = Options(page, TitleLanguage);
        var names = ((IHtmlSelectElement)page.QuerySelector($"select[name='{TitleLanguage}']")!).Options.Select(o => o.Text).ToList();

        options.Take(5).ShouldBe(["ru", "en", "zh-Hans", "uz-Latn", "uz-Cyrl"]);
        names[5].ShouldBe("азербайджанский");
        names.IndexOf("армянский").ShouldBeLessThan(names.IndexOf("хинди"));
    }

    [Fact]
    public async Task Post_LanguageOfThePortalRetiredOrNoTag_ShowsTheMistakeBesideItsBox()
    {
        var admin = await AdministratorAsync();

        var retired = await admin.SubmitAsync(Form(await admin.GetPageAsync($"{New}/zh-Hans")), new Dictionary<string, string?> { ["Input.IsRetired"] = "true" });
        var typed = Labels("небывалый");
        typed["Input.Code"] = "not a tag";
        var added = await admin.SubmitAsync(Form(await admin.GetPageAsync(New)), typed);

        (await retired.ReadPageAsync()).QuerySelector("#Input_IsRetired-error")!.TextContent.ShouldContain("портал");
        (await added.ReadPageAsync()).QuerySelector("#Input_Code-error")!.TextContent.ShouldContain("kk-Latn");
    }

    private static async Task<IHtmlDocument> SaveAsync(HttpClient editor, IHtmlDocument page, Dictionary<string, string?> typed)
    {
        var answer = await editor.SubmitAsync(Form(page), typed, ("command", "save"));
        return await editor.GetPageAsync(answer.Headers.Location!.ToString());
    }

    private static List<string> Options(IHtmlDocument page, string name) =>
        [.. ((IHtmlSelectElement)page.QuerySelector($"select[name='{name}']")!).Options.Select(o => o.Value)];

    private static string? Chosen(IHtmlDocument page, string name) => ((IHtmlSelectElement)page.QuerySelector($"select[name='{name}']")!).Value;

    private static async Task AddAsync(HttpClient admin, string code, string label)
    {
        var typed = Labels(label);
        typed["Input.Code"] = code;
        (await admin.SubmitAsync(Form(await admin.GetPageAsync(New)), typed)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task RetireAsync(HttpClient admin, string code, bool isRetired)
    {
        var answer = await admin.SubmitAsync(
            Form(await admin.GetPageAsync($"{New}/{code}")), new Dictionary<string, string?> { ["Input.IsRetired"] = isRetired ? "true" : "false" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static Dictionary<string, string?> Labels(string label) => new()
    {
        ["Input.Russian"] = label, ["Input.English"] = $"{label} en", ["Input.Chinese"] = $"{label} zh", ["Input.Uzbek"] = $"{label} uz",
    };

    private static IHtmlFormElement Form(IHtmlDocument page) => (IHtmlFormElement)page.QuerySelector("form#form")!;

    private async Task<DraftHead> PublishAsync(string sourceLanguage)
    {
        var input = WrittenAgreements.Input();
        input.Sources[0].Language = sourceLanguage;
        return await portal.PublishAsync(input);
    }

    private async Task<string> SourcesAsync(string path) =>
        (await portal.NewClient().GetPageAsync(path)).QuerySelector("main")!.TextContent;

    private async Task<HttpClient> EditorAsync()
    {
        var client = await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-SAM")));
        client.DefaultRequestHeaders.Add("Accept-Language", "ru");
        return client;
    }

    private async Task<HttpClient> AdministratorAsync()
    {
        var admin = await portal.SignInAsync(PortalRole.SystemAdministrator);
        admin.DefaultRequestHeaders.Add("Accept-Language", "ru");
        return admin;
    }
}
