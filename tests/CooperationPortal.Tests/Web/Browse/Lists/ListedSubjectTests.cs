using AngleSharp.Html.Dom;
using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web.Browse.Lists;

/// <summary>Why a record stands in a list of a field of medicine can be seen on its page.</summary>
[Collection(DemoPortalCollection.Name)]
public sealed class ListedSubjectTests(DemoPortalFixture portal)
{
    [Theory]
    [InlineData("agreements")]
    [InlineData("visits")]
    [InlineData("meetings")]
    [InlineData("commitments")]
    public async Task Record_InTheListOfASubject_NamesItOnItsPage(string kind)
    {
        var client = portal.NewClient();
        var list = await client.GetPageAsync($"/ru/{kind}");
        var subjects = list.QuerySelectorAll(".facet li:not(.zero) input").OfType<IHtmlInputElement>()
            .Where(i => i.Name is "specialty" or "condition" && i.Value.Length > 0).Select(i => (i.Name, i.Value)).ToList();
        subjects.ShouldNotBeEmpty();
        var silent = new List<string>();

        foreach (var (name, code) in subjects)
        {
            var found = await client.GetPageAsync($"/ru/{kind}?{name}={code}");
            foreach (var path in found.QuerySelectorAll(".result h3 a").OfType<IHtmlAnchorElement>().Select(a => a.PathName).Distinct())
            {
                var page = await client.GetPageAsync(path);
                if (page.QuerySelector($"main a[href='/ru/subjects/{name}/{code}']") is null)
                {
                    silent.Add($"{path} {code}");
                }
            }
        }

        silent.ShouldBeEmpty();
    }
}
