using System.Text;
using System.Text.RegularExpressions;
using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Shared;

/// <summary>Gives references such as <c>CP-2026-0001</c>: unique for ever, counted anew each year.</summary>
public sealed partial class ReferenceNumbers(PortalDbContext db, TimeProvider time)
{
    // The letters of references, and the Cyrillic ones that look like them.
    private const string Latin = "ACMPT";
    private const string Cyrillic = "АСМРТ";

    /// <summary>
    /// The reference that was typed, as it is written: in letters of any size or of another alphabet, without the dashes or the
    /// zeros ("cp 2026 13", «СР-2026-0013»); null where the text is no reference.
    /// </summary>
    public static string? Read(string text) => Typed().Match(InLatin(text)) is { Success: true } match
        ? $"{match.Groups["prefix"].Value}-{match.Groups["year"].Value}-{match.Groups["number"].Value.TrimStart('0').PadLeft(4, '0')}"
        : null;

    /// <summary>With what references begin that somebody types: "CP-20"; null where the text begins none.</summary>
    public static string? ReadBegun(string text) => InLatin(text) is var begun && Begun().IsMatch(begun) ? begun : null;

    private static string InLatin(string text)
    {
        // A lone surrogate, which cannot be normalised, becomes U+FFFD on the way through UTF-8.
        var sound = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        var plain = sound.Normalize(NormalizationForm.FormKC).Trim().ToUpperInvariant();
        return string.Concat(plain.Select(c => Cyrillic.IndexOf(c, StringComparison.Ordinal) is var i and >= 0 ? Latin[i] : c));
    }

    /// <summary>The next reference of that prefix. Counted in the caller's transaction, so that a failed save leaves no gap.</summary>
    public async Task<string> NextAsync(string prefix, CancellationToken cancellationToken)
    {
        var year = time.GetUtcNow().Year;
        var number = await db.Database.SqlQuery<int>(
            $"""
            insert into reference_counters (prefix, year, last) values ({prefix}, {year}, 1)
            on conflict (prefix, year) do update set last = reference_counters.last + 1
            returning last as "Value"
            """).ToListAsync(cancellationToken);
        return $"{prefix}-{year}-{number[0]:0000}";
    }

    /// <summary>Without a dash before it the number has all its digits, for nothing else tells it from the year.</summary>
    [GeneratedRegex(@"^(?<prefix>[A-Z]{2})[\s\p{Pd}_./№]*(?<year>[12][0-9]{3})(?:[\s\p{Pd}_./№]+(?<number>[0-9]{1,9})|(?<number>[0-9]{4,9}))$", RegexOptions.CultureInvariant)]
    private static partial Regex Typed();

    [GeneratedRegex(@"^[A-Z]{2}-[12][0-9]{0,3}(?:(?<=-[0-9]{4})-[0-9]{0,9})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Begun();
}
