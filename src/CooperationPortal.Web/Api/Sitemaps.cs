using System.Text;
using System.Xml;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Exchange;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Partnerships;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Web.Pages.Browse.Visits;
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

    /// <summary>So many visits have no more addresses than that: each has a report, and most a programme.</summary>
    private const int MostVisits = Most / 3;

    private const string Pages = "pages";
    private const string Places = "places";
    private const string Sources = "sources";
    private const string People = "people";

    /// <summary>The records that are about something.</summary>
    private static readonly RecordKind[] Telling =
        [RecordKind.Agreement, RecordKind.Visit, RecordKind.Meeting, RecordKind.Commitment, RecordKind.Activity];

    private static readonly (string Segment, string Aspect, RecordKind[] Of)[] Subjects =
    [
        ("specialty", Aspect.Specialty, Telling), ("condition", Aspect.Condition, Telling), ("cooperation", Aspect.Activity, Telling),
        ("cooperation", Aspect.Type, [RecordKind.Activity]),
    ];

    public static void MapSitemaps(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/robots.txt", Robots).RequireAuthorization(Policies.Public);
        routes.MapRead("/sitemap.xml", WriteIndexAsync).RequireAuthorization(Policies.Public);
        routes.MapRead("/{lang:lang}/sitemap-pages.xml", WritePagesAsync).RequireAuthorization(Policies.Public);
        routes.MapRead("/{lang:lang}/sitemap-places.xml", WritePlacesAsync).RequireAuthorization(Policies.Public);
        routes.MapRead("/{lang:lang}/sitemap-sources.xml", WriteSourcesAsync).RequireAuthorization(Policies.Public);
        routes.MapRead("/{lang:lang}/sitemap-people.xml", WritePeopleAsync).RequireAuthorization(Policies.Public);
        routes.MapRead("/{lang:lang}/sitemap-{kind}-{number:int:min(1):max(10000)}.xml", WriteRecordsAsync)
            .RequireAuthorization(Policies.Public);
    }

    private static IResult Robots(HttpRequest request) => TypedResults.Text(
        $"User-agent: *\nDisallow: /manage\nDisallow: /account\n\nSitemap: {SiteOf(request)}/sitemap.xml\n");

    private static async Task WriteIndexAsync(
        HttpContext context, PublicAddressQueries addresses, CancellationToken cancellationToken)
    {
        List<string> names = [Pages, Places, Sources, People];
        foreach (var kind in PublicAddressQueries.Kinds)
        {
            var count = await addresses.CountAsync(kind, null, cancellationToken);
            var most = MostOf(kind);
            names.AddRange(Enumerable.Range(1, (count + most - 1) / most).Select(n => $"{RecordLinks.Segment(kind)}-{n}"));
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

    /// <summary>The pages that are there once, and those of what records are about.</summary>
    private static async Task WritePagesAsync(
        HttpContext context, PlainPages pages, FigureQueries figures, CancellationToken cancellationToken)
    {
        var counts = await figures.OfAsync([.. Subjects.Select(s => s.Aspect)], cancellationToken);
        await WriteAsync(context, pages.Paths.Concat(SubjectsOf(counts)), cancellationToken);
    }

    /// <summary>"Other" is no subject: it has no page.</summary>
    private static IEnumerable<string> SubjectsOf(FigureSet counts) => Subjects
        .SelectMany(s => s.Of.SelectMany(kind => counts.Values(kind, s.Aspect)), (s, code) => (s.Segment, Code: code))
        .Where(s => s.Code != nameof(ActivityType.Other)).Distinct().Order()
        .Select(s => $"/subjects/{s.Segment}/{s.Code}");

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

    /// <summary>The latest of a large register: the others are reached from their records.</summary>
    private static async Task WriteSourcesAsync(HttpContext context, SourceQueries sources, CancellationToken cancellationToken) =>
        await WriteAsync(context, (await sources.IdsAsync(Most, cancellationToken)).Select(id => $"/sources/{id}"), cancellationToken);

    /// <summary>Those whom the public may read of, the last entered.</summary>
    private static async Task WritePeopleAsync(HttpContext context, PersonQueries people, CancellationToken cancellationToken) =>
        await WriteAsync(context, (await people.SlugsAsync(Most, cancellationToken)).Select(slug => $"/people/{slug}"), cancellationToken);

    private static async Task WriteAsync(HttpContext context, IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        await using var writer = Begin(context);
        foreach (var path in paths)
        {
            await writer.AddAsync(path, null, cancellationToken);
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

        var most = MostOf(kinds[0]);
        await using var writer = Begin(context);
        await foreach (var record in addresses.ReadAsync(kinds[0], (number - 1) * most, most, null)
            .WithCancellation(cancellationToken))
        {
            foreach (var paper in PapersOf(kinds[0], record).Prepend(""))
            {
                await writer.AddAsync($"/{kind}/{record.Key}{paper}", record.ChangedAt, cancellationToken);
            }
        }
    }

    private static int MostOf(RecordKind kind) => kind is RecordKind.Visit ? MostVisits : Most;

    /// <summary>The pages that its page leads to and that are about it alone.</summary>
    private static IEnumerable<string> PapersOf(RecordKind kind, PublicAddress record) => kind is not RecordKind.Visit
        ? []
        : record.HasStops ? [$"/{VisitLinks.Report}", $"/{VisitLinks.Programme}"] : [$"/{VisitLinks.Report}"];

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
