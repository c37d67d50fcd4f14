using System.Text.Json;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Web.Browse.Downloads;

/// <summary>What the cells, members and entries of downloads say.</summary>
public sealed class DownloadContentTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Get_YearNotKnown_IsSaidInEachFormat()
    {
        await portal.Services.PublishAsync(
            VisitInputs.Visit(Places.Heilongjiang, Places.SamaraOblast, "XXXX-11-14/XXXX-11-16"));

        var csv = ListReaders.ReadCsv(await FileAsync("/ru/visits.csv?year=unknown")).Single();
        var when = Items(await FileAsync("/ru/visits.json?year=unknown")).Single().GetProperty("when");
        var calendar = ListReaders.ReadCalendar(await FileAsync("/ru/visits.ics?year=unknown"));

        csv["Дата"].ShouldBe("14–16 ноября, год не указан");
        csv["Дата: EDTF"].ShouldBe("XXXX-11-14/XXXX-11-16");
        csv["Дата: год известен"].ShouldBe("нет");
        csv["Человек в делегации"].ShouldBe("не указано");
        when.GetProperty("edtf").GetString().ShouldBe("XXXX-11-14/XXXX-11-16");
        when.GetProperty("yearKnown").GetBoolean().ShouldBeFalse();
        when.GetProperty("earliest").ValueKind.ShouldBe(JsonValueKind.Null);
        calendar.ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_SeveralDays_EndTheDayAfterTheLastInTheCalendar()
    {
        var congress = RegistryInputs.Event("Конгресс: сердце, сосуды; \"лёгкие\" " + new string('щ', 60));
        congress.Period = RegistryInputs.Date("2014-05-20/2014-05-23", DateNature.Planned);
        await portal.Services.PublishAsync(congress);

        var found = ListReaders.ReadCalendar(await FileAsync("/en/events.ics")).Single();

        found["DTSTART;VALUE=DATE"].ShouldBe("20140520");
        found["DTEND;VALUE=DATE"].ShouldBe("20140524");
        found["SUMMARY"].Replace("\\;", ";", StringComparison.Ordinal)
            .ShouldBe("Конгресс: сердце, сосуды; \"лёгкие\" " + new string('щ', 60));
        found["UID"].ShouldStartWith("urn:uuid:");
        found["STATUS"].ShouldBe("TENTATIVE");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\";\"x\")")]
    [InlineData("+7 больница, \"Север\"")]
    [InlineData("-1 клиника")]
    [InlineData("@SUM(A1)")]
    [InlineData("＝1+1")]
    public async Task Get_NameLikeAFormula_IsATextInTables(string name)
    {
        var institution = RegistryInputs.Institution(name, Places.Samara);
        var id = await portal.Services.PublishAsync(institution);
        var slug = await portal.UseAsync(db => Task.FromResult(db.Institutions.Single(i => i.Id == id).Slug));

        var csv = ListReaders.ReadCsv(await FileAsync("/en/institutions.csv")).Single(r => r["Name in the address"] == slug);
        var xlsx = ListReaders.ReadXlsx(await FileAsync("/en/institutions.xlsx")).Single(r => r["Name in the address"] == slug);
        var json = Items(await FileAsync("/en/institutions.json")).Single(i => i.GetProperty("slug").GetString() == slug);

        csv["Name"].ShouldBe("'" + name);
        xlsx["Name"].ShouldBe(name);
        json.GetProperty("name").GetProperty("text").GetString().ShouldBe(name);
    }

    [Fact]
    public async Task Get_NamesInOtherScripts_SurviveWithTheirLanguage()
    {
        await portal.Services.PublishAsync(RegistryInputs.Institution("佳木斯大学附属第一医院 & <其他>", Places.Samara, lang: LanguageTag.Chinese));

        var csv = await ReadTextAsync("/ru/institutions.csv");
        var json = Items(await FileAsync("/ru/institutions.json")).Select(i => i.GetProperty("name"));
        var feed = ListReaders.ReadAtom(await FileAsync("/ru/institutions.atom"));

        csv.ShouldContain("佳木斯大学附属第一医院 & <其他>");
        json.ShouldContain(n => n.GetProperty("text").GetString() == "佳木斯大学附属第一医院 & <其他>"
            && n.GetProperty("lang").GetString() == LanguageTag.Chinese);
        feed.Elements(ListReaders.Atom + "entry").Select(e => e.Element(ListReaders.Atom + "title")!.Value)
            .ShouldContain("佳木斯大学附属第一医院 & <其他>");
    }

    [Fact]
    public async Task Get_Json_SaysWhatItIsAndUnderWhichLicence()
    {
        var json = ListReaders.ReadJson(await FileAsync("/zh/agreements.json?state=Promised"));

        json.GetProperty("list").GetString().ShouldBe("agreements");
        json.GetProperty("language").GetString().ShouldBe(LanguageTag.Chinese);
        json.GetProperty("licence").GetProperty("url").GetString().ShouldBe("https://creativecommons.org/licenses/by/4.0/");
        json.GetProperty("self").GetString().ShouldBe("https://localhost/zh/agreements.json?state=Promised");
        json.GetProperty("page").GetString().ShouldBe("https://localhost/zh/agreements?state=Promised");
    }

    [Theory]
    [InlineData("csv", "text/csv", "attachment")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "attachment")]
    [InlineData("json", "application/json", "inline")]
    [InlineData("atom", "application/atom+xml", "inline")]
    [InlineData("ics", "text/calendar", "attachment")]
    public async Task Get_AnyFormat_HasItsTypeAndAName(string suffix, string type, string disposition)
    {
        var answer = await portal.NewClient().GetAsync($"/ru/visits.{suffix}");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe(disposition);
        answer.Content.Headers.ContentDisposition.FileName.ShouldBe($"visits-ru.{suffix}");
        answer.Content.Headers.ContentDisposition.FileNameStar.ShouldBe($"Визиты-ru.{suffix}");
        answer.Content.Headers.ContentLanguage.ShouldBe([LanguageTag.Russian]);
        answer.Headers.CacheControl!.ToString().ShouldBe("public, no-cache");
    }

    [Fact]
    public async Task Get_Page_OffersItsOwnListInEachFormatAndItsFeed()
    {
        var page = await portal.NewClient().GetPageAsync("/uz/visits?year=2014&after=20140101-00000000000000000000000000000000");

        page.QuerySelectorAll(".downloads li a").OfType<IHtmlAnchorElement>().Select(a => a.PathName + a.Search).ShouldBe(
        [
            "/uz/visits.csv?year=2014", "/uz/visits.xlsx?year=2014", "/uz/visits.json?year=2014",
            "/uz/visits.atom?year=2014", "/uz/visits.ics?year=2014",
        ]);
        page.QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href").ShouldBe("/uz/visits.atom?year=2014");
    }

    [Fact]
    public async Task Head_Download_HasTheHeadersWithoutTheFile()
    {
        var answer = await portal.NewClient().SendAsync(new HttpRequestMessage(HttpMethod.Head, "/ru/agreements.csv"));

        answer.EnsureSuccessStatusCode();
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    private static IEnumerable<JsonElement> Items(byte[] file) =>
        ListReaders.ReadJson(file).GetProperty("items").EnumerateArray();

    private Task<byte[]> FileAsync(string address) => portal.NewClient().GetByteArrayAsync(address);

    private Task<string> ReadTextAsync(string address) => portal.NewClient().GetStringAsync(address);
}
