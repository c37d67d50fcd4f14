using System.Net;
using CooperationPortal.Tests.Support.Http;
using Shouldly;

namespace CooperationPortal.Tests.Web.Browse.Subjects;

/// <summary>A specialty, a condition and a kind of cooperation have pages, found from the records that are about them.</summary>
[Collection(DemoPortalCollection.Name)]
public sealed class SubjectPageTests(DemoPortalFixture portal)
{
    [Theory]
    [InlineData("/ru/subjects/specialty/cardiology", "Кардиология")]
    [InlineData("/zh/subjects/specialty/cardiology", "心内科")]
    [InlineData("/en/subjects/cooperation/Internship", "Internship")]
    [InlineData("/uz/subjects/cooperation/MasterClass", "Mahorat darsi")]
    public async Task Get_Subject_IsNamedInTheReadersLanguage(string address, string name)
    {
        var page = await portal.NewClient().GetPageAsync(address);

        page.QuerySelector("h1")!.TextContent.Trim().ShouldBe(name);
    }

    [Theory]
    [InlineData("/ru/subjects/specialty/nothing")]
    [InlineData("/ru/subjects/cooperation/Other")]
    [InlineData("/ru/subjects/colour/cardiology")]
    [InlineData("/ru/subjects/7/cardiology")]
    public async Task Get_NoSubject_IsNotFound(string address) =>
        (await portal.NewClient().GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("/ru/subjects/specialty/CARDIOLOGY", "/ru/subjects/specialty/cardiology")]
    [InlineData("/ru/subjects/cooperation/internship", "/ru/subjects/cooperation/Internship")]
    public async Task Get_OtherLetters_LeadsToTheOneAddress(string address, string canonical)
    {
        var answer = await portal.NewClient().GetAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.ToString().ShouldBe(canonical);
    }

    [Fact]
    public async Task Get_Index_LeadsToThePageOfEverySubject()
    {
        var client = portal.NewClient();
        var page = await client.GetPageAsync("/ru/subjects");
        var subjects = page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!)
            .Where(href => href.StartsWith("/ru/subjects/", StringComparison.Ordinal)).Distinct().ToList();

        subjects.Count.ShouldBeGreaterThan(8);
        foreach (var subject in subjects)
        {
            (await client.GetAsync(subject)).StatusCode.ShouldBe(HttpStatusCode.OK, subject);
        }
    }

    [Theory]
    [InlineData("ru", "Инсульт")]
    [InlineData("en", "Stroke")]
    [InlineData("zh", "脑卒中")]
    [InlineData("uz", "Insult")]
    public async Task Get_Index_CountsConditionsInTheReadersLanguage(string lang, string condition)
    {
        var page = await portal.NewClient().GetPageAsync($"/{lang}/subjects");

        var rows = page.QuerySelectorAll("section[aria-labelledby=conditions-heading] tbody tr").ToList();
        rows.Select(r => r.QuerySelector("th")!.TextContent.Trim()).ShouldContain(condition);
        rows.SelectMany(r => r.QuerySelectorAll("a[data-figure]")).Sum(a => int.Parse(a.TextContent)).ShouldBeGreaterThan(rows.Count - 1);
    }

    [Theory]
    [InlineData("ru", "Названы в обещаниях")]
    [InlineData("en", "Named in promises")]
    public async Task Get_Index_NamesWhatNoAgreementIsAboutApart(string lang, string lead)
    {
        var page = await portal.NewClient().GetPageAsync($"/{lang}/subjects");

        var conditions = page.QuerySelector("section[aria-labelledby=conditions-heading]")!;
        conditions.TextContent.ShouldContain(lead);
        conditions.QuerySelectorAll(".chips a").Select(a => a.GetAttribute("href")).ShouldContain($"/{lang}/subjects/condition/cerebral_palsy");
        conditions.QuerySelectorAll("table a[href$='/cerebral_palsy']").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("specialty/cardiology", "specialty=cardiology")]
    [InlineData("condition/cardiovascular_disease", "condition=cardiovascular_disease")]
    [InlineData("cooperation/Internship", "activity=Internship")]
    public async Task Get_Subject_LeadsToTheInstitutionsThatTakePart(string subject, string narrowed)
    {
        var client = portal.NewClient();
        var section = (await client.GetPageAsync($"/ru/subjects/{subject}")).QuerySelector("#institutions")!;

        var list = await client.GetPageAsync(section.QuerySelector("a[data-figure]")!.GetAttribute("href")!);

        list.BaseUri.ShouldEndWith($"/ru/institutions?{narrowed}");
        var listed = list.QuerySelectorAll(".result h3 a").Select(a => a.GetAttribute("href")).ToList();
        var named = section.QuerySelectorAll("li a").Select(a => a.GetAttribute("href")).ToList();
        named.ShouldNotBeEmpty();
        named.ShouldBeSubsetOf(listed);
    }

    [Fact]
    public async Task Agreement_LinksWhatItIsAbout()
    {
        var client = portal.NewClient();
        var list = await client.GetPageAsync("/ru/agreements?specialty=cardiology");
        var agreement = await client.GetPageAsync(list.QuerySelector(".result h3 a, .result h2 a, .result a")!.GetAttribute("href")!);

        agreement.QuerySelectorAll(".scope a").Select(a => a.GetAttribute("href")!)
            .ShouldContain(href => href.StartsWith("/ru/subjects/", StringComparison.Ordinal));
    }
}
