using AngleSharp.Html.Dom;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Press.Giving;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.PageSupport.Press;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage.Press;

/// <summary>A form beside which an article stands, filled without script: nothing is saved until the editor says so.</summary>
public sealed class ArticleBesideFormTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("visits")]
    [InlineData("meetings")]
    [InlineData("agreements")]
    [InlineData("events")]
    public async Task Get_NewRecordOfAnArticle_HasItBesideAndAmongItsSources(string kind)
    {
        var editor = await EditorAsync();
        var id = await editor.PastedAsync();

        var page = await editor.GetPageAsync($"/manage/{kind}/new?article={id}");

        page.QuerySelector(".article-beside .article-text")!.TextContent.ShouldContain("Первая двусторонняя встреча");
        Value(page, "Input.Sources[0].Id").ShouldBe(id.ToString());
        Value(page, "Input.Sources[0].Title").ShouldBe("Встреча врачей");
    }

    [Fact]
    public async Task Get_ArticleOfSomebodyElse_IsAnEmptyForm()
    {
        var id = await (await EditorAsync()).PastedAsync();

        var page = await (await EditorAsync()).GetPageAsync($"/manage/visits/new?article={id}");

        page.QuerySelector(".article-beside").ShouldBeNull();
        page.QuerySelector("[name='Input.Sources[0].Id']").ShouldBeNull();
    }

    [Fact]
    public async Task Give_PassagesAndMarks_FillTheFormAndItsQuotes()
    {
        var editor = await EditorAsync();
        var page = await editor.GetPageAsync($"/manage/meetings/new?article={await editor.PastedAsync()}");

        page = await GiveAsync(editor, page, "HomeParties/+/Party", mark: "Цзямусы");
        page = await GiveAsync(editor, page, "Ordinal", words: "Первая двусторонняя встреча");
        page = await GiveAsync(editor, page, "Commitments/+/Text", words: "провести мастер-классы");

        Value(page, "Input.HomeParties[0].Party.Text").ShouldBe("Цзямусы");
        Value(page, "Input.HomeParties[0].Party.Chosen").ShouldStartWith("region:");
        Value(page, "Input.Ordinal").ShouldBe("1");
        Value(page, "Input.Commitments[0].Activity").ShouldBe("MasterClass");
        page.QuerySelectorAll("[name$='].Quote']").Select(q => q.TextContent.Trim())
            .ShouldBe(["Цзямусы", "Первая двусторонняя встреча", "провести мастер-классы"]);
        page.QuerySelector(".passage-result a")!.GetAttribute("href").ShouldBe("#Input_Commitments_0__Text");
        (await portal.UseAsync(db => db.Drafts.Where(d => d.Kind == RecordKind.Meeting).Select(d => d.Content).ToListAsync()))
            .ShouldAllBe(saved => !saved.Contains("мастер-классы"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Submit_RecordOfAnArticle_LeadsBackToTheArticle(bool isOfArticle)
    {
        var editor = await EditorAsync();
        var article = $"/manage/press/{await editor.PastedAsync()}";
        var page = await editor.GetPageAsync("/manage/events/new" + (isOfArticle ? $"?article={article.Split('/')[^1]}" : ""));

        var answer = await editor.SubmitAsync(
            page.PressForm(), new Dictionary<string, string?> { ["Input.Names[0].Text"] = $"Форум {Guid.NewGuid():N}" }, ("command", "submit"));

        answer.Headers.Location!.OriginalString.ShouldBe(isOfArticle ? article : "/manage");
        var flash = (await editor.GetPageAsync(answer.Headers.Location!.OriginalString)).QuerySelector(".flash")!;
        flash.TextContent.ShouldContain("Отправлено на проверку: Форум");
        var record = await editor.GetPageAsync(flash.QuerySelector("a")!.GetAttribute("href")!);
        Value(record, "Input.Names[0].Text").ShouldStartWith("Форум");
    }

    [Fact]
    public async Task Give_PersonWhomAnotherDraftOfTheArticleNames_IsThatPerson()
    {
        var editor = await EditorAsync();
        var article = await editor.PastedAsync("Приехал Евстигней Лопарёв. По словам Евстигнея Лопарёва, визит удался.");
        var visit = await editor.GetPageAsync($"/manage/visits/new?article={article}");
        visit = await GiveAsync(editor, visit, "Members/+/Person", words: "Евстигней Лопарёв");
        await editor.SubmitAsync(visit.PressForm(), button: ("command", "save"));

        var meeting = await editor.GetPageAsync($"/manage/meetings/new?article={article}");
        meeting = await GiveAsync(editor, meeting, "Participants/+/Person", words: "Евстигнея Лопарёва");

        Value(meeting, "Input.Participants[0].Person.Text").ShouldBe("Евстигней Лопарёв");
        Value(meeting, "Input.Participants[0].Person.Chosen").ShouldStartWith("text:");
        Value(meeting, "Input.Evidence[0].Quote").ShouldBe("Евстигнея Лопарёва");
    }

    [Fact]
    public async Task Give_WordsThatTheArticleLacks_SaysSoAndKeepsThem()
    {
        var editor = await EditorAsync();
        var page = await editor.GetPageAsync($"/manage/visits/new?article={await editor.PastedAsync()}");

        page = await GiveAsync(editor, page, "Purpose", words: "подписано соглашение");

        page.QuerySelector(".passage-refused")!.TextContent.ShouldContain("Таких слов в статье нет");
        page.QuerySelector("#Passage")!.TextContent.Trim().ShouldBe("подписано соглашение");
        Value(page, "Input.Purpose.Text").ShouldBeNullOrEmpty();
        page.QuerySelector("[name='Input.Evidence[0].Quote']").ShouldBeNull();
    }

    [Fact]
    public async Task Save_DraftOfAnArticle_KeepsTheQuotesAndTheArticleBeside()
    {
        var editor = await EditorAsync();
        var article = await editor.PastedAsync();
        var page = await editor.GetPageAsync($"/manage/visits/new?article={article}");
        page = await GiveAsync(editor, page, "Stops/+/Party", words: "Дорожную клиническую больницу");

        var saved = await editor.SubmitAsync(page.PressForm(), button: ("command", "save"));

        page = await editor.GetPageAsync(saved.Headers.Location!.OriginalString);
        page.QuerySelector(".article-beside").ShouldNotBeNull();
        var id = Guid.Parse(Value(page, "Stamp.RecordId")!);
        var visit = DraftJson.Read<VisitInput>(await portal.UseAsync(db => db.Drafts.Where(d => d.RecordId == id).Select(d => d.Content).SingleAsync()));
        var quote = visit.Evidence.ShouldHaveSingleItem();
        (quote.FieldPath, quote.Quote, quote.SourceId)
            .ShouldBe(($"Stops/{visit.Stops[0].Id}", "Дорожную клиническую больницу", article));
        (await editor.GetPageAsync($"/manage/press/{article}")).QuerySelectorAll("#drafts ~ ul a").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Get_DraftWithAnotherArticle_HasThatBesideAndBothAmongItsSources()
    {
        var editor = await EditorAsync();
        var first = await editor.PastedAsync();
        var draft = await SaveAsync(editor, first);
        var second = await editor.PastedAsync("Цзямусы, 5 мая. Вторая статья.");

        var link = (await editor.GetPageAsync($"/manage/press/{second}")).QuerySelector($"details a[href^='{draft}']")!;
        var page = await editor.GetPageAsync(link.GetAttribute("href")!);

        page.QuerySelector(".article-text")!.TextContent.ShouldContain("Вторая статья");
        page.QuerySelectorAll("[name^='Input.Sources'][name$='].Id']").Select(i => i.GetAttribute("value"))
            .ShouldBe([first.ToString(), second.ToString()]);
        page = await GiveAsync(editor, page, "Statements/+/Text", words: "Вторая статья");
        Value(page, "Input.Evidence[0].SourceId").ShouldBe(second.ToString());
        (await editor.GetPageAsync(draft)).QuerySelector(".article-text")!.TextContent.ShouldContain("Первая двусторонняя");
    }

    [Theory]
    [InlineData("institutions", "Names/+/Text", "Input.Names[0].Text", "Names/")]
    [InlineData("activities", "Title", "Input.Title.Text", "Title")]
    public async Task Give_ToAnInstitutionOrAnActivity_FillsTheFieldAndKeepsTheQuote(string kind, string target, string field, string fact)
    {
        var editor = await EditorAsync();
        var article = await editor.PastedAsync("Цзямусы, 5 мая. Новая Клиника Сердца открыта.");
        (await editor.GetPageAsync($"/manage/press/{article}")).QuerySelector($"a[href='/manage/{kind}/new?article={article}']").ShouldNotBeNull();
        var page = await editor.GetPageAsync($"/manage/{kind}/new?article={article}");

        page = await GiveAsync(editor, page, target, words: "Новая Клиника Сердца");

        Value(page, field).ShouldBe("Новая Клиника Сердца");
        Value(page, "Input.Evidence[0].Quote").ShouldBe("Новая Клиника Сердца");
        Value(page, "Input.Evidence[0].FieldPath").ShouldStartWith(fact);
    }

    /// <summary>Every field on offer can be given a passage, and has words for it.</summary>
    [Fact]
    public void Targets_OfEveryInput_HaveLabels()
    {
        using var russian = new SpeakingIn(LanguageTag.Russian);
        var labels = portal.Services.GetService(typeof(TargetLabels)).ShouldBeOfType<TargetLabels>();
        foreach (var type in PassageTargets.Inputs)
        {
            var input = (RecordInput)Activator.CreateInstance(type)!;
            var names = PassageTargets.Of(input).Select(t => labels.Of(input, t)).ToList();

            names.ShouldNotBeEmpty();
            names.ShouldBeUnique();
            names.ShouldAllBe(name => !name.EndsWith("Input", StringComparison.Ordinal));
        }
    }

    /// <summary>The address of the saved draft of a meeting.</summary>
    private static async Task<string> SaveAsync(HttpClient editor, Guid article)
    {
        var page = await editor.GetPageAsync($"/manage/meetings/new?article={article}");
        return (await editor.SubmitAsync(page.PressForm(), button: ("command", "save"))).Headers.Location!.OriginalString;
    }

    private static async Task<IHtmlDocument> GiveAsync(
        HttpClient editor, IHtmlDocument page, string field, string? words = null, string? mark = null)
    {
        var start = mark is null ? null : page.QuerySelectorAll("#PassageMark option")
            .Cast<IHtmlOptionElement>().First(o => o.TextContent.StartsWith(mark, StringComparison.Ordinal)).Value;
        var answer = await editor.SubmitAsync(
            page.PressForm(),
            new Dictionary<string, string?> { ["Passage"] = words ?? "", ["PassageMark"] = start ?? "", ["PassageTarget"] = field },
            ("command", ArticleBeside.Give));
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        return await answer.ReadPageAsync();
    }

    private static string? Value(IHtmlDocument page, string name) => page.QuerySelector($"[name='{name}']") switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value,
        var other => other?.TextContent.Trim(),
    };

    private Task<HttpClient> EditorAsync() => portal.SignInAsync(PortalRole.MinistryStaff);
}
