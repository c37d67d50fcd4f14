using System.Globalization;
using System.Text.Json.Nodes;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Partnerships;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Subjects;
using CooperationPortal.Core.Visits;
using CooperationPortal.Web.Pages.Browse.Shared;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Localisation;
using static CooperationPortal.Web.PageSupport.Finding.SchemaWords;

namespace CooperationPortal.Web.PageSupport.Finding;

/// <summary>What pages are about, in the words of schema.org; what no source states is left out.</summary>
public static class SchemaOrg
{
    public static JsonObject WebSite(Text text, Addresses addresses) => Thing("WebSite", text["Layout.PortalName"], addresses.Home, text)
        .With("potentialAction", new JsonObject
        {
            ["@type"] = "SearchAction",
            ["target"] = new JsonObject
            {
                ["@type"] = "EntryPoint",
                ["urlTemplate"] = $"{addresses.Home}/search?q={{search_term_string}}",
            },
            ["query-input"] = "required name=search_term_string",
        });

    public static JsonObject Breadcrumbs(IReadOnlyList<Crumb> crumbs, string self, Addresses addresses) => new()
    {
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = new JsonArray([.. crumbs.Select((crumb, i) => (JsonNode)new JsonObject
        {
            ["@type"] = "ListItem",
            ["position"] = i + 1,
            ["name"] = crumb.Text,
            ["item"] = crumb.Url is null ? self : addresses.Site + crumb.Url,
        })]),
    };

    /// <summary>A list as a body of data with its downloads, whole: without the filter of the reader.</summary>
    public static JsonObject Dataset(ListDownload list, string description, string self, Text text, Addresses addresses) =>
        Thing("Dataset", $"{list.Title} · {text["Layout.PortalName"]}", self, text)
            .With("description", description)
            .With("license", Licence.Url)
            .With("isAccessibleForFree", true)
            .With("creator", Thing("Organization", text["Layout.PortalName"], addresses.Home))
            .With("distribution", new JsonArray([.. ListFormats.All.Where(f => f.IsData && f.Fits(list)).Select(format =>
                (JsonNode)new JsonObject
                {
                    ["@type"] = "DataDownload",
                    ["encodingFormat"] = format.MediaType.Split(';')[0],
                    ["contentUrl"] = $"{self}.{format.Suffix}",
                })]));

    public static JsonObject Institution(InstitutionDetails institution, Text text, Addresses addresses)
    {
        var link = institution.Institution;
        var others = institution.Names.Select(n => n.Text).Where(n => n != link.Name.Text).Distinct();
        return Thing(TypeOf(link.Kind), link.Name.Text, addresses.Of(RecordKind.Institution, link.Slug))
            .With("alternateName", Texts(others))
            .With("sameAs", Texts(institution.Identifiers.Select(i => i.Url).Append(institution.Website).OfType<string>()))
            .With("address", Address(institution.Places, institution.CityText, institution.Address?.In(text.Culture).Text))
            .With("geo", Point(institution.Latitude, institution.Longitude))
            .With("parentOrganization", institution.Parent is { } parent
                ? Thing(TypeOf(parent.Kind), parent.Name.Text, addresses.Of(RecordKind.Institution, parent.Slug))
                : null);
    }

    public static JsonObject Event(EventDetails happening, Text text, Addresses addresses) =>
        Thing("Event", happening.Event.Name.Text, addresses.Of(RecordKind.Event, happening.Event.Slug), text)
            .With("description", happening.Summary?.In(text.Culture).Text)
            .Within(happening.Period)
            .With("location", Place(happening.Places, happening.PlaceText?.In(text.Culture).Text));

    public static JsonObject Visit(VisitDetails visit, Text text, Addresses addresses) =>
        Thing("Event", SideWords.Of(visit).In(text), addresses.Of(RecordKind.Visit, visit.Reference), text)
            .With("description", visit.Summary?.In(text.Culture).Text ?? visit.Purpose?.In(text.Culture).Text)
            .Within(visit.Period)
            .With("eventStatus", visit.Status switch
            {
                VisitStatus.Cancelled => "https://schema.org/EventCancelled",
                VisitStatus.Postponed => "https://schema.org/EventPostponed",
                _ => "https://schema.org/EventScheduled",
            })
            .With("location", Place([], visit.HostParties.Count > 0 ? text.List(visit.HostParties.Select(p => p.Name.Text)) : null));

