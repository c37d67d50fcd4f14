using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web.Browse;

/// <summary>A reader who follows every link finds no way to reach a person: check F69.</summary>
[Collection(DemoPortalCollection.Name)]
public sealed partial class PrivacyWalkTests(DemoPortalFixture portal)
{
    private static readonly string[] Lists =
        ["agreements", "visits", "meetings", "activities", "commitments", "institutions", "events", "partnerships", "regions", "sources"];

    [Fact]
    public async Task PublicPages_HaveNoTelephoneNumberAndNoMailAddress()
    {
        var client = portal.NewClient();
        var found = new List<string>();
        var waiting = new Queue<string>(["/ru"]);
        var seen = new HashSet<string>(waiting);
        while (waiting.TryDequeue(out var path))
        {
            var page = await client.GetPageAsync(path);
            found.AddRange(Contacts(page.DocumentElement.OuterHtml).Select(contact => $"{path}: {contact}"));
            foreach (var next in page.Links.OfType<IHtmlAnchorElement>().Select(PathOf).OfType<string>().Where(seen.Add))
            {
                waiting.Enqueue(next);
            }
        }

        found.ShouldBeEmpty();
        seen.Count.ShouldBeGreaterThan(80);
        foreach (var kind in new[] { "/people/", "/visits/", "/meetings/", "/agreements/", "/institutions/", "/events/", "/commitments/" })
        {
            seen.ShouldContain(path => path.Contains(kind, StringComparison.Ordinal), kind);
        }
    }

    [Fact]
    public async Task Downloads_HaveNoTelephoneNumberAndNoMailAddress()
    {
        var client = portal.NewClient();
        foreach (var list in Lists)
        {
            Contacts(await client.GetStringAsync($"/ru/{list}.json")).ShouldBeEmpty(list);
        }
    }

    [Theory]
    [InlineData("<a href=\"mailto:x\">почта</a>", "mailto:")]
    [InlineData("<a href=\"tel:1\">звонок</a>", "tel:")]
    [InlineData("Иванов, ivanov@clinic.example.ru", "ivanov@clinic.example.ru")]
    [InlineData("тел. +7 (846) 956-12-00.", "+7 (846) 956-12-00")]
    [InlineData("тел. 8 846 956 12 00", "8 846 956 12 00")]
    [InlineData("电话 +86 454 8618001", "+86 454 8618001")]
    public void Contacts_AreKnownWhereTheyStand(string text, string contact) => Contacts(text).ShouldContain(contact);

    [Theory]
    [InlineData("20–23 мая 2014 года, CP-2026-0004")]
    [InlineData("2026-11-26T19:10:18+00:00")]
    [InlineData("M 12.5 80.25 L 846 956 12 00")]
    public void Contacts_AreNotSeenInDatesAndDrawings(string text) => Contacts(text).ShouldBeEmpty();

    /// <summary>Pages of the language, without filters: those show the same records.</summary>
    private static string? PathOf(IHtmlAnchorElement link)
    {
        var address = new Uri(link.Href);
        return address.Host == "localhost" && address.AbsolutePath.StartsWith("/ru/", StringComparison.Ordinal)
            && !Path.HasExtension(address.AbsolutePath) && !address.AbsolutePath.StartsWith("/ru/report", StringComparison.Ordinal)
                ? address.AbsolutePath
                : null;
    }

    private static IEnumerable<string> Contacts(string text) => Contact().Matches(text).Select(m => m.Value);

    [GeneratedRegex(
        @"mailto:|\btel:|[\w.+-]+@[\w-]+(\.[\w-]+)+|(?<![\w.:])\+\d{1,3}[ ()-]*\d{2,4}([ ()-]*\d{2,}){2,}\d*"
        + @"|(?<![\w.,-])8[ (-]+\d{3,4}[ )-]+\d{2,3}[ -]\d{2}[ -]\d{2}\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Contact();
}
