using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Web.Browse.Partnerships;

/// <summary>Two countries, and a part of each: two pairs, of which the countries' has the records of both.</summary>
public sealed class CountryAndPartTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Get_List_CountsThemApartAndSaysSo()
    {
        var parts = FoundingAgreements.Signed();
        (parts.Parties[0].Party, parts.Parties[1].Party) = (Places.SamaraOblast, Places.Namangan);
        var countries = FoundingAgreements.Signed();
        (countries.Parties[0].Party, countries.Parties[1].Party) = (Places.Region("RU"), Places.Region("UZ"));
        countries.Parties[0].Place = countries.Parties[1].Place = new RecordPick();
        await portal.Services.PublishAsync(parts);
        await portal.Services.PublishAsync(countries);
        var reader = portal.NewClient();

        var list = await reader.GetPageAsync("/ru/partnerships");

        list.QuerySelector("#results")!.TextContent.ShouldBe("2 партнёрства");
        list.QuerySelector(".section-head + p")!.TextContent.ShouldContain("это два партнёрства");
        (await SignedAsync("ru/uz")).ShouldBe("2");
        (await SignedAsync("ru-sam/uz-ng")).ShouldBe("1");

        async Task<string> SignedAsync(string pair) =>
            (await reader.GetPageAsync($"/ru/partnerships/{pair}")).QuerySelector("a.figure[href$='signed=true'] b")!.TextContent;
    }
}
