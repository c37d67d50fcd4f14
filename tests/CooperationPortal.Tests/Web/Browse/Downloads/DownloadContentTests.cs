using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Visits;
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
        csv["Дата: основание"].ShouldBe("Указано в источнике");
        csv["Человек в делегации"].ShouldBe("не указано");
        when.GetProperty("edtf").GetString().ShouldBe("XXXX-11-14/XXXX-11-16");
        when.GetProperty("yearKnown").GetBoolean().ShouldBeFalse();
        when.GetProperty("earliest").ValueKind.ShouldBe(JsonValueKind.Null);
        calendar.ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_Agreement_TellsTheCountriesAndTheSources()
    {
        var input = FoundingAgreements.Promised();
        input.Sources[0].Url = "https://example.org/khabarovsk";
        input.Evidence =
        [
            .. new[] { "ConcludedPlace", "Term" }.Select(path => new EvidenceInput
            {
                Id = Guid.CreateVersion7(), FieldPath = path, SourceId = input.Sources[0].Id, Quote = "подпишут на конгрессе",
            }),
        ];
        await portal.Services.PublishAsync(input);

        var csv = ListReaders.ReadCsv(await FileAsync("/ru/agreements.csv")).Single();
        var json = Items(await FileAsync("/ru/agreements.json")).Single();

        csv["Стороны: страны (ISO 3166)"].ShouldBe("RU; CN");
        csv["Источники"].ShouldBe("https://example.org/khabarovsk");
        json.GetProperty("sources").EnumerateArray().Select(s => s.GetString()).ShouldBe(["https://example.org/khabarovsk"]);
    }

    [Fact]
    public async Task Get_DayThatWeConclude_IsToldFromAStatedOneInTables()
    {
        var concluded = VisitInputs.Visit(Places.Namangan, Places.SamaraOblast, "2011-03-01");
        concluded.Period.Basis = FactBasis.Inferred;
        concluded.Period.BasisNote = "по дню публикации";
        await portal.Services.PublishAsync(concluded);

        var csv = ListReaders.ReadCsv(await FileAsync("/ru/visits.csv?year=2011")).Single();
        var xlsx = ListReaders.ReadXlsx(await FileAsync("/ru/visits.xlsx?year=2011")).Single();

        (csv["Дата: основание"], xlsx["Дата: основание"]).ShouldBe(("Определено нами", "Определено нами"));
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

    [Fact]
    public async Task Get_StopWithATimeOfDay_StandsInTheCalendarByTheClocksOfItsPlace()
    {
        var visit = VisitInputs.Visit(Places.Namangan, Places.SamaraOblast, "2012-06-05/2012-06-06");
        visit.Stops.AddRange([Stop("10:00", "12:30"), Stop("15:00", null), VisitInputs.Stop(Places.Tolyatti)]);
        visit.Stops[0].When = visit.Stops[1].When = RegistryInputs.Date("2012-06-06");
        visit.Stops[1].Skipped = true;
        visit.Stops[1].SkipReason = "Не успели";
        await portal.Services.PublishAsync(visit);

        var file = await FileAsync("/ru/visits.ics?year=2012");
        var found = ListReaders.ReadCalendar(file);

        found.Count.ShouldBe(2);
        found[0]["DTSTART;VALUE=DATE"].ShouldBe("20120605");
        found[1]["DTSTART;TZID=Europe/Samara"].ShouldBe("20120606T100000");
        found[1]["DTEND;TZID=Europe/Samara"].ShouldBe("20120606T123000");
        found[1]["SUMMARY"].ShouldBe("Самара");
        found[1]["DESCRIPTION"].ShouldContain("Самарская область");
        found[1]["UID"].ShouldNotBe(found[0]["UID"]);
        found[1]["URL"].ShouldBe(found[0]["URL"]);

        // Samara was at UTC+3 in March 2010 to March 2011, and at UTC+4 by all clocks since.
        var zone = System.Text.Encoding.UTF8.GetString(file).Split("BEGIN:VTIMEZONE\r\n")[1].Split("END:VTIMEZONE")[0];
        zone.ShouldStartWith("TZID:Europe/Samara\r\n");
        zone.ShouldContain("DTSTART:20110327T020000\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0400");
        zone.LastIndexOf("BEGIN:STANDARD", StringComparison.Ordinal)
            .ShouldBe(zone.IndexOf("BEGIN:STANDARD\r\nDTSTART:20110327", StringComparison.Ordinal));
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
            "/uz/visits.schema?year=2014", "/uz/visits.atom?year=2014", "/uz/visits.ics?year=2014",
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

    private static StopInput Stop(string start, string? end)
    {
        var stop = VisitInputs.Stop(Places.Samara);
        stop.StartTime = TimeOnly.Parse(start, CultureInfo.InvariantCulture);
        stop.EndTime = end is null ? null : TimeOnly.Parse(end, CultureInfo.InvariantCulture);
        return stop;
    }

    private static IEnumerable<JsonElement> Items(byte[] file) =>
        ListReaders.ReadJson(file).GetProperty("items").EnumerateArray();

    private Task<byte[]> FileAsync(string address) => portal.NewClient().GetByteArrayAsync(address);

    private Task<string> ReadTextAsync(string address) => portal.NewClient().GetStringAsync(address);
}
