using System.Text;
using System.Xml;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport.Finding;

/// <summary>Writes a sitemap of one language (sitemaps.org), each page with its addresses in all languages.</summary>
internal sealed class SitemapWriter : IAsyncDisposable
{
    public const string Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private const string Html = "http://www.w3.org/1999/xhtml";

    private const int FlushEvery = 1000;

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CloseOutput = false };

    private readonly BufferedBody body;
    private readonly XmlWriter xml;
    private readonly string site;
    private readonly string segment;
    private int written;

    public SitemapWriter(Stream answer, string site, string segment)
    {
        (body, this.site, this.segment) = (new BufferedBody(answer), site, segment);
        xml = XmlWriter.Create(body, Settings);
        xml.WriteStartElement("urlset", Schema);
        xml.WriteAttributeString("xmlns", "xhtml", null, Html);
    }

    /// <param name="path">The address behind the language: <c>/agreements/CP-2026-0001</c>.</param>
    /// <param name="changedAt">Null where it is not known.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task AddAsync(string path, DateTimeOffset? changedAt, CancellationToken cancellationToken)
    {
        xml.WriteStartElement("url", Schema);
        xml.WriteElementString("loc", Schema, Address(segment, path));
        if (changedAt is { } moment)
        {
            xml.WriteElementString("lastmod", Schema, Instant.Of(moment));
        }

        foreach (var language in InterfaceLanguage.All)
        {
            WriteAlternate(language.Culture, Address(language.Segment, path));
        }

        WriteAlternate("x-default", Address(InterfaceLanguage.Default.Segment, path));
        xml.WriteEndElement();
        if (++written % FlushEvery == 0)
        {
            xml.Flush();
            await body.FlushAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        xml.WriteEndElement();
        xml.Dispose();
        await body.FlushAsync(CancellationToken.None);
        await body.DisposeAsync();
    }

    private string Address(string language, string path) => $"{site}/{language}{new PathString(path).ToUriComponent()}";

    private void WriteAlternate(string language, string address)
    {
        xml.WriteStartElement("link", Html);
        xml.WriteAttributeString("rel", "alternate");
        xml.WriteAttributeString("hreflang", language);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
