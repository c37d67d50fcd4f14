using CooperationPortal.Core.Data;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Vocabularies;

/// <summary>Reads the vocabularies for those who keep them.</summary>
public sealed class VocabularyQueries(PortalDbContext db, TermQueries terms)
{
    /// <summary>In how many records each code is named; of agreements and visits also by what is within them.</summary>
    private const string Uses = """
        select used.code, count(distinct used.record_id)::int as records
        from (
            select agreement_id as record_id, unnest(CODES) as code from scope_items
            union all select coalesce(agreement_id, visit_id, meeting_id), unnest(CODES) from statements
            union all select visit_id, unnest(CODES) from visit_stops
            union all select s.visit_id, unnest(i.CODES) from shown_items i join visit_stops s on s.id = i.stop_id
            union all select id, unnest(CODES) from meetings
            union all select id, unnest(CODES) from activities
            union all select id, unnest(CODES) from commitments
        ) used
        group by used.code
        """;

    /// <summary>How many names, sources, documents and agreements are in each language.</summary>
    private const string LanguageUses = """
        select used.code, count(*)::int as records
        from (
            select lang as code from names
            union all select language from sources
            union all select language from documents
            union all select unnest(authentic_languages) from agreements
        ) used
        group by used.code
        """;

    public async Task<IReadOnlyList<VocabularyLine>> AllAsync(CancellationToken cancellationToken)
    {
        var counts = await db.Terms.GroupBy(t => t.Vocabulary)
            .Select(g => new VocabularyLine(g.Key, g.Count(t => !t.Retired), g.Count(t => t.Retired)))
            .ToDictionaryAsync(v => v.Vocabulary, cancellationToken);
        return [.. Enum.GetValues<VocabularyKind>().Select(v => counts.GetValueOrDefault(v) ?? new VocabularyLine(v, 0, 0))];
    }

    /// <summary>The terms whose code, or label in any language, holds what was typed.</summary>
    public async Task<IReadOnlyList<TermLine>> TermsAsync(
        VocabularyKind vocabulary, string? typed, string lang, CancellationToken cancellationToken)
    {
        var all = await terms.ByLabelAsync(vocabulary, lang, cancellationToken);
        var uses = await UsesAsync(vocabulary, cancellationToken);
        var (words, key) = (typed?.Trim() ?? "", SearchKey.Of(typed ?? ""));
        return
        [
            .. all.Where(t => words.Length == 0 || Holds(t, words, key))
                .Select(t => new TermLine(t.Code, t.Label, t.Retired, uses.GetValueOrDefault(t.Code))),
        ];
    }

    private static bool Holds(TermView term, string words, string key) =>
        term.Code.Contains(words, StringComparison.OrdinalIgnoreCase)
        || term.Label.Texts.Values.Any(text => text.Contains(words, StringComparison.CurrentCultureIgnoreCase)
            || (key.Length > 0 && SearchKey.Of(text).Contains(key, StringComparison.Ordinal)));

    private async Task<Dictionary<string, int>> UsesAsync(VocabularyKind vocabulary, CancellationToken cancellationToken)
    {
        if (SqlOf(vocabulary) is not { } sql)
        {
            return [];
        }

        return await db.Database.SqlQueryRaw<TermUse>(sql).ToDictionaryAsync(u => u.Code, u => u.Records, cancellationToken);
    }

    private static string? SqlOf(VocabularyKind vocabulary) =>
        vocabulary is VocabularyKind.Language ? LanguageUses
        : TermFields.PropertyOf(vocabulary) is { } property
            ? Uses.Replace("CODES", SchemaConventions.Snake(property), StringComparison.Ordinal)
        : null;

    private sealed record TermUse(string Code, int Records);
}

/// <summary>A vocabulary, and how many terms it has.</summary>
public sealed record VocabularyLine(VocabularyKind Vocabulary, int Offered, int Retired);

/// <summary>A term, and how many records name it; of a language, how many names, sources, documents and agreements are in it.</summary>
public sealed record TermLine(string Code, LocalizedText Label, bool Retired, int Records);
