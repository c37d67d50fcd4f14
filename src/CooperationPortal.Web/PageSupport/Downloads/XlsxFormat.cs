using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>
/// A workbook of one sheet (ECMA-376), written as it is read: docs/decisions/0018-lists-for-machines.md. Every text is
/// an inline string, which no program takes for a formula.
/// </summary>
public sealed class XlsxFormat : ListFormat
{
    /// <summary>More than that a cell cannot hold.</summary>
    private const int LongestText = 32_767;

    private const string HeadStyle = "1";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CloseOutput = false };

    public override string Suffix => "xlsx";

    public override string MediaType => XlsxFrame.MediaType;

    public override async Task WriteAsync(ListAnswer answer, CancellationToken cancellationToken)
    {
        await using var body = new BufferedBody(answer.Body);
        using (var archive = new ZipArchive(body, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in XlsxFrame.Parts)
            {
                using var part = archive.CreateEntry(path, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }

            using var sheet = archive.CreateEntry(XlsxFrame.Sheet, CompressionLevel.Fastest).Open();
            using var xml = XmlWriter.Create(sheet, Settings);
            xml.WriteStartElement("worksheet", XlsxFrame.Main);
            WriteFrozenHead(xml);
            xml.WriteStartElement("sheetData", XlsxFrame.Main);
            WriteRow(xml, answer.List.Heads, HeadStyle);
            await foreach (var page in answer.List.PagesAsync(cancellationToken))
            {
                foreach (var item in page)
                {
                    WriteRow(xml, item.Cells, null);
                }

                xml.Flush();
                await body.FlushAsync(cancellationToken);
            }
        }

        await body.FlushAsync(cancellationToken);
    }

    private static void WriteFrozenHead(XmlWriter xml)
    {
        xml.WriteStartElement("sheetViews", XlsxFrame.Main);
        xml.WriteStartElement("sheetView", XlsxFrame.Main);
        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteStartElement("pane", XlsxFrame.Main);
        xml.WriteAttributeString("ySplit", "1");
        xml.WriteAttributeString("topLeftCell", "A2");
        xml.WriteAttributeString("activePane", "bottomLeft");
        xml.WriteAttributeString("state", "frozen");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, IEnumerable<object?> cells, string? style)
    {
        xml.WriteStartElement("row", XlsxFrame.Main);
        foreach (var cell in cells)
        {
            xml.WriteStartElement("c", XlsxFrame.Main);
            if (style is not null)
            {
                xml.WriteAttributeString("s", style);
            }

            WriteValue(xml, cell);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteValue(XmlWriter xml, object? cell)
    {
        if (cell is decimal number)
        {
            xml.WriteElementString("v", XlsxFrame.Main, number.ToString(CultureInfo.InvariantCulture));
        }
        else if (cell is string { Length: > 0 } text)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", XlsxFrame.Main);
            xml.WriteStartElement("t", XlsxFrame.Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(XmlText.Of(text.Length > LongestText ? text[..LongestText] : text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }
}
