using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Core.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>What a reader may be about to type: names and subjects that lead to public records, and the numbers of these.</summary>
public sealed class SearchSuggestions(
    PortalDbContext db,
    RegistryLookup lookup,
    LookupNames texts,
    PublicPosts posts,
    ParticipationQueries participation,
    TermQueries terms,
    NumbersBegun numbers)
{
    public const int Most = 8;

    private const int MostSubjects = 3;
    private const int Shortest = 2;

    // Fewer letters are the sound of too many characters: «боль» is no beginning of 伯力.
    private const int ShortestOfSound = 5;

    public async Task<IReadOnlyList<Suggestion>> OfAsync(string typed, string lang, CancellationToken cancellationToken)
    {
        var words = SearchWords.Cut(typed);
        if (words.Length < Shortest || SearchKey.Of(words).Length < Shortest)
        {
            return [];
        }

        if (ReferenceNumbers.ReadBegun(words) is { } number)
        {
            return await numbers.BegunAsync(number, lang, Most, cancellationToken);
        }

        var found = await BegunAsync(words, lang, cancellationToken);
        if (found.Count == 0 && KeyboardLayout.Exchange(words) is { } keys && SearchKey.Of(keys).Length >= SearchQueries.ShortestReading)
        {
            found = await BegunAsync(keys, lang, cancellationToken);
        }

        return found.Count == 0 ? await NamesAsync(words, lang, alike: true, cancellationToken) : found;
    }

    private async Task<IReadOnlyList<Suggestion>> BegunAsync(string words, string lang, CancellationToken cancellationToken)
    {
        var subjects = await SubjectsAsync(words, lang, cancellationToken);
        var names = await NamesAsync(words, lang, alike: false, cancellationToken);
        return [.. names.Take(Most - subjects.Count).Concat(subjects).DistinctBy(s => s.Text.Text)];
    }

    private async Task<List<Suggestion>> NamesAsync(string typed, string lang, bool alike, CancellationToken cancellationToken)
    {
        var hits = await lookup.HitsAsync(typed, NameIndex.Kinds, null, cancellationToken, alike);
        var places = await participation.OfAsync(Ids(RecordKind.Region), cancellationToken);
        var people = await posts.OfAsync(Ids(RecordKind.Person), cancellationToken);
        var known = hits.Where(h => h.Kind switch
        {
            RecordKind.Region => places.ContainsKey(h.Id),
            RecordKind.Person => people.ContainsKey(h.Id),
            _ => true,
        }).Where(h => HanScript.Has(typed) || !HanScript.Has(h.Form.Text) || SearchKey.Of(typed).Length >= ShortestOfSound);
        var matches = await texts.DescribeAsync([.. known.Take(Most)], typed, lang, cancellationToken);
        return [.. matches.Select(m => new Suggestion(m.Name, m))];

        Guid[] Ids(RecordKind kind) => [.. hits.Where(h => h.Kind == kind).Select(h => h.Id)];
    }

    /// <summary>Specialties, conditions and kinds of cooperation, by their labels or by what people call them.</summary>
    private async Task<List<Suggestion>> SubjectsAsync(string typed, string lang, CancellationToken cancellationToken)
    {
        var words = SearchWords.Written(typed);
        var called = words is [var only] ? TermWords.Meant(only).ToHashSet() : [];
        var found = new List<Suggestion>();
        foreach (var vocabulary in TermFields.Vocabularies)
        {
            foreach (var term in await terms.ByLabelAsync(vocabulary, lang, cancellationToken))
            {
                var label = term.Label.In(lang);
                if (found.Count < MostSubjects
                    && (called.Contains((vocabulary, term.Code)) || words.All(w => w.IsIn(CharacterKey.WithSound(label.Text))))
                    && await IsFoundAsync(label.Text, cancellationToken))
                {
                    found.Add(new Suggestion(label, null));
                }
            }
        }

        var kinds = words is [var word] ? ActivityWords.Meant(word) : [];
        foreach (var label in kinds.Concat(ActivityWords.Labels().Where(l => words.All(w => w.IsIn(CharacterKey.WithSound(l.In(lang).Text))))).Distinct())
        {
            if (found.Count < MostSubjects && await IsFoundAsync(label.In(lang).Text, cancellationToken))
            {
                found.Add(new Suggestion(label.In(lang), null));
            }
        }

        return found;
    }

    private async Task<bool> IsFoundAsync(string words, CancellationToken cancellationToken) =>
        await db.AnyFoundAsync(db.Agreements.VisibleTo(null), words, cancellationToken)
        || await db.AnyFoundAsync(db.Meetings.VisibleTo(null), words, cancellationToken);
}

/// <summary>What may be meant by the beginning that was typed.</summary>
/// <param name="Text">To look for, in the reader's language.</param>
/// <param name="Match">What is named so; null for a subject and for a number.</param>
/// <param name="Title">Of the record that has the number.</param>
public sealed record Suggestion(LocalizedString Text, LookupMatch? Match, LocalizedString? Title = null);
