using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>
/// Of a short word three letters are its stem, with which many other words begin: «Плау» finds «план», "Rabam" «работа». Where no
/// form of the word is in what was found first, something better may be meant. So it may where no record has a form of a surname:
/// "Almasov" finds "almashinuvi".
/// </summary>
public sealed class VagueFinds(PortalDbContext db, SaidWords said)
{
    private const int LongestStem = 3;

    public async Task<bool> IsAsync(string typed, SearchResults found, CancellationToken cancellationToken) =>
        found.Target.Words is not null
        && (await IsOneAsync(typed, found, cancellationToken) || await said.HasUnheardSurnameAsync(typed, cancellationToken));

    private async Task<bool> IsOneAsync(string typed, SearchResults found, CancellationToken cancellationToken) =>
        SearchWords.Of(typed) is [{ IsPart: false, IsWhole: false, Key.Length: <= LongestStem } word]
        && SearchKey.Of(typed) is { Length: > LongestStem } key
        && await IsOnlyBeginningAsync(key, word.Key, found, cancellationToken);

    private async Task<bool> IsOnlyBeginningAsync(string key, string stem, SearchResults found, CancellationToken cancellationToken)
    {
        var first = await FirstAsync(found, cancellationToken);
        return first.Count > 0 && !first.Exists(recordKey => recordKey.Split(' ').Any(word => word.StartsWith(key, StringComparison.Ordinal) || WordStem.Of(word) == stem));
    }

    private async Task<List<string>> FirstAsync(SearchResults found, CancellationToken cancellationToken)
    {
        return
        [
            .. await RecordsAsync<Agreement>(found.Agreements.First.Select(r => r.Reference)),
            .. await RecordsAsync<Visit>(found.Visits.First.Select(r => r.Reference)),
            .. await RecordsAsync<Meeting>(found.Meetings.First.Select(r => r.Reference)),
        ];

        async Task<IEnumerable<string>> RecordsAsync<T>(IEnumerable<string> references)
            where T : Record
        {
            var first = references.ToArray();
            return first.Length == 0 ? [] : await db.Set<T>().AsNoTracking().VisibleTo(null)
                .Where(r => first.Contains(EF.Property<string>(r, "Reference")))
                .Select(r => r.SearchKey).ToListAsync(cancellationToken);
        }
    }
}