    /// <summary>A paper, with the state in which it is: what was promised must not pass for signed.</summary>
    public static JsonObject Agreement(AgreementDetails agreement, Text text, Addresses addresses) =>
        Thing("DigitalDocument", agreement.Title.In(text.Culture).Text, addresses.Of(RecordKind.Agreement, agreement.Reference), text)
            .With("identifier", agreement.Reference)
            .With("description", agreement.Summary?.In(text.Culture).Text)
            .With("genre", text.Enum(agreement.Type))
            .With("creativeWorkStatus", agreement.Standing.IsKnown ? text.Enum(agreement.Standing.Bucket) : null)
            .With("dateCreated", agreement.SignedDay?.ToString("O"))
            .With("dateModified", agreement.ChangedAt.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture))
            .With("contributor", new JsonArray([.. agreement.Parties.Select(p => (JsonNode)Party(p.Party))]));

    public static JsonObject Place(RegionDetails region, Addresses addresses) =>
        Thing(TypeOf(region.Place.Level), region.Place.Name.Text, addresses.Of(region.Place))
            .With("alternateName", Texts(region.Names.Select(n => n.Text).Where(n => n != region.Place.Name.Text).Distinct()))
            .With("identifier", region.IsoCode)
            .With("geo", Point(region.Latitude, region.Longitude))
            .With("containedInPlace", region.Ancestors.Count > 0
                ? Thing(TypeOf(region.Ancestors[^1].Level), region.Ancestors[^1].Name.Text, addresses.Of(region.Ancestors[^1]))
                : null);

    public static JsonObject Person(PersonDetails person, Text text, Addresses addresses) =>
        Thing("Person", person.Name.Text, addresses.Self)
            .With("alternateName", Texts(person.Names.Select(n => n.Text).Where(n => n != person.Name.Text).Distinct()))
            .With("jobTitle", Texts(person.Posts.Select(p => p.Title?.In(text.Culture).Text).OfType<string>().Distinct()));

    /// <summary>A specialty, a condition or a kind of cooperation, as a word of a vocabulary.</summary>
    public static JsonObject Subject(Subject subject, Text text, Addresses addresses) =>
        Thing("DefinedTerm", subject.Labels[text.Culture].Text, addresses.Self, text)
            .With("termCode", subject.Code)
            .With("inDefinedTermSet", text.Enum(subject.Kind));

    /// <summary>What two places have in common: a page about both, with the newest of its papers, visits and meetings.</summary>
    public static JsonObject Partnership(PartnershipDetails pair, PartnershipContent between, Text text, Addresses addresses)
    {
        return Thing("CollectionPage", $"{pair.A.Place.Name.Text} – {pair.B.Place.Name.Text}", addresses.Of(pair.A.Place, pair.B.Place), text)
            .With("about", new JsonArray(Place(pair.A, addresses), Place(pair.B, addresses)))
            .With("dateModified", between.ChangedAt is { } changed ? Instant.Of(changed) : null)
            .With("hasPart", All(
            [
                .. between.Agreements.Select(a => Thing("DigitalDocument", a.Title.In(text.Culture).Text, addresses.Of(RecordKind.Agreement, a.Reference))
                    .With("identifier", a.Reference).With("creativeWorkStatus", text.Enum(a.Bucket))),
                .. between.Visits.Select(v => Between(RecordKind.Visit, v.Reference, SideWords.Of(v), v.Period)),
                .. between.EarlierVisits.Select(v => Between(RecordKind.Visit, v.Reference, new SideWords(v.Senders, v.HostParties), v.Period)),
                .. between.Meetings.Select(m => Between(RecordKind.Meeting, m.Reference, new SideWords(m.HomeParties, m.HostParties), m.When)),
            ]));

        JsonObject Between(RecordKind kind, string reference, SideWords sides, StatedDate when) =>
            Thing("Event", sides.In(text), addresses.Of(kind, reference)).With("identifier", reference).Within(when);
    }

    private static JsonObject Party(PartyView party) => new()
    {
        ["@type"] = party.IsPlace && party.Place is { } place ? TypeOf(place.Level) : "Organization",
        ["name"] = party.Name.Text,
    };

    private static JsonObject? Point(double? latitude, double? longitude) => latitude is { } north && longitude is { } east
        ? new JsonObject { ["@type"] = "GeoCoordinates", ["latitude"] = north, ["longitude"] = east }
        : null;

    private static JsonObject? Place(IReadOnlyList<PlaceView> places, string? words) =>
        places.Count == 0 && words is null
            ? null
            : new JsonObject { ["@type"] = "Place", ["name"] = words ?? places[^1].Name.Text }
                .With("address", Address(places, null, null));

    private static JsonObject? Address(IReadOnlyList<PlaceView> places, string? city, string? street) => places.Count == 0
        ? null
        : new JsonObject { ["@type"] = "PostalAddress" }
            .With("addressCountry", places[0].CountryIso2)
            .With("addressRegion", places.FirstOrDefault(p => p.Level is RegionLevel.Adm1)?.Name.Text)
            .With("addressLocality", city ?? places.LastOrDefault(p => p.Level is RegionLevel.City)?.Name.Text)
            .With("streetAddress", street);
}
