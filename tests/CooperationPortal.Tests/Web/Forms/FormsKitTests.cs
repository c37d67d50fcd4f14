using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web.Forms;

/// <summary>The forms kit over HTTP, on the styleguide's form.</summary>
public sealed class FormsKitTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Field_WithHintAndError_IsDescribedByBoth()
    {
        var page = await GetAsync("?errors=true");

        var quote = page.GetElementById("Input_Quote")!;
        quote.GetAttribute("aria-invalid").ShouldBe("true");
        var describers = quote.GetAttribute("aria-describedby")!.Split(' ').Select(page.GetElementById).ToList();
        describers.ShouldAllBe(d => d != null);
        describers[1]!.TextContent.ShouldContain("Цитата длиннее 500 знаков");
        page.QuerySelector("label[for=Input_Quote]")!.TextContent.Trim().ShouldBe("Quote");
    }

    [Fact]
    public async Task ErrorSummary_LeadsToTheFieldsInTheOrderOfThePage()
    {
        var page = await GetAsync("?errors=true");

        var links = page.QuerySelectorAll<IHtmlAnchorElement>(".govuk-error-summary__list a").ToList();
        links.Select(a => a.Hash).ShouldBe(
        [
            "#Input_Sender_Text", "#Input_Period_Parts_StartMonth", "#Input_Stops_1__Outcome", "#Input_Url", "#Input_Quote",
        ]);
        links.ShouldAllBe(a => page.GetElementById(a.Hash.Substring(1)) is IHtmlInputElement
            || page.GetElementById(a.Hash.Substring(1)) is IHtmlSelectElement
            || page.GetElementById(a.Hash.Substring(1)) is IHtmlTextAreaElement);
        links[2].TextContent.ShouldBe("Stop 2: Выберите подписанное соглашение или поменяйте итог");
        page.QuerySelectorAll(".form-index .mark").Select(m => m.TextContent)
            .ShouldBe(["1 error", "1 error", "1 error", "2 errors"]);
    }

    [Fact]
    public async Task Ids_AreUniqueAndLabelsNameControls()
    {
        var page = await GetAsync("?errors=true");

        page.All.Where(e => e.Id is { Length: > 0 }).GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key)
            .ShouldBeEmpty();
        page.QuerySelectorAll("label").Where(l => page.GetElementById(l.GetAttribute("for") ?? "") is null)
            .Select(l => l.TextContent).ShouldBeEmpty();
        page.QuerySelectorAll("input:not([type=hidden]), select, textarea")
            .Where(c => page.QuerySelector($"label[for='{c.Id}']") is null).Select(c => c.OuterHtml).ShouldBeEmpty();
    }

    [Fact]
    public async Task RowTools_NameTheirCard()
    {
        var page = await GetAsync();

        var names = page.QuerySelectorAll("button[name=command]").Select(b => (b.GetAttribute("value"), b.TextContent));
        names.ShouldContain(("stops.1.up", "Up: Stop 2, Тольятти"));
        names.ShouldContain(("stops.1.shown.0.down", "Down: Shown 1, кардиореанимация"));
        names.ShouldContain(("stops.add", " Add a stop"));
        names.Select(n => n.Item1).ShouldNotContain("stops.0.up");
        names.Select(n => n.Item1).ShouldNotContain("stops.2.down");
    }

    [Fact]
    public async Task RowCommand_KeepsEverythingThatWasTypedAndMovesTheFocus()
    {
        var (client, form) = await FormAsync();
        var ids = RowIds(form);

        var response = await client.SubmitAsync(form, new Dictionary<string, string?>
        {
            ["Input.Title"] = "<b>незаконченное",
            ["Input.UnnamedCount"] = "много",
            ["Input.Stops[1].Shown[1].Count"] = "две",
            ["Input.Period.Parts.StartDay"] = "тринадцатое",
        }, ("command", "stops.1.up"));
        var page = await response.ReadPageAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        Value(page, "Input.Title").ShouldBe("<b>незаконченное");
        Value(page, "Input.UnnamedCount").ShouldBe("много");
        Value(page, "Input.Stops[0].Place").ShouldBe("Тольятти");
        Value(page, "Input.Stops[0].Shown[1].Count").ShouldBe("две");
        Value(page, "Input.Period.Parts.StartDay").ShouldBe("тринадцатое");
        page.QuerySelector("[autofocus]")!.TextContent.ShouldContain("Тольятти");
        page.QuerySelector(".govuk-error-summary").ShouldBeNull();
        RowIds((IHtmlFormElement)page.GetElementById("form")!).ShouldBe([ids[1], ids[0], ids[2]]);
    }

    [Fact]
    public async Task AddAndRemove_OfNestedRows_ShowTheNewState()
    {
        var (client, form) = await FormAsync();

        var added = await (await client.SubmitAsync(form, button: ("command", "stops.1.shown.add"))).ReadPageAsync();
        var grown = (IHtmlFormElement)added.GetElementById("form")!;
        var removed = await (await client.SubmitAsync(grown, button: ("command", "stops.1.shown.0.remove"))).ReadPageAsync();

        Value(added, "Input.Stops[1].Shown[2].Text").ShouldBe("");
        added.QuerySelector("[autofocus]")!.TextContent.ShouldBe("Shown 3");
        Value(removed, "Input.Stops[1].Shown[0].Text").ShouldBe("рентгенохирургическая операционная");
        removed.QuerySelector("[name='Input.Stops[1].Shown[2].Text']").ShouldBeNull();
    }

    [Fact]
    public async Task UnreadableValue_IsSaidInTheReadersLanguage()
    {
        var (client, form) = await FormAsync();

        var response = await client.SubmitAsync(
            form, new Dictionary<string, string?> { ["Input.UnnamedCount"] = "много" }, ("command", "submit"));
        var page = await response.ReadPageAsync();

        page.GetElementById("Input_UnnamedCount-error")!.TextContent.ShouldContain("“много” does not fit this field");
    }

    [Fact]
    public async Task Enter_MeansSaveAndNotTheFirstRowTool()
    {
        var (_, form) = await FormAsync();

        var first = form.QuerySelectorAll("button[type=submit], button:not([type])").First();
        first.GetAttribute("value").ShouldBe("save");
    }

    [Fact]
    public async Task DateField_ShowsWhatReadersWillSee()
    {
        var page = await GetAsync();

        var preview = page.QuerySelector(".preview")!.TextContent;
        preview.ShouldContain("14–16 November, year not stated");
        preview.ShouldContain("XXXX-11-14/XXXX-11-16");
    }

    [Fact]
    public async Task PickField_ShowsTheMatchOrTheCandidates()
    {
        var page = await GetAsync();

        page.QuerySelectorAll<IHtmlInputElement>("[name='Input.Sender.Chosen']").Select(r => r.Value)
            .ShouldBe(["region:1", "city:2", "institution:3", "text"]);
        page.QuerySelectorAll<IHtmlInputElement>("[name='Input.Host.Chosen']").Single().Type.ShouldBe("hidden");
        page.QuerySelector(".pick-match")!.TextContent.ShouldContain("Самарская область");
    }

    private async Task<IHtmlDocument> GetAsync(string query = "")
    {
        using var client = NewEnglishClient();

        return await client.GetPageAsync("/styleguide/forms" + query);
    }

    private async Task<(HttpClient Client, IHtmlFormElement Form)> FormAsync()
    {
        var client = NewEnglishClient();
        var page = await client.GetPageAsync("/styleguide/forms");

        return (client, (IHtmlFormElement)page.GetElementById("form")!);
    }

    private HttpClient NewEnglishClient()
    {
        var client = portal.NewClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return client;
    }

    private static List<string> RowIds(IHtmlFormElement form) =>
        [.. Enumerable.Range(0, 3).Select(i => form.QuerySelector<IHtmlInputElement>($"[name='Input.Stops[{i}].Id']")!.Value)];

    private static string Value(IHtmlDocument page, string name) =>
        page.QuerySelector<IHtmlInputElement>($"[name='{name}']")!.Value;
}
