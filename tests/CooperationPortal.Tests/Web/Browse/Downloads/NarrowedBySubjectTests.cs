using AngleSharp.Html.Dom;
using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web.Browse.Downloads;

/// <summary>Files of institutions and events hold what their lists do when these are narrowed by what they are about.</summary>
[Collection(DemoPortalCollection.Name)]
public sealed class NarrowedBySubjectTests(DemoPortalFixture portal)
{
    [Theory]
    [InlineData("institutions", "specialty", ".result h3 a")]
    [InlineData("institutions", "condition", ".result h3 a")]
    [InlineData("institutions", "activity", ".result h3 a")]
    [InlineData("events", "specialty", ".record-row h3 a")]
    [InlineData("events", "condition", ".record-row h3 a")]
    [InlineData("events", "activity", ".record-row h3 a")]
    public async Task Get_Json_HasWhatThePageShows(string list, string choice, string record)
    {
        var client = portal.NewClient();
        var whole = await client.GetPageAsync($"/ru/{list}");
        var offered = whole.QuerySelectorAll($".facets input[name={choice}]").OfType<IHtmlInputElement>().First(i => i.Value.Length > 0);
        var query = $"{choice}={offered.Value}";

        var page = await client.GetPageAsync($"/ru/{list}?{query}");
        var file = ListReaders.ReadJson(await client.GetByteArrayAsync($"/ru/{list}.json?{query}"));

        var shown = page.QuerySelectorAll(record).OfType<IHtmlAnchorElement>().Select(a => a.Href).ToList();
        shown.ShouldNotBeEmpty();
        shown.Count.ShouldBeLessThanOrEqualTo(whole.QuerySelectorAll(record).Length);
        file.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("url").GetString()).ShouldBe(shown);
    }
}
