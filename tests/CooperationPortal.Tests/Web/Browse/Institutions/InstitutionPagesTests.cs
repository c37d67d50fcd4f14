using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Browse.Institutions;

public sealed class InstitutionPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    private Guid hospital;

    public async Task InitializeAsync()
    {
        hospital = await portal.UseAsync(db => db.Institutions.OrderBy(i => i.Id).Select(i => i.Id).FirstOrDefaultAsync());
        if (hospital != Guid.Empty)
        {
            return;
        }

        hospital = await portal.Services.PublishAsync(RegistryInputs.Institution("Кардиологический диспансер", Places.Samara));
        await portal.Services.PublishAsync(RegistryInputs.Institution("Медицинский университет", Places.Samara, InstitutionKind.University));
        await portal.Services.PublishAsync(RegistryInputs.Institution("Namangan filiali", Places.Namangan, lang: "uz-Latn"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("ru", false)]
    [InlineData("en", true)]
    [InlineData("zh", true)]
    [InlineData("uz", true)]
    public async Task Get_One_IsNamedAsWrittenAndSaysWhereThatIsATranslationToCome(string lang, bool isFallback)
    {
        var page = await portal.NewClient().GetPageAsync($"/{lang}/institutions/{await SlugAsync(hospital)}");

        page.QuerySelector("h1")!.TextContent.ShouldContain("Кардиологический диспансер");
        (page.QuerySelector("h1 .not-translated") is not null).ShouldBe(isFallback);
        (page.QuerySelector("h1 [lang=ru]") is not null).ShouldBe(isFallback);
        page.Title!.ShouldStartWith("Кардиологический диспансер");
    }

    [Fact]
    public async Task Get_WithoutRecords_SaysThatThereAreNone()
    {
        var idle = await portal.Services.PublishAsync(RegistryInputs.Institution("Тихая больница", Places.Tolyatti));

        var page = await portal.NewClient().GetPageAsync($"/ru/institutions/{await SlugAsync(idle)}");

        page.QuerySelectorAll("#cooperation .figure").ShouldBeEmpty();
        page.QuerySelector("#cooperation .lead").ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_EveryFigure_IsTheLengthOfItsList()
    {
        var party = RecordPick.Of(RecordKind.Institution, hospital, "…");
        var paper = FoundingAgreements.Signed();
        paper.Parties[0] = AgreementInputs.Party(RecordKind.Institution, hospital);
        await portal.Services.PublishAsync(paper);
        await portal.Services.PublishAsync(VisitInputs.Visit(Places.Namangan, party));
        await portal.Services.PublishAsync(VisitInputs.Meeting(Places.Namangan, party));
        var client = portal.NewClient();

        var figures = (await client.GetPageAsync($"/ru/institutions/{await SlugAsync(hospital)}"))
            .QuerySelectorAll("#cooperation a.figure").OfType<IHtmlAnchorElement>().ToList();

        figures.Count.ShouldBe(5);
        foreach (var figure in figures)
        {
            var list = await client.GetPageAsync(figure.PathName + figure.Search);
            $"{list.QuerySelectorAll(".result").Length}".ShouldBe(figure.QuerySelector("b")!.TextContent, figure.Href);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("region=ru-sam")]
    [InlineData("kind=University")]
    [InlineData("country=UZ")]
    public async Task Get_EveryCountOfAFacet_LeadsToAListOfThatLength(string query)
    {
        var client = portal.NewClient();
        var page = await client.GetPageAsync($"/ru/institutions?{query}");
        var choices = page.QuerySelectorAll(".facet li").Where(li => li.QuerySelector(".count") is not null).ToList();

        choices.ShouldNotBeEmpty();
        foreach (var choice in choices)
        {
            var input = (IHtmlInputElement)choice.QuerySelector("input")!;
            var others = string.Join('&', query.Split('&').Where(q => !q.StartsWith($"{input.Name}=", StringComparison.Ordinal)));
            var list = await client.GetPageAsync($"/ru/institutions?{others}&{input.Name}={input.Value}");
            $"{list.QuerySelectorAll(".result").Length}".ShouldBe(choice.QuerySelector(".count")!.TextContent, $"{query} {input.Value}");
        }
    }

    [Fact]
    public async Task Get_OtherLetterCase_LeadsToTheAddress()
    {
        var slug = await SlugAsync(hospital);

        var answer = await portal.NewClient().GetAsync($"/ru/institutions/{slug.ToUpperInvariant()}");

        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.ToString().ShouldBe($"/ru/institutions/{slug}");
    }

    [Fact]
    public async Task Get_Unknown_IsAbsent() =>
        (await portal.NewClient().GetAsync("/ru/institutions/nowhere")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private Task<string> SlugAsync(Guid id) =>
        portal.UseAsync(db => db.Institutions.Where(i => i.Id == id).Select(i => i.Slug).SingleAsync());
}
