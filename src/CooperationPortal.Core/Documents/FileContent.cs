using System.IO.Compression;
using System.Text;

namespace CooperationPortal.Core.Documents;

/// <summary>
/// Judges what a file is by its content. Accepted are documents and pictures that carry no program; never HTML or SVG,
/// whatever the name says.
/// </summary>
public static class FileContent
{
    private static readonly (byte[] Start, FileKind Kind)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), FileKind.Pdf),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], FileKind.Png),
        ([0xFF, 0xD8, 0xFF], FileKind.Jpeg),
    ];

    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];

    private static readonly string[] Markup = ["<!doctype", "<html", "<svg", "<?xml", "<script", "<head", "<body"];

    /// <summary>The kind, or null for anything that is not accepted. Reads the stream from its start.</summary>
    public static FileKind? KindOf(Stream content)
    {
        content.Position = 0;
        var start = new byte[8];
        var length = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        content.Position = 0;
        var head = start.AsSpan(0, length);
        foreach (var (signature, kind) in Signatures)
        {
            if (head.StartsWith(signature))
            {
                return kind;
            }
        }

        return head.StartsWith(Zip) ? PackageKind(content) : IsText(content) ? FileKind.Text : null;
    }

    private static FileKind? PackageKind(Stream content)
    {
        try
        {
            using var package = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (package.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
                || e.FullName.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
                || e.FullName.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase)))
            {
                return null;
            }

            return package.GetEntry("word/document.xml") is not null ? FileKind.Docx
                : package.GetEntry("xl/workbook.xml") is not null ? FileKind.Xlsx
                : IsOpenDocumentText(package) ? FileKind.Odt
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool IsOpenDocumentText(ZipArchive package)
    {
        if (package.GetEntry("mimetype") is not { Length: < 100 } entry)
        {
            return false;
        }

        using var reader = new StreamReader(entry.Open(), Encoding.ASCII);
        return reader.ReadToEnd().Trim() == FileKind.Odt.ContentType;
    }

    /// <summary>UTF-8 without control characters, which does not begin as a page that a browser would run.</summary>
    private static bool IsText(Stream content)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        using var reader = new StreamReader(content, strict, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var buffer = new char[8192];
        var isStart = true;
        try
        {
            for (int read; (read = reader.ReadBlock(buffer, 0, buffer.Length)) > 0; isStart = false)
            {
                var part = buffer.AsSpan(0, read);
                if (isStart && BeginsAsMarkup(part) || part.ContainsAnyInRange('\u0001', '\u0008') || part.Contains('\0'))
                {
                    return false;
                }
            }

            return !isStart;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool BeginsAsMarkup(ReadOnlySpan<char> text)
    {
        var start = text.TrimStart("\uFEFF \t\r\n").ToString();
        return Array.Exists(Markup, tag => start.StartsWith(tag, StringComparison.OrdinalIgnoreCase));
    }
}
