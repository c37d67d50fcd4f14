using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.VisualBasic.FileIO;

namespace CooperationPortal.Tests.Web.Browse.Downloads;

/// <summary>Reads downloads with readers that the portal does not write with.</summary>
internal static class ListReaders
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The lines of a table by the heads of its columns.</summary>
    public static List<Dictionary<string, string>> ReadCsv(byte[] file)
    {
        file.AsSpan(0, 3).ToArray().ShouldBe(Encoding.UTF8.GetPreamble());
        var text = Encoding.UTF8.GetString(file, 3, file.Length - 3);
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\r');
        text.ShouldEndWith("\r\n");
        using var parser = new TextFieldParser(new StringReader(text)) { TrimWhiteSpace = false };
        parser.SetDelimiters(",");
        var lines = new List<string[]>();
        while (parser.ReadFields() is { } line)
        {
            lines.Add(line);
        }

        return Rows(lines);
    }

    public static List<Dictionary<string, string>> ReadXlsx(byte[] file)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        new OpenXmlValidator().Validate(book).Select(e => e.Description).ShouldBeEmpty();
        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>();
        return Rows([.. rows.Select(r => r.Elements<Cell>().Select(c => c.InnerText).ToArray())]);
    }

    public static JsonElement ReadJson(byte[] file) => JsonDocument.Parse(file).RootElement;

    public static XElement ReadAtom(byte[] file) => XDocument.Load(new MemoryStream(file)).Root!;

    /// <summary>The events of a calendar, property by property, unfolded and unescaped.</summary>
    public static List<Dictionary<string, string>> ReadCalendar(byte[] file)
    {
        var text = Encoding.UTF8.GetString(file);
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        var lines = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldAllBe(l => Encoding.UTF8.GetByteCount(l) <= 75);
        lines[0].ShouldBe("BEGIN:VCALENDAR");
        lines[^1].ShouldBe("END:VCALENDAR");
        return
        [
            .. text.Replace("\r\n ", "", StringComparison.Ordinal).Split("BEGIN:VEVENT\r\n").Skip(1)
                .Select(e => e.Split("END:VEVENT")[0].Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                    .Select(l => l.Split(':', 2))
                    .ToDictionary(p => p[0], p => p[1].Replace("\\,", ",", StringComparison.Ordinal))),
        ];
    }

    private static List<Dictionary<string, string>> Rows(List<string[]> lines)
    {
        lines.ShouldAllBe(l => l.Length == lines[0].Length);
        return [.. lines.Skip(1).Select(l => lines[0].Zip(l).ToDictionary(p => p.First, p => p.Second))];
    }
}
