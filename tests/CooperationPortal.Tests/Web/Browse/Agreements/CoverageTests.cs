using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Browse.Agreements;

/// <summary>Which institutions and specialties act under a regional framework, and which do not.</summary>
public sealed class CoverageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Get_Framework_CountsWhoActsAndLeadsToListsOfThatLength()
    {
        var clinic = await InstitutionAsync("Клиника Самары", Places.Samara);
        var branch = await InstitutionAsync("Филиал Намангана", Places.Namangan);
        var promised = await InstitutionAsync("Больница с одним обещанием", Places.Tolyatti);
        var silent = await InstitutionAsync("Молчащая больница", Places.Tolyatti);
        var elsewhere = await InstitutionAsync("Больница Цзямусы", Places.Jiamusi);
        await InstitutionAsync("Министерство", Places.SamaraOblast, InstitutionKind.Ministry);
        var framework = await FrameworkAsync();
        await AgreementAsync([clinic, branch], "cardiology", AgreementInputs.Event(AgreementEventKind.Signed, "2018-01-01"));
        await AgreementAsync([promised, branch], "oncology", AgreementInputs.Event(AgreementEventKind.Announced, "2018-01-01"));
        await AgreementAsync([silent, elsewhere], "neurology", AgreementInputs.Event(AgreementEventKind.Signed, "2018-01-01"));

        var page = await portal.NewClient().GetPageAsync($"/ru/agreements/{framework}");

        var links = page.QuerySelectorAll("#coverage a[href*='framework=']").OfType<IHtmlAnchorElement>().ToList();
        links.Select(l => NumberIn(l.TextContent)).ShouldBe([2, 2]);
        (await NamesAsync(links[0])).ShouldBe(["Клиника Самары", "Филиал Намангана"]);
        (await NamesAsync(links[1])).ShouldBe(["Больница с одним обещанием", "Молчащая больница"]);
        page.QuerySelectorAll("#coverage a[href*='specialty=']").Select(a => a.TextContent.Trim()).ShouldBe(["Кардиология"]);
        page.QuerySelector("#coverage")!.TextContent.ShouldContain("Педиатрия");
        page.QuerySelector("#coverage")!.TextContent.ShouldNotContain("Неврология");
    }

    [Fact]
    public async Task Get_FrameworkAsOfAnotherDay_TellsNothingOfWhatIsCountedToday()
    {
        var framework = await FrameworkAsync();

        var then = await portal.NewClient().GetPageAsync($"/ru/agreements/{framework}?asOf=2019-01-01");
        var now = await portal.NewClient().GetPageAsync($"/ru/agreements/{framework}");

        then.QuerySelector("#coverage").ShouldBeNull();
        now.QuerySelector("#coverage h2")!.TextContent.ShouldBe("Соглашения учреждений этих регионов");
    }

    [Fact]
    public async Task Get_AgreementOfClinics_HasNoCoverage()
    {
        var id = await portal.PublishAsync((RecordInput)AgreementInputs.Signed());
        var reference = await portal.UseAsync(db => db.Agreements.Where(a => a.Id == id).Select(a => a.Reference).SingleAsync());

        (await portal.NewClient().GetPageAsync($"/ru/agreements/{reference}")).QuerySelector("#coverage").ShouldBeNull();
    }

    private static int NumberIn(string text) =>
        int.Parse(string.Concat(text.Where(char.IsDigit)), CultureInfo.InvariantCulture);

    private async Task<IEnumerable<string>> NamesAsync(IHtmlAnchorElement list)
    {
        var page = await portal.NewClient().GetPageAsync(list.PathName + list.Search);
        return page.QuerySelectorAll(".result h3").Select(h => h.TextContent.Trim());
    }

    private Task<Guid> InstitutionAsync(string name, RecordPick place, InstitutionKind kind = InstitutionKind.Hospital) =>
        portal.PublishAsync((RecordInput)RegistryInputs.Institution(name, place, kind));

    /// <summary>Signed between the regions; it speaks of paediatrics, and no agreement does.</summary>
    private async Task<string> FrameworkAsync()
    {
        var input = AgreementInputs.Signed();
        input.Type = AgreementType.FrameworkRegional;
        (input.Parties[0].Party, input.Parties[1].Party) = (Places.SamaraOblast, Places.Namangan);
        input.Scope = [Scope("paediatrics")];
        var id = await portal.PublishAsync((RecordInput)input);
        return await portal.UseAsync(db => db.Agreements.Where(a => a.Id == id).Select(a => a.Reference).SingleAsync());
    }

    private Task<Guid> AgreementAsync(Guid[] institutions, string specialty, AgreementEventInput happened)
    {
        var input = AgreementInputs.Signed();
        input.Parties = [.. institutions.Select(id => AgreementInputs.Party(RecordKind.Institution, id))];
        input.Events = [happened];
        input.Scope = [Scope(specialty)];
        return portal.PublishAsync((RecordInput)input);
    }

    private static ScopeItemInput Scope(string specialty) =>
        new() { Id = Guid.CreateVersion7(), Activity = ActivityType.SpecialistExchange, SpecialtyCodes = [specialty] };
}
