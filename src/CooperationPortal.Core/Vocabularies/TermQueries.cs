using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Vocabularies;

/// <summary>Reads the vocabularies; each is read once a request, for a page asks for many of its words.</summary>
public sealed class TermQueries(PortalDbContext db, KeptReads kept)
{
    private readonly Dictionary<VocabularyKind, IReadOnlyList<TermView>> read = [];
    private readonly Dictionary<(VocabularyKind, string), IReadOnlyList<TermView>> sorted = [];

    /// <summary>All terms, the retired ones too, by code.</summary>
    public async Task<IReadOnlyList<TermView>> AllAsync(VocabularyKind vocabulary, CancellationToken cancellationToken)
    {
        if (!read.TryGetValue(vocabulary, out var terms))
        {
            terms = read[vocabulary] = await kept.OfAsync(vocabulary, () => ReadAsync(vocabulary, cancellationToken));
        }

        return terms;
    }

    /// <summary>All terms as a reader of that language looks for them.</summary>
    public async Task<IReadOnlyList<TermView>> ByLabelAsync(
        VocabularyKind vocabulary, string lang, CancellationToken cancellationToken)
    {
        if (!sorted.TryGetValue((vocabulary, lang), out var terms))
        {
            var all = await AllAsync(vocabulary, cancellationToken);
            terms = sorted[(vocabulary, lang)] =
                [.. all.OrderBy(t => t.Label.In(lang).Text, StringComparer.CurrentCultureIgnoreCase)];
        }

        return terms;
    }

    /// <summary>The words for codes in their order; a code that is in no vocabulary any more stands for itself.</summary>
    public async Task<IReadOnlyList<LocalizedString>> LabelsAsync(
        VocabularyKind vocabulary, IReadOnlyCollection<string> codes, string lang, CancellationToken cancellationToken)
    {
        var terms = codes.Count == 0 ? [] : await AllAsync(vocabulary, cancellationToken);
        return [.. codes.Select(code => terms.FirstOrDefault(t => t.Code == code)?.Label.In(lang)
            ?? new LocalizedString(code, lang, false))];
    }

    private async Task<IReadOnlyList<TermView>> ReadAsync(VocabularyKind vocabulary, CancellationToken cancellationToken) =>
        await db.Terms.AsNoTracking()
            .Where(t => t.Vocabulary == vocabulary)
            .OrderBy(t => t.Code)
            .Select(t => new TermView(t.Code, t.Label, t.Retired))
            .ToListAsync(cancellationToken);
}
