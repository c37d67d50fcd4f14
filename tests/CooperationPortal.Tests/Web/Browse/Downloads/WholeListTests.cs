using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Web.Browse.Downloads;

/// <summary>A download holds the records of all pages of its list, in their order, and nothing else.</summary>
public sealed class WholeListTests(ManyRecords records) : IClassFixture<ManyRecords>
{
    private const string Address = "Адрес страницы";

    [Theory]
    [InlineData("/ru/agreements", "", ".result h3 a")]
    [InlineData("/ru/agreements", "?country=CN&country=RU&year=2019", ".result h3 a")]
    [InlineData("/ru/visits", "", ".result h3 a")]
    [InlineData("/ru/meetings", "", ".result h3 a")]
    [InlineData("/ru/institutions", "?name=больница", ".result h3 a")]
    [InlineData("/ru/events", "", ".record-row h3 a")]
    [InlineData("/ru/commitments", "", ".result h3 a")]
    [InlineData("/ru/activities", "", ".result h3 a")]
    [InlineData("/ru/partnerships", "", ".pair-places")]
    [InlineData("/ru/sources", "", ".result-tags a[rel~=external]")]
    [InlineData("/ru/sources", "?sort=oldest&language=ru", ".result-tags a[rel~=external]")]
    [InlineData("/ru/regions", "?country=UZ&level=Adm1", ".place-line a")]
    [InlineData("/ru/regions", "?view=countries", ".place-line a")]
    [InlineData("/ru/regions", "", ".place-line a")]
    public async Task Get_AnyFormat_HasTheRecordsOfThePagesInTheirOrder(string list, string query, string record)
    {
        var pages = await PagesAsync(list + query);
        var shown = pages.SelectMany(p => p.QuerySelectorAll(record)).OfType<IHtmlAnchorElement>().Select(a => a.Href).ToList();
        shown.ShouldNotBeEmpty();

        var csv = ListReaders.ReadCsv(await FileAsync(list, "csv", query));
        var xlsx = ListReaders.ReadXlsx(await FileAsync(list, "xlsx", query));
        var json = ListReaders.ReadJson(await FileAsync(list, "json", query));

        csv.Select(r => r[Address]).ShouldBe(shown);
        xlsx.Select(r => r[Address]).ShouldBe(shown);
        json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("url").GetString()).ShouldBe(shown);
        json.GetProperty("count").GetInt32().ShouldBe(shown.Count);
        csv[0].Keys.ShouldBe(xlsx[0].Keys);
    }

    [Theory]
    [InlineData("/ru/agreements", ".result h3 a")]
    [InlineData("/ru/visits", ".result h3 a")]
    [InlineData("/ru/meetings", ".result h3 a")]
    [InlineData("/ru/institutions", ".result h3 a")]
    [InlineData("/ru/events", ".record-row h3 a")]
    [InlineData("/ru/commitments", ".result h3 a")]
    [InlineData("/ru/activities", ".result h3 a")]
    [InlineData("/ru/partnerships", ".pair-places")]
    [InlineData("/ru/sources", ".result-tags a[rel~=external]")]
    [InlineData("/ru/regions", ".place-line a")]
    public async Task Get_Atom_HasTheRecordsOfTheListTheLatestChangeFirst(string list, string record)
    {
        var pages = await PagesAsync(list);
        var shown = pages.SelectMany(p => p.QuerySelectorAll(record)).OfType<IHtmlAnchorElement>().Select(a => a.Href);

        var feed = ListReaders.ReadAtom(await FileAsync(list, "atom", ""));

        var entries = feed.Elements(ListReaders.Atom + "entry").ToList();
        entries.Select(Link).ShouldBe(shown, ignoreOrder: true);
        var updated = entries.Select(e => DateTimeOffset.Parse(e.Element(ListReaders.Atom + "updated")!.Value)).ToList();
        updated.ShouldBe(updated.OrderDescending());
        feed.Elements(ListReaders.Atom + "link").Single(l => (string?)l.Attribute("rel") == "self")
            .Attribute("href")!.Value.ShouldBe($"https://localhost{list}.atom");
        entries.Select(e => e.Element(ListReaders.Atom + "id")!.Value).Distinct().Count().ShouldBe(entries.Count);
    }

    [Theory]
    [InlineData("/ru/visits")]
    [InlineData("/ru/events")]
    public async Task Get_Calendar_HasWhatIsKnownToTheDay(string list)
    {
        var events = ListReaders.ReadCalendar(await FileAsync(list, "ics", ""));

        events.Count.ShouldBe(ManyRecords.Count / 3);
        events.ShouldAllBe(e => e["DTSTART;VALUE=DATE"] == "20190514" && e["DTEND;VALUE=DATE"] == "20190515");
    }

    [Theory]
    [InlineData("/ru/agreements.ics")]
    [InlineData("/ru/regions.atom?view=registry")]
    [InlineData("/ru/agreements.xml")]
    [InlineData("/ru/agreements.xml?state=nonsense")]
    [InlineData("/ru/sources.ics")]
    [InlineData("/ru/search.csv")]
    [InlineData("/de/agreements.csv")]
    public async Task Get_WhatIsNotOffered_IsNotFound(string address) =>
        (await records.Portal.NewClient().GetAsync(address)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);

    private static string? Link(XElement entry) => entry.Element(ListReaders.Atom + "link")?.Attribute("href")?.Value;

    private async Task<byte[]> FileAsync(string list, string suffix, string query) =>
        await records.Portal.NewClient().GetByteArrayAsync($"{list}.{suffix}{query}");

    private async Task<List<IHtmlDocument>> PagesAsync(string list)
    {
        var client = records.Portal.NewClient();
        var pages = new List<IHtmlDocument> { await client.GetPageAsync(list) };
        while (pages[^1].QuerySelector("a[rel=next]") is IHtmlAnchorElement next)
        {
            pages.Add(await client.GetPageAsync(next.PathName + next.Search));
        }

        return pages;
    }
}
