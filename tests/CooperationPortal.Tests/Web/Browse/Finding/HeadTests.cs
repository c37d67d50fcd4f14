using System.Text.Json;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Web.Browse.Finding;

/// <summary>What the head of a page tells search engines and those to whom somebody sends a link.</summary>
public sealed class HeadTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!--<script> \"Больница\" & 'сёстры' 心脏")]
    public async Task Get_NameLikeMarkup_StaysWithinItsData(string name)
    {
        var id = await portal.Services.PublishAsync(RegistryInputs.Institution(name, Places.Samara));
        var slug = await portal.UseAsync(db => Task.FromResult(db.Institutions.Single(i => i.Id == id).Slug));

        var page = await portal.NewClient().GetPageAsync($"/ru/institutions/{slug}");

        page.Scripts.Where(s => s.Type != "application/ld+json").ShouldAllBe(s => s.Source != null && s.Text.Length == 0);
        var hospital = Things(page).Single(t => TypeOf(t) == "Hospital");
        hospital.GetProperty("name").GetString().ShouldBe(name);
        hospital.GetProperty("url").GetString().ShouldBe($"https://localhost/ru/institutions/{slug}");
        hospital.GetProperty("address").GetProperty("addressCountry").GetString().ShouldBe("RU");
    }

    [Fact]
    public async Task Get_Ministry_IsAGovernmentOrganization()
    {
        var id = await portal.Services.PublishAsync(
            RegistryInputs.Institution("Министерство", Places.Samara, InstitutionKind.Ministry));
        var slug = await portal.UseAsync(db => Task.FromResult(db.Institutions.Single(i => i.Id == id).Slug));

        var page = await portal.NewClient().GetPageAsync($"/ru/institutions/{slug}");

        Things(page).Select(TypeOf).ShouldContain("GovernmentOrganization");
    }

    /// <summary>Any two places have a page, and any subject: only those with something on them need be known.</summary>
    [Theory]
    [InlineData("/ru/partnerships/ru-kha/tw-tpe", true)]
    [InlineData("/ru/subjects/specialty/dermatovenereology", true)]
    [InlineData("/ru/partnerships/ru-sam/uz-ng", false)]
    public async Task Get_PageOfNothing_IsKeptFromSearchEngines(string address, bool isKept)
    {
        var agreement = AgreementInputs.Signed();
        (agreement.Parties[0].Party, agreement.Parties[1].Party) = (Places.SamaraOblast, Places.Namangan);
        await portal.Services.PublishAsync(agreement);

        var page = await portal.NewClient().GetPageAsync(address);

        (page.QuerySelector("meta[name=robots]")?.GetAttribute("content") == "noindex").ShouldBe(isKept);
    }

    [Fact]
    public async Task Get_Pages_AreDescribedEachByItself()
    {
        var agreement = AgreementInputs.Signed();
        (agreement.Parties[0].Party, agreement.Parties[1].Party) = (Places.SamaraOblast, Places.Namangan);
        await portal.Services.PublishAsync(agreement);
        var visit = await portal.Services.PublishAsync(VisitInputs.Visit(Places.Namangan, Places.SamaraOblast));
        var reference = await portal.UseAsync(db => Task.FromResult(db.Visits.Single(v => v.Id == visit).Reference));
        string[] paths =
            ["", "/regions/ru-sam", "/regions/ru-kha", "/countries/uz", "/partnerships/ru-sam/uz-ng", $"/visits/{reference}", $"/visits/{reference}/report"];

        var described = new List<string?>();
        foreach (var path in paths)
        {
            var page = await portal.NewClient().GetPageAsync("/ru" + path);
            described.Add(page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        }

        described.Distinct().Count().ShouldBe(paths.Length);
        described[4]!.ShouldStartWith("Самарская область – Наманганская область: 1 подписано, 1 визит");
    }

    [Theory]
    [InlineData("2014-05-20/2014-05-23", "2014-05-20", "2014-05-23")]
    [InlineData("XXXX-05-20", null, null)]
    [InlineData("2014-05", null, null)]
    public async Task Get_Event_HasItsDaysWhereTheyAreKnown(string date, string? first, string? last)
    {
        var congress = RegistryInputs.Event("Конгресс");
        congress.Period = RegistryInputs.Date(date, DateNature.Planned);
        var id = await portal.Services.PublishAsync(congress);
        var slug = await portal.UseAsync(db => Task.FromResult(db.Events.Single(e => e.Id == id).Slug));

        var happening = Things(await portal.NewClient().GetPageAsync($"/ru/events/{slug}")).Single(t => TypeOf(t) == "Event");

        Text(happening, "startDate").ShouldBe(first);
        Text(happening, "endDate").ShouldBe(last);
    }

    [Fact]
    public async Task Get_Home_TellsHowToSearch()
    {
        var site = Things(await portal.NewClient().GetPageAsync("/zh")).Single();

        TypeOf(site).ShouldBe("WebSite");
        site.GetProperty("potentialAction").GetProperty("target").GetProperty("urlTemplate").GetString()
            .ShouldBe("https://localhost/zh/search?q={search_term_string}");
    }

    [Fact]
    public async Task Get_FilteredList_IsADatasetOfTheWholeList()
    {
        var page = await portal.NewClient().GetPageAsync("/ru/agreements?state=Promised");

        var dataset = Things(page).Single(t => TypeOf(t) == "Dataset");
        dataset.GetProperty("distribution").EnumerateArray().Select(d => d.GetProperty("contentUrl").GetString()).ShouldBe(
        [
            "https://localhost/ru/agreements.csv", "https://localhost/ru/agreements.xlsx", "https://localhost/ru/agreements.json",
        ]);
        Things(page).Single(t => TypeOf(t) == "BreadcrumbList").GetProperty("itemListElement").EnumerateArray()
            .Select(i => i.GetProperty("item").GetString())
            .ShouldBe(["https://localhost/ru", "https://localhost/ru/agreements"]);
        page.QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldBe("https://localhost/ru/agreements");
    }

    [Fact]
    public async Task Get_IconsAndPreview_AreThere()
    {
        var client = portal.NewClient();
        var page = await client.GetPageAsync("/uz/visits");

        var addresses = page.QuerySelectorAll("link[rel=icon], link[rel=apple-touch-icon], link[rel=manifest]")
            .OfType<IHtmlLinkElement>().Select(l => l.Href!)
            .Append(page.QuerySelector("meta[property='og:image']")!.GetAttribute("content")!).ToList();

        addresses.Count.ShouldBe(5);
        foreach (var address in addresses)
        {
            (await client.GetAsync(new Uri(address).AbsolutePath)).EnsureSuccessStatusCode();
        }

        page.QuerySelector("meta[property='og:locale']")!.GetAttribute("content").ShouldBe("uz_UZ");
    }

    /// <summary>Whoever reads the data alone must not take a promise for a signature.</summary>
    [Fact]
    public async Task Get_Promise_SaysThatItIsOneAndNoDay()
    {
        var id = await portal.Services.PublishAsync(FoundingAgreements.Promised());
        var reference = await portal.UseAsync(db => Task.FromResult(db.Agreements.Single(a => a.Id == id).Reference));

        var paper = Things(await portal.NewClient().GetPageAsync($"/en/agreements/{reference}")).Single(t => TypeOf(t) == "DigitalDocument");

        Text(paper, "identifier").ShouldBe(reference);
        Text(paper, "creativeWorkStatus")!.ShouldContain("verdue");
        Text(paper, "dateCreated").ShouldBeNull();
        paper.GetProperty("contributor").GetArrayLength().ShouldBe(2);
    }

    [Theory]
    [InlineData("/ru/regions/ru-sam", "AdministrativeArea", "RU-SAM")]
    [InlineData("/zh/countries/uz", "Country", "UZ")]
    public async Task Get_Place_IsOneWithItsPoint(string address, string type, string code)
    {
        var place = Things(await portal.NewClient().GetPageAsync(address)).Single(t => TypeOf(t) == type);

        Text(place, "url").ShouldBe($"https://localhost{address}");
        place.GetProperty("geo").GetProperty("latitude").GetDouble().ShouldBeInRange(30, 60);
        place.GetProperty("alternateName").GetArrayLength().ShouldBeGreaterThan(1);
        Text(place, "identifier").ShouldBe(code);
    }

    [Fact]
    public async Task Get_Partnership_IsAPageAboutBothWithWhatTheyHaveInCommon()
    {
        await portal.Services.PublishAsync(FoundingAgreements.Promised());
        await portal.Services.PublishAsync(VisitInputs.Visit(Places.Jiamusi, Places.KhabarovskKrai, "2013-05-14/2013-05-16"));

        var both = Things(await portal.NewClient().GetPageAsync("/en/partnerships/jiamusi-cn/ru-kha")).Single(t => TypeOf(t) == "CollectionPage");

        Text(both, "name").ShouldBe("Jiamusi – Khabarovsk Krai");
        Text(both, "dateModified").ShouldNotBeNull();
        both.GetProperty("about").EnumerateArray().Select(p => (TypeOf(p), Text(p, "name")))
            .ShouldBe([("City", "Jiamusi"), ("AdministrativeArea", "Khabarovsk Krai")]);
        var parts = both.GetProperty("hasPart").EnumerateArray().ToList();
        parts.Where(p => TypeOf(p) == "DigitalDocument").ShouldAllBe(p => Text(p, "creativeWorkStatus")!.Contains("verdue"));
        parts.Where(p => TypeOf(p) == "Event").ShouldContain(p => Text(p, "startDate") == "2013-05-14");
    }

    [Fact]
    public async Task Get_PlacesOfOneName_HaveTitlesOfTheirOwn()
    {
        var client = portal.NewClient();

        var region = (await client.GetPageAsync("/ru/regions/ru-spe")).Title!;
        var city = (await client.GetPageAsync("/ru/regions/saint-petersburg-ru")).Title!;

        region.ShouldStartWith("Санкт-Петербург (регион, Россия)");
        city.ShouldStartWith("Санкт-Петербург (город, Россия)");
        (await client.GetPageAsync("/ru/regions/ru-sam")).Title!.ShouldStartWith("Самарская область ·");
    }

    [Fact]
    public async Task Get_Subject_IsAWordOfItsVocabulary()
    {
        var term = Things(await portal.NewClient().GetPageAsync("/uz/subjects/specialty/cardiology")).Single(t => TypeOf(t) == "DefinedTerm");

        Text(term, "termCode").ShouldBe("cardiology");
        Text(term, "inLanguage").ShouldBe("uz-Latn");
    }

    private static List<JsonElement> Things(IHtmlDocument page) =>
    [
        .. page.Scripts.Where(s => s.Type == "application/ld+json")
            .SelectMany(s => JsonDocument.Parse(s.Text).RootElement.GetProperty("@graph").EnumerateArray()),
    ];

    private static string? TypeOf(JsonElement thing) => Text(thing, "@type");

    private static string? Text(JsonElement thing, string name) =>
        thing.TryGetProperty(name, out var value) ? value.GetString() : null;
}
