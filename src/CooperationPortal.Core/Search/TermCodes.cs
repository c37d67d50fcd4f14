using System.Text.RegularExpressions;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>The codes by which other classifications know a term: G80, «код G80» and «МКБ-10 G80» are cerebral palsy, I21 is within I20-I24.</summary>
public sealed partial class TermCodes(PortalDbContext db)
{
    /// <summary>What the term is called whose code or range of codes is the narrowest around that one, and what people call it; nothing where none is.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(string typed, CancellationToken cancellationToken)
    {
        if (Typed().Match(typed.Trim()) is not { Success: true } match)
        {
            return [];
        }

        var code = match.Groups["code"].Value.ToUpperInvariant();
        var terms = await db.Terms.AsNoTracking().Where(t => t.OutsideCode != null).Select(t => new { t.Vocabulary, t.Code, t.OutsideCode, t.Label })
            .ToListAsync(cancellationToken);
        var term = terms.SelectMany(t => Range().Matches(t.OutsideCode!), (t, range) => (t.Vocabulary, t.Code, t.Label, First: range.Groups["first"].Value, Last: LastOf(range)))
            .Where(t => string.CompareOrdinal(t.First, code) <= 0 && string.CompareOrdinal(code, t.Last) <= 0)
            .OrderBy(t => NumberOf(t.Last) - NumberOf(t.First)).ThenBy(t => t.Code, StringComparer.Ordinal)
            .FirstOrDefault();
        return term.Label is null ? [] : [term.Label[LanguageTag.Russian] ?? term.Label.Source, .. TermWords.Of(term.Vocabulary, term.Code)];
    }

    private static int NumberOf(string code) => (100 * code[0]) + (10 * (code[1] - '0')) + code[2] - '0';

    private static string LastOf(Match range) => range.Groups["last"] is { Success: true } last ? last.Value : range.Groups["first"].Value;

    // G80.1 is of G80.
    [GeneratedRegex(
        @"^(?:(?:код|code|kod|代码|编码)\s*)?(?:(?:ICD|МКБ|KXT|XKT)[\s-]*(?:10|11)?[\s:-]*)?(?<code>[A-Z][0-9]{2})(?:\.[0-9]{1,2})?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Typed();

    [GeneratedRegex("(?<![A-Z0-9])(?<first>[A-Z][0-9]{2})(?:-(?<last>[A-Z][0-9]{2}))?(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
