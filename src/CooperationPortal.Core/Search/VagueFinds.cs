using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>
/// Of a short word three letters are its stem, with which many other words begin: «Плау» finds «план», "Rabam" «работа»; two
/// Chinese characters sound as others do: 制药 as 交. Where no form of the word is in what was found first, something better may be
/// meant. So it may where no record has a form of a surname: "Almasov" finds "almashinuvi".
/// </summary>
public sealed class VagueFinds(PortalDbContext db, SaidWords said)
{
    private const int LongestStem = 3;

    private const int FewCharacters = 2;
    private const int MostNames = 20;

    public async Task<bool> IsAsync(string typed, SearchResults found, CancellationToken cancellationToken) =>
        found.Target.Words is not null
        && (await IsOneAsync(typed, found, cancellationToken) || await said.HasUnheardSurnameAsync(typed, cancellationToken));

    private async Task<bool> IsOneAsync(string typed, SearchResults found, CancellationToken cancellationToken) =>
        SearchWords.Of(typed) is [var word] && await (word switch
        {
            { IsPart: true } when typed.Trim() is { Length: FewCharacters } characters =>
                IsOnlySoundAsync(HanScript.Simplify(characters), word.Key, found, cancellationToken),
            { IsPart: false, IsWhole: false, Key.Length: <= LongestStem } when SearchKey.Of(typed) is { Length: > LongestStem } key =>
                IsOnlyBeginningAsync(key, word.Key, found, cancellationToken),
            _ => Task.FromResult(false),
        });

    private async Task<bool> IsOnlyBeginningAsync(string key, string stem, SearchResults found, CancellationToken cancellationToken)
    {
        var first = await FirstAsync(found, cancellationToken);
        return first.Count > 0 && !first.Exists(r => r.SearchKey.Split(' ').Any(word => word.StartsWith(key, StringComparison.Ordinal) || WordStem.Of(word) == stem));
    }

    /// <summary>No text has the characters, nor a name, nor the words by which kinds and codes are found.</summary>
    private async Task<bool> IsOnlySoundAsync(string characters, string key, SearchResults found, CancellationToken cancellationToken)
    {
        var first = await FirstAsync(found, cancellationToken);
        var pattern = LikePattern.Containing(key);
        return first.Count > 0
            && !KeptWords().Any(word => word.Contains(characters, StringComparison.Ordinal))
            && !first.Exists(r => r.SearchTexts.SelectMany(t => t.Texts.Values).Any(text => HanScript.Simplify(text).Contains(characters, StringComparison.Ordinal)))
            && (await db.PublicNamesAsync(
                db.Names.Where(n => EF.Functions.Like(n.SearchKey, pattern) && n.Text.Contains(characters)).Take(MostNames), cancellationToken)).Count == 0;
    }

    private static IEnumerable<string> KeptWords() => KindWords.All().Concat(ActivityWords.All()).Concat(TermWords.All());

    private async Task<List<(string SearchKey, IReadOnlyList<LocalizedText> SearchTexts)>> FirstAsync(SearchResults found, CancellationToken cancellationToken)
    {
        return
        [
            .. await RecordsAsync<Agreement>(found.Agreements.First.Select(r => r.Reference)),
            .. await RecordsAsync<Visit>(found.Visits.First.Select(r => r.Reference)),
            .. await RecordsAsync<Meeting>(found.Meetings.First.Select(r => r.Reference)),
        ];

        async Task<IEnumerable<(string, IReadOnlyList<LocalizedText>)>> RecordsAsync<T>(IEnumerable<string> references)
            where T : Record
        {
            var first = references.ToArray();
            var records = first.Length == 0 ? [] : await db.Set<T>().AsNoTracking().VisibleTo(null)
                .Where(r => first.Contains(EF.Property<string>(r, "Reference")))
                .Select(r => new { r.SearchKey, r.SearchTexts }).ToListAsync(cancellationToken);
            return records.Select(r => (r.SearchKey, (IReadOnlyList<LocalizedText>)r.SearchTexts));
        }
    }
}
