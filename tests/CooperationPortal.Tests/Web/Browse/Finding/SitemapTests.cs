using System.Net;
using System.Xml.Linq;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Browse.Finding;

/// <summary>Search engines find each public page in each language, and nothing else.</summary>
public sealed class SitemapTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    [Fact]
    public async Task Get_Robots_NamesTheSitemapAndKeepsOutOfStaffPages()
    {
        var robots = await portal.NewClient().GetStringAsync("/robots.txt");

        robots.ShouldContain("Sitemap: https://localhost/sitemap.xml");
        robots.ShouldContain("Disallow: /manage");
        robots.ShouldContain("Disallow: /account");
    }

    /// <summary>As programs ask that check links.</summary>
    [Theory]
    [InlineData("/robots.txt", HttpStatusCode.OK)]
    [InlineData("/sitemap.xml", HttpStatusCode.OK)]
    [InlineData("/ru/sitemap-pages.xml", HttpStatusCode.OK)]
    [InlineData("/", HttpStatusCode.Redirect)]
    public async Task Head_WhatIsRead_IsAnsweredAsGet(string address, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, address);

        (await portal.NewClient().SendAsync(request)).StatusCode.ShouldBe(status);
    }

    /// <summary>The way to the pages depends on who asks.</summary>
    [Fact]
    public async Task Get_Root_SaysByWhatItLeads()
    {
        var answer = await portal.NewClient().GetAsync("/");

        answer.Headers.Vary.ShouldBe(["Accept-Language", "Cookie"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("/ru/", "/ru")]
    [InlineData("/en/agreements/?state=Signed", "/en/agreements?state=Signed")]
    [InlineData("/uz/regions/ru-sam//", "/uz/regions/ru-sam")]
    public async Task Get_AddressWithASlashAfterIt_LeadsToTheOneAddress(string address, string one)
    {
        var answer = await portal.NewClient().GetAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.ToString().ShouldBe(one);
    }

    [Theory]
    [InlineData("//example.org/")]
    [InlineData("///example.org/")]
    [InlineData("/ru//example.org/")]
    public async Task Get_AnotherHostBeforeTheSlash_LeadsNowhereElse(string address)
    {
        var answer = await portal.NewClient().GetAsync(new Uri($"https://localhost{address}"));

        (answer.Headers.Location?.ToString() ?? "/ru").ShouldStartWith("/ru");
    }

    [Fact]
    public async Task Get_Sitemaps_HaveWhatIsPublishedInEachLanguageAndNothingWithdrawn()
    {
        var shown = await ReferenceAsync(await portal.Services.PublishAsync(FoundingAgreements.Signed()));
        var hiddenId = await portal.Services.PublishAsync(FoundingAgreements.Signed());
        var hidden = await ReferenceAsync(hiddenId);
        await portal.Services.WithdrawAsync<Agreement>(hiddenId);
        await portal.Services.PublishAsync(RegistryInputs.Institution("Больница", Places.Samara));

        var addresses = (await UrlsAsync()).Select(Location).ToList();

        foreach (var language in LanguageTag.UrlSegments)
        {
            addresses.ShouldContain($"https://localhost/{language}");
            addresses.ShouldContain($"https://localhost/{language}/agreements");
            addresses.ShouldContain($"https://localhost/{language}/agreements/{shown}");
            addresses.ShouldContain($"https://localhost/{language}/regions/ru-sam");
            addresses.ShouldContain(a => a.StartsWith($"https://localhost/{language}/subjects/"));
            addresses.ShouldContain(a => a.StartsWith($"https://localhost/{language}/sources/"));
        }

        addresses.ShouldAllBe(a => !a.Contains(hidden) && !a.Contains("/manage") && !a.Contains("/search"));
        addresses.Distinct().Count().ShouldBe(addresses.Count);
    }

    [Fact]
    public async Task Get_EachAddressOfALanguage_IsAPageThatSaysTheSameAddress()
    {
        await portal.Services.PublishAsync(FoundingAgreements.Signed());
        var visit = VisitInputs.Visit(Places.Heilongjiang, Places.SamaraOblast, "2019-05-14");
        visit.Stops = [VisitInputs.Stop(RecordPick.Written("Больница", "ru"))];
        await portal.Services.PublishAsync(visit);
        var client = portal.NewClient();

        foreach (var url in (await UrlsAsync()).Where(u => Location(u).StartsWith("https://localhost/uz", StringComparison.Ordinal)))
        {
            var page = await client.GetPageAsync(new Uri(Location(url)).PathAndQuery);

            page.QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldBe(Location(url));
            page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(l => l.GetAttribute("href"))
                .ShouldBe(url.Elements(Html + "link").Select(l => l.Attribute("href")!.Value));
            page.QuerySelector("meta[name=robots]").ShouldBeNull();
        }
    }

    /// <summary>"Other" is no subject, and what only a promise or a stop of a visit tells of is one.</summary>
    [Fact]
    public async Task Get_Sitemaps_HaveTheSubjectsThatHavePagesAndThePapersOfVisits()
    {
        var agreement = FoundingAgreements.Promised();
        agreement.Scope.Add(new ScopeItemInput { Id = Guid.CreateVersion7(), Activity = ActivityType.Other });
        await portal.Services.PublishAsync(agreement);
        var visit = VisitInputs.Visit(Places.Heilongjiang, Places.SamaraOblast, "2019-05-14");
        visit.Stops = [VisitInputs.Stop(RecordPick.Written("Больница", "ru"))];
        visit.Stops[0].SpecialtyCodes = ["nephrology"];
        var toured = await VisitAsync(visit);
        var plain = await VisitAsync(VisitInputs.Visit(Places.Heilongjiang, Places.SamaraOblast, "2019-06-14"));

        var addresses = (await UrlsAsync()).Select(Location).ToList();

        addresses.ShouldContain("https://localhost/zh/subjects/cooperation/MasterClass");
        addresses.ShouldContain("https://localhost/zh/subjects/specialty/nephrology");
        addresses.ShouldNotContain(a => a.EndsWith("/Other"));
        addresses.ShouldContain($"https://localhost/zh/visits/{toured}/report");
        addresses.ShouldContain($"https://localhost/zh/visits/{toured}/programme");
        addresses.ShouldContain($"https://localhost/zh/visits/{plain}/report");
        addresses.ShouldNotContain($"https://localhost/zh/visits/{plain}/programme");
    }

    [Fact]
    public async Task Get_Sitemaps_HavePeopleInOffice_AndNoOthers()
    {
        var visit = VisitInputs.Visit(Places.Heilongjiang, Places.SamaraOblast, "2019-05-14");
        visit.Members = [VisitInputs.Member("Фёкла Ревизская", "министр здравоохранения"), VisitInputs.Member("Глафира Тихомолова", "пациентка")];
        visit.Members[1].IsPrivate = true;
        await portal.Services.PublishAsync(visit);
        var official = await SlugAsync("Ревизская");
        var patient = await SlugAsync("Тихомолова");

        var addresses = (await UrlsAsync()).Select(Location).ToList();

        addresses.ShouldContain($"https://localhost/zh/people/{official}");
        addresses.ShouldNotContain($"https://localhost/zh/people/{patient}");
    }

    [Theory]
    [InlineData("/ru/sitemap-drafts-1.xml")]
    [InlineData("/ru/sitemap-agreements-0.xml")]
    [InlineData("/de/sitemap-pages.xml")]
    public async Task Get_SitemapThatIsNotThere_IsNotFound(string address) =>
        (await portal.NewClient().GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private Task<string> SlugAsync(string lastName) => portal.UseAsync(db =>
        db.People.Where(p => p.Names.Any(n => n.Text.EndsWith(lastName))).Select(p => p.Slug).SingleAsync());

    private async Task<List<XElement>> UrlsAsync()
    {
        var client = portal.NewClient();
        var index = XDocument.Parse(await client.GetStringAsync("/sitemap.xml"));
        var urls = new List<XElement>();
        foreach (var file in index.Root!.Elements(Sitemap + "sitemap").Select(Location))
        {
            urls.AddRange(XDocument.Parse(await client.GetStringAsync(new Uri(file).AbsolutePath)).Root!.Elements(Sitemap + "url"));
        }

        urls.ShouldAllBe(u => u.Elements(Html + "link").Count() == 5);
        return urls;
    }

    private Task<string> ReferenceAsync(Guid id) =>
        portal.UseAsync(db => Task.FromResult(db.Agreements.Single(a => a.Id == id).Reference));

    private async Task<string> VisitAsync(VisitInput input)
    {
        var id = await portal.Services.PublishAsync(input);
        return await portal.UseAsync(db => Task.FromResult(db.Visits.Single(v => v.Id == id).Reference));
    }

    private static string Location(XElement element) => element.Element(Sitemap + "loc")!.Value;
}
