using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>Shows by which of their texts records were found.</summary>
public sealed class Excerpts(PortalDbContext db, TermQueries terms)
{
    /// <summary>The words to mark, with the labels of what people call by them: «Кардиология» for «сердце».</summary>
    public async Task<FoundWords> WordsAsync(string typed, CancellationToken cancellationToken)
    {
        var labels = new Dictionary<string, string>();
        foreach (var word in SearchWords.Written(typed))
        {
            foreach (var label in (await CodedAsync(word, cancellationToken)).Concat(ActivityWords.Meant(word)).SelectMany(t => t.Texts.Values))
            {
                labels.TryAdd(label, word.Key);
            }
        }

        return FoundWords.Of(typed, labels);
    }

    /// <summary>For the records of one kind that were found by their texts; they are looked up by their references.</summary>
    public async Task<IReadOnlyDictionary<string, Excerpt>> OfAsync<T>(
        IReadOnlyCollection<string> references, FoundWords words, string lang, CancellationToken cancellationToken)
        where T : Record
    {
        if (references.Count == 0)
        {
            return new Dictionary<string, Excerpt>();
        }

        var texts = await db.Set<T>().AsNoTracking()
            .Where(r => references.Contains(EF.Property<string>(r, "Reference")))
            .Select(r => new { Reference = EF.Property<string>(r, "Reference"), r.SearchTexts })
            .ToListAsync(cancellationToken);
        return texts
            .Select(t => (t.Reference, Found: Excerpt.Of(t.SearchTexts, words, lang)))
            .Where(t => t.Found is not null)
            .ToDictionary(t => t.Reference, t => t.Found!);
    }

    private async Task<IEnumerable<LocalizedText>> CodedAsync(SearchWord word, CancellationToken cancellationToken)
    {
        var labels = new List<LocalizedText>();
        foreach (var codes in TermWords.Meant(word).GroupBy(meant => meant.Vocabulary, meant => meant.Code))
        {
            var known = await terms.AllAsync(codes.Key, cancellationToken);
            labels.AddRange(known.Where(t => codes.Contains(t.Code)).Select(t => t.Label));
        }

        return labels;
    }
}
