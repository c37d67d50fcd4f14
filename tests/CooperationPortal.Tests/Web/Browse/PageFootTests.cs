using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Browse;

/// <summary>Checks F75 at the foot of pages: the address, the last change, how to cite; and what of the data can be taken along.</summary>
public sealed class PageFootTests(PortalFixture portal) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        if (!await portal.UseAsync(db => db.Agreements.AnyAsync()))
        {
            var promised = FoundingAgreements.Promised();
            promised.Scope[0].SpecialtyCodes = ["cardiology"];
            await portal.Services.PublishAsync(promised);
            await portal.Services.PublishAsync(VisitInputs.Visit(Places.Jiamusi, Places.KhabarovskKrai));
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("ru", "Портал сотрудничества", "по состоянию на")]
    [InlineData("en", "Cooperation Portal", "as of")]
    [InlineData("zh", "合作门户", "截至")]
    [InlineData("uz", "Hamkorlik portali", "holatiga koʻra")]
    public async Task Get_Agreement_TellsHowToCiteItWithoutScript(string lang, string portalName, string asOf)
    {
        var reference = await portal.UseAsync(db => db.Agreements.Select(a => a.Reference).FirstAsync());

        var page = await portal.NewClient().GetPageAsync($"/{lang}/agreements/{reference}?asOf=2026-01-01");

        var citation = page.QuerySelector(".last-line details.cite > p")!;
        citation.TextContent.ShouldContain(page.QuerySelector("h1 [lang=ru]")?.TextContent ?? page.QuerySelector("h1")!.TextContent.Trim());
        citation.TextContent.ShouldContain(portalName);
        citation.TextContent.ShouldContain(asOf);
        citation.TextContent.ShouldEndWith($"https://localhost/{lang}/agreements/{reference}");
        (citation.QuerySelector("[lang=ru]") is not null).ShouldBe(lang != "ru");
    }

    /// <summary>A button that only a script answers is not shown without one.</summary>
    [Fact]
    public async Task Get_Agreement_OffersToPrintWhereThereIsAScript()
    {
        var reference = await portal.UseAsync(db => db.Agreements.Select(a => a.Reference).FirstAsync());

        var page = await portal.NewClient().GetPageAsync($"/ru/agreements/{reference}");

        page.QuerySelectorAll("[data-print]").Length.ShouldBe(1);
        page.QuerySelector("[data-print]")!.Closest(".script-only").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("partnerships/jiamusi-cn/ru-kha")]
    [InlineData("regions/ru-kha")]
    [InlineData("countries/cn")]
    [InlineData("subjects/specialty/cardiology")]
    public async Task Get_WhatIsNotPublishedItself_TellsWhenARecordOfItChanged(string path)
    {
        var latest = await portal.UseAsync(db => path.StartsWith("subjects", StringComparison.Ordinal)
            ? db.Agreements.MaxAsync(a => a.ChangedAt)
            : db.Visits.MaxAsync(v => v.ChangedAt));

        var page = await portal.NewClient().GetPageAsync($"/ru/{path}");

        page.QuerySelector(".last-line time")!.GetAttribute("datetime").ShouldBe(latest.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"));
    }

    [Fact]
    public async Task Get_PlaceOfWhichNothingIsPublished_TellsOfNoChange() =>
        (await portal.NewClient().GetPageAsync("/ru/regions/ru-sam")).QuerySelectorAll(".last-line time").ShouldBeEmpty();

    [Theory]
    [InlineData("/ru")]
    [InlineData("/en/visits")]
    [InlineData("/zh/map")]
    [InlineData("/uz/search")]
    public async Task Get_Footer_LeadsToDataThatCanBeTaken(string address)
    {
        var client = portal.NewClient();
        var links = (await client.GetPageAsync(address)).QuerySelectorAll("footer a[href*='.'][rel=nofollow]")
            .Select(a => a.GetAttribute("href")!).ToList();

        links.Count.ShouldBe(12);
        foreach (var link in links)
        {
            (await client.GetAsync(link)).EnsureSuccessStatusCode();
        }
    }

    [Fact]
    public async Task Get_Footer_NamesTheLicence() =>
        (await portal.NewClient().GetPageAsync("/ru")).QuerySelector("footer a[rel=license]")!.TextContent.ShouldBe("CC BY 4.0");
}
