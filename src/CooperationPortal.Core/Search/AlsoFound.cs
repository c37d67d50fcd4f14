using CooperationPortal.Core.Data.ReferenceData;

namespace CooperationPortal.Core.Search;

/// <summary>
/// Where few records have the words, more may say the same otherwise: "rector" is in one, ректор and 校长 in others. Where few name an
/// institution, more may have the words of its name: the hospital of a university. They are shown after the others, under a heading of
/// their own.
/// </summary>
public sealed class AlsoFound(NamedSearch search, ChineseWords chinese, OtherReadings readings, SaidWords said)
{
    // As many as a search shows of a kind.
    private const int Few = 5;

    public async Task<SearchResults> AddAsync(SearchResults found, string typed, string lang, CancellationToken cancellationToken)
    {
        if (found.Records.Count >= Few)
        {
            return found;
        }

        if (found.Target.Words is null)
        {
            return found.Target.Institution is not null
                && Beyond(found, await search.ByWordsAsync(typed, lang, cancellationToken)) is { Records.Count: > 0 } said
                ? found with { Also = said with { Typed = typed } } : found;
        }

        foreach (var wide in (await MeaningsAsync(typed, cancellationToken)).Select(words => SameWords.Widen(words) ?? words).Distinct())
        {
            if (wide != typed && await said.AreAsync(wide, cancellationToken)
                && Beyond(found, await search.ByWordsAsync(wide, lang, cancellationToken)) is { Records.Count: > 0 } more)
            {
                return found with { Also = more with { Typed = typed, Widened = wide } };
            }
        }

        return found;
    }

    /// <summary>
    /// With digits for what counts, with the post for its deputy, the words themselves, with spaces between Chinese ones, and with the place
    /// for who lives there.
    /// </summary>
    private async Task<IEnumerable<string>> MeaningsAsync(string typed, CancellationToken cancellationToken)
    {
        var parted = await chinese.PartAsync(typed, cancellationToken);
        string?[] meanings =
        [
            CountingWords.InDigits(parted ?? typed), SameWords.WithoutDeputies(typed), typed, parted, await readings.HomesAsync(typed, cancellationToken),
        ];
        return meanings.OfType<string>();
    }

    /// <summary>Of each kind the first that are not shown yet, and the number of all that these words find.</summary>
    private static SearchResults Beyond(SearchResults shown, SearchResults more) => SearchResults.Nothing(more.Typed) with
    {
        Target = more.Target,
        Words = more.Words,
        Excerpts = more.Excerpts,
        Agreements = Beyond(shown.Agreements, more.Agreements, row => row.Reference),
        Visits = Beyond(shown.Visits, more.Visits, row => row.Reference),
        Meetings = Beyond(shown.Meetings, more.Meetings, row => row.Reference),
        Commitments = Beyond(shown.Commitments, more.Commitments, row => row.Reference),
        Activities = Beyond(shown.Activities, more.Activities, row => row.Reference),
    };

    private static SearchGroup<T> Beyond<T>(SearchGroup<T> shown, SearchGroup<T> more, Func<T, string> reference) =>
        more.First.ExceptBy(shown.First.Select(reference), reference).ToList() is { Count: > 0 } first ? more with { First = first } : SearchGroup<T>.Empty;
}
