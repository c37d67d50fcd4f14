using System.Text;
using System.Xml;
using CooperationPortal.Core.Exchange;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Partnerships;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Finding;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;

namespace CooperationPortal.Web.Api;

/// <summary>What search engines may read and where it is: robots.txt, and sitemaps by language and kind.</summary>
public static class Sitemaps
{
    /// <summary>With five addresses each, so many stay below the 50 MB that a sitemap may have.</summary>
    public const int Most = 25_000;

    private const string Pages = "pages";
    private const string Places = "places";

    private static readonly (string Segment, string Aspect)[] Subjects =
        [("specialty", Aspect.Specialty), ("condition", Aspect.Condition), ("cooperation", Aspect.Activity)];

    public static void MapSitemaps(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/robots.txt", Robots).RequireAuthorization(Policies.Public);
        routes.MapGet("/sitemap.xml", WriteIndexAsync).RequireAuthorization(Policies.Public);
        routes.MapGet("/{lang:lang}/sitemap-pages.xml", WritePagesAsync).RequireAuthorization(Policies.Public);
        routes.MapGet("/{lang:lang}/sitemap-places.xml", WritePlacesAsync).RequireAuthorization(Policies.Public);
        routes.MapGet("/{lang:lang}/sitemap-{kind}-{number:int:min(1):max(10000)}.xml", WriteRecordsAsync)
            .RequireAuthorization(Policies.Public);
    }

    private static IResult Robots(HttpRequest request) => TypedResults.Text(
        $"User-agent: *\nDisallow: /manage\nDisallow: /account\n\nSitemap: {SiteOf(request)}/sitemap.xml\n");

    private static async Task WriteIndexAsync(
        HttpContext context, PublicAddressQueries addresses, CancellationToken cancellationToken)
    {
        List<string> names = [Pages, Places];
        foreach (var kind in PublicAddressQueries.Kinds)
        {
            var count = await addresses.CountAsync(kind, null, cancellationToken);
            names.AddRange(Enumerable.Range(1, (count + Most - 1) / Most).Select(n => $"{RecordLinks.Segment(kind)}-{n}"));
        }

        Answer(context);
        await using var xml = XmlWriter.Create(
            context.Response.Body, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(false) });
        await xml.WriteStartElementAsync(null, "sitemapindex", SitemapWriter.Schema);
        foreach (var address in LanguageTag.UrlSegments.SelectMany(_ => names, (lang, name) => $"/{lang}/sitemap-{name}.xml"))
        {
            await xml.WriteStartElementAsync(null, "sitemap", SitemapWriter.Schema);
            await xml.WriteElementStringAsync(null, "loc", SitemapWriter.Schema, SiteOf(context.Request) + address);
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
    }

    /// <summary>The pages that are there once, and those of what agreements are about.</summary>
    private static async Task WritePagesAsync(
        HttpContext context, PlainPages pages, FigureQueries figures, CancellationToken cancellationToken)
    {
        var counts = await figures.OfAsync([Aspect.Specialty, Aspect.Condition, Aspect.Activity], cancellationToken);
        await using var writer = Begin(context);
        foreach (var path in pages.Paths.Concat(Subjects.SelectMany(
            s => counts.Values(RecordKind.Agreement, s.Aspect), (s, code) => $"/subjects/{s.Segment}/{code}")))
        {
            await writer.AddAsync(path, null, cancellationToken);
        }
    }

    /// <summary>The places that take part, and the partnerships between them.</summary>
    private static async Task WritePlacesAsync(
        HttpContext context, ParticipationQueries participation, PartnershipQueries partnerships, Text text,
        CancellationToken cancellationToken)
    {
        var tree = await participation.TreeAsync(text.Culture, cancellationToken);
        await using var writer = Begin(context);
        foreach (var place in tree.SelectMany(country => country.All).Select(part => part.Place))
        {
            await writer.AddAsync(PathOf(place), null, cancellationToken);
        }

        var pairs = WholeList.PagesAsync<PartnershipRow>(
            (after, size, token) => partnerships.ListAsync(new PartnershipFilter(), text.Culture, after, token, size),
            cancellationToken);
        await foreach (var page in pairs)
        {
            foreach (var pair in page)
            {
                await writer.AddAsync($"/partnerships/{pair.A.Slug}/{pair.B.Slug}", null, cancellationToken);
            }
        }
    }

    private static async Task WriteRecordsAsync(
        string kind, int number, HttpContext context, PublicAddressQueries addresses, CancellationToken cancellationToken)
    {
        var kinds = PublicAddressQueries.Kinds.Where(k => RecordLinks.Segment(k) == kind).ToList();
        if (kinds.Count == 0)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await using var writer = Begin(context);
        await foreach (var record in addresses.ReadAsync(kinds[0], (number - 1) * Most, Most, null)
            .WithCancellation(cancellationToken))
        {
            await writer.AddAsync($"/{kind}/{record.Key}", record.ChangedAt, cancellationToken);
        }
    }

    private static SitemapWriter Begin(HttpContext context)
    {
        Answer(context);
        return new SitemapWriter(context.Response.Body, SiteOf(context.Request), RequestLanguage.Segment);
    }

    private static void Answer(HttpContext context)
    {
        context.Response.ContentType = "application/xml; charset=utf-8";
        context.Response.Headers.CacheControl = "public, no-cache";
    }

    private static string PathOf(PlaceView place) => place.Level is RegionLevel.Country
        ? $"/countries/{place.CountryIso2!.ToLowerInvariant()}"
        : $"/regions/{place.Slug}";

    private static string SiteOf(HttpRequest request) =>
        $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}";
}
