using System.Text;
using System.Xml;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>What is new under the filter of the list (RFC 4287), the latest change first.</summary>
public sealed class AtomFormat : ListFormat
{
    private const string Media = "application/atom+xml";

    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>So many entries a feed has, the latest.</summary>
    public const int Most = 50;

    private static readonly XmlWriterSettings Settings = new() { Async = true, Encoding = new UTF8Encoding(false) };

    public override string Suffix => "atom";

    public override string MediaType => $"{Media}; charset=utf-8";

    public override bool IsFile => false;

    public override bool IsData => false;

    public override bool Fits(ListDownload list) => list.HasFeed;

    public override async Task WriteAsync(ListAnswer answer, CancellationToken cancellationToken)
    {
        var items = await answer.List.LatestAsync(Most, cancellationToken);
        await using var xml = XmlWriter.Create(answer.Body, Settings);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "feed", Atom);
        await xml.WriteAttributeStringAsync("xml", "lang", null, answer.Text.Culture);
        await HeadAsync(xml, answer, items);
        foreach (var item in items)
        {
            await EntryAsync(xml, item.Entry);
        }

        await xml.WriteEndElementAsync();
    }

    private static async Task HeadAsync(XmlWriter xml, ListAnswer answer, IReadOnlyList<ListItem> items)
    {
        await ElementAsync(xml, "id", answer.Addresses.Self);
        await ElementAsync(xml, "title", $"{answer.List.Title} · {answer.Text["Layout.PortalName"]}");
        await ElementAsync(xml, "updated", Instant.Of(items.Count > 0 ? items[0].Entry.ChangedAt : answer.Now));
        await LinkAsync(xml, "self", answer.Addresses.Self, Media);
        await LinkAsync(xml, "alternate", answer.ListUrl, "text/html");
        await LinkAsync(xml, "license", Licence.Url, "text/html");
        await xml.WriteStartElementAsync(null, "author", Atom);
        await ElementAsync(xml, "name", answer.Text["Layout.PortalName"]);
        await ElementAsync(xml, "uri", answer.Addresses.Home);
        await xml.WriteEndElementAsync();
    }

    private static async Task EntryAsync(XmlWriter xml, ListEntry entry)
    {
        await xml.WriteStartElementAsync(null, "entry", Atom);
        await ElementAsync(xml, "id", $"urn:uuid:{entry.Id}");
        await ElementAsync(xml, "title", entry.Title);
        await LinkAsync(xml, "alternate", entry.Url, "text/html");
        if (entry.FirstAt is { } first)
        {
            await ElementAsync(xml, "published", Instant.Of(first));
        }

        await ElementAsync(xml, "updated", Instant.Of(entry.ChangedAt));
        if (entry.Summary.Length > 0)
        {
            await ElementAsync(xml, "summary", entry.Summary);
        }

        await xml.WriteEndElementAsync();
    }

    private static Task ElementAsync(XmlWriter xml, string name, string text) =>
        xml.WriteElementStringAsync(null, name, Atom, XmlText.Of(text));

    private static async Task LinkAsync(XmlWriter xml, string relation, string address, string media)
    {
        await xml.WriteStartElementAsync(null, "link", Atom);
        await xml.WriteAttributeStringAsync(null, "rel", null, relation);
        await xml.WriteAttributeStringAsync(null, "type", null, media);
        await xml.WriteAttributeStringAsync(null, "href", null, address);
        await xml.WriteEndElementAsync();
    }
}
