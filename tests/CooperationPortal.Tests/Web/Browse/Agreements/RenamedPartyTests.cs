using AngleSharp.Dom;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Browse.Agreements;

public sealed class RenamedPartyTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Old = "Краевая больница старая";
    private const string New = "Краевой центр новый";

    [Theory]
    [InlineData("2010-05-14", Old)]
    [InlineData("2015", New)]
    [InlineData("2020-05-14", New)]
    public async Task Get_AgreementOfARenamedBody_PrintsTheNameAsOfSigning(string signed, string expected)
    {
        var body = await PublishRenamedAsync();
        var title = $"Соглашение от {signed}";
        var agreement = await PublishAsync(body, title, signed);
        var reader = portal.NewClient();

        var page = await reader.GetPageAsync($"/ru/agreements/{agreement}");

        var party = page.QuerySelectorAll(".party").First(p => p.QuerySelector("h3 a[href*='/institutions/']") is not null);
        party.QuerySelector("h3")!.TextContent.Trim().ShouldBe(expected);
        (party.QuerySelector(".other-names")?.TextContent.Contains(New) ?? false).ShouldBe(expected == Old);
        var row = (await reader.GetPageAsync("/ru/agreements")).QuerySelectorAll("li.result")
            .First(r => r.QuerySelector("h3, h2")!.TextContent.Contains(title));
        row.TextContent.ShouldContain(expected);
    }

    [Fact]
    public async Task Get_RenamedBody_BearsItsNewName()
    {
        var id = await PublishRenamedAsync();
        var slug = await portal.UseAsync(db => db.Institutions.Where(i => i.Id == id).Select(i => i.Slug).SingleAsync());

        var page = await portal.NewClient().GetPageAsync($"/ru/institutions/{slug}");

        page.QuerySelector("h1")!.TextContent.Trim().ShouldBe(New);
        page.QuerySelector("main")!.TextContent.ShouldContain(Old);
    }

    /// <summary>Renamed in March 2015: the old official name has its last day, the new one its first.</summary>
    private Task<Guid> PublishRenamedAsync()
    {
        var input = RegistryInputs.Institution(Old, Places.Samara);
        input.Names[0].ValidTo = RegistryInputs.Date("2015-03-01");
        var name = RegistryInputs.Name(New);
        name.ValidFrom = RegistryInputs.Date("2015-03-02");
        input.Names.Add(name);
        return portal.PublishAsync((RecordInput)input);
    }

    private async Task<string> PublishAsync(Guid body, string title, string signed)
    {
        var input = AgreementInputs.Signed(signed);
        input.Title = LocalizedInput.Of("ru", title);
        input.Parties[0].Party = RecordPick.Of(RecordKind.Institution, body, "…");
        input.Parties[1].Party = Places.Jiamusi;
        var id = await portal.PublishAsync((RecordInput)input);
        return await portal.UseAsync(db => db.Agreements.Where(a => a.Id == id).Select(a => a.Reference).SingleAsync());
    }
}
