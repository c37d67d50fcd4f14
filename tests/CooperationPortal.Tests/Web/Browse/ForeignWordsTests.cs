using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Sources;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Browse;

/// <summary>What a page shows in another language than its own says so to a screen reader, and titles say it to everybody.</summary>
public sealed partial class ForeignWordsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("")]
    [InlineData("agreements")]
    [InlineData("agreements/{agreement}")]
    [InlineData("agreements?region=jiamusi-cn")]
    [InlineData("commitments")]
    [InlineData("commitments/{commitment}")]
    [InlineData("sources")]
    [InlineData("sources/{source}")]
    [InlineData("institutions/{institution}")]
    [InlineData("search")]
    [InlineData("visits")]
    [InlineData("meetings")]
    [InlineData("activities")]
    [InlineData("events")]
    [InlineData("regions/uz-ng")]
    [InlineData("visits/{visit}")]
    [InlineData("visits/{visit}/report")]
    [InlineData("partnerships/ru-sam/uz-ng")]
    [InlineData("countries/uz")]
    public async Task Get_Page_GivesTheLanguageOfForeignWords(string path)
    {
        await PublishAsync();

        var page = await portal.NewClient().GetPageAsync($"/en/{await AddressAsync(path)}".TrimEnd('/'));

        var unmarked = page.QuerySelectorAll("main *:not(script, style)")
            .SelectMany(e => e.ChildNodes.OfType<IText>())
            .Where(t => Cyrillic().IsMatch(t.Data) && LanguageOf(t) == "en")
            .Select(t => t.Data.Trim());
        unmarked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_Visit_GivesTheLanguageInWhichTheSourceTellsTheDays()
    {
        var input = VisitInputs.Visit(Places.Namangan, Places.SamaraOblast, "XXXX-11-14/XXXX-11-16");
        input.Period.Wording = "с 14 по 16 ноября";
        input.Sources = [AgreementInputs.Source()];
        var id = await portal.Services.PublishAsync(input);
        var reference = await portal.UseAsync(db => db.Visits.Where(v => v.Id == id).Select(v => v.Reference).SingleAsync());

        var page = await portal.NewClient().GetPageAsync($"/en/visits/{reference}");

        page.QuerySelector(".facts .source-words [lang=ru]")!.TextContent.ShouldBe("с 14 по 16 ноября");
    }

    [Theory]
    [InlineData("agreements", "в конце мая")]
    [InlineData("commitments", "к началу занятий")]
    [InlineData("activities", "перед каникулами")]
    [InlineData("events", "весной")]
    public async Task Get_List_TellsADayInTheSourcesOwnWords(string path, string words)
    {
        await PublishAsync();

        var page = await portal.NewClient().GetPageAsync($"/en/{path}");

        page.QuerySelectorAll(".result .when [lang=ru], .record-row [lang=ru]").Select(e => e.TextContent.Trim()).ShouldContain(words);
    }

    [Fact]
    public async Task Get_VisitOfWhomNoneIsTranslated_MarksItsHeadingAndItsStep()
    {
        await PublishAsync();

        var page = await portal.NewClient().GetPageAsync($"/en/{await AddressAsync("visits/{visit}")}");

        page.QuerySelector("h1 [lang=ru]")!.TextContent.ShouldBe("Городская больница");
        page.QuerySelectorAll("h1 .not-translated").Length.ShouldBe(1);
        page.QuerySelector(".crumbs [aria-current] [lang=ru]")!.TextContent.ShouldBe("Городская больница");
    }

    [Theory]
    [InlineData("agreements", ".result h3")]
    [InlineData("commitments", ".result h3")]
    [InlineData("agreements/{agreement}", "#commitments h3")]
    public async Task Get_List_MarksTitlesThatAreNotTranslated(string path, string titles)
    {
        await PublishAsync();

        var page = await portal.NewClient().GetPageAsync($"/en/{await AddressAsync(path)}");

        page.QuerySelectorAll(titles).ShouldNotBeEmpty();
        page.QuerySelectorAll(titles).ShouldAllBe(t => t.QuerySelector("[lang=ru]") != null && t.QuerySelector(".not-translated") != null);
    }

    private async Task PublishAsync()
    {
        if (await portal.UseAsync(db => db.Agreements.AnyAsync()))
        {
            return;
        }

        var input = FoundingAgreements.Promised();
        input.KindAsStated = LocalizedInput.Of("ru", "конкретные соглашения");
        input.Sources[0].Publisher = "Татар-информ";
        input.Sources[0].ReportedBy = "правительство края";
        input.Events[0].When.Wording = "третьего ноября";
        input.Evidence.Add(new EvidenceInput
        {
            Id = Guid.CreateVersion7(), FieldPath = "PlannedWindow", SourceId = input.Sources[0].Id, Quote = "20–23 мая 2014 года",
        });
        var visit = VisitInputs.Visit(Places.Namangan, Places.SamaraOblast, period: null);
        visit.Senders.Add(VisitInputs.Party(RecordPick.Written("Городская больница", "ru")));
        visit.Period.Wording = "накануне праздника";
        visit.Sources = [AgreementInputs.Source()];
        input.Visit = RecordPick.Of(RecordKind.Visit, await portal.Services.PublishAsync(visit), "…");
        var congress = await portal.Services.PublishAsync(FoundingAgreements.Congress());
        input.PlannedOccasion = RecordPick.Of(RecordKind.Event, congress, "…");
        await portal.Services.PublishAsync(input);
        var meeting = VisitInputs.Meeting(Places.Namangan, Places.SamaraOblast);
        meeting.When.Wording = "в день приезда";
        meeting.Sources = [AgreementInputs.Source()];
        await portal.Services.PublishAsync(meeting);
        await portal.Services.PublishAsync(RegistryInputs.Institution("Краевая больница", Places.KhabarovskKrai));
        await PublishInWordsAloneAsync();
    }

    /// <summary>Days of which only the source's own words are known.</summary>
    private async Task PublishInWordsAloneAsync()
    {
        var agreement = FoundingAgreements.Signed();
        agreement.Events[0].When = new DateInput { Wording = "в конце мая" };
        agreement.Commitments[0].Due = new DateInput { Wording = "к началу занятий" };
        var id = await portal.Services.PublishAsync(agreement);
        var activity = ActivityInputs.Under(id, "2024-03");
        activity.Held = new DateInput { Wording = "перед каникулами" };
        activity.Sources = [AgreementInputs.Source()];
        await portal.Services.PublishAsync(activity);
        var congress = RegistryInputs.Event("Конгресс");
        congress.Period = new DateInput { Wording = "весной" };
        congress.Sources = [AgreementInputs.Source()];
        await portal.Services.PublishAsync(congress);
    }

    private async Task<string> AddressAsync(string path) => path
        .Replace("{agreement}", await portal.UseAsync(db => db.Agreements.Select(a => a.Reference).FirstAsync()))
        .Replace("{source}", $"{await portal.UseAsync(db => db.Evidence.Where(e => e.Quote != null).Select(e => e.SourceId).FirstAsync())}")
        .Replace("{commitment}", await portal.UseAsync(db => db.Commitments.Select(c => c.Reference).FirstAsync()))
        .Replace("{visit}", await portal.UseAsync(db => db.Visits.Where(v => v.Period.Edtf == null).Select(v => v.Reference).FirstAsync()))
        .Replace("{institution}", await portal.UseAsync(db => db.Institutions.Select(i => i.Slug).FirstAsync()));

    private static string? LanguageOf(IText text) => text.ParentElement!.Closest("[lang]")?.GetAttribute("lang");

    [GeneratedRegex("[А-Яа-яЁё]{2,}")]
    private static partial Regex Cyrillic();
}
