using System.Text.RegularExpressions;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>
/// People by what they were, with their name or without it: «губернатор Азаров», "mayor of Omsk". They are looked for among those
/// whom the first records name that were found by the same words, and for a post that none of them had among those found by its other
/// names: a governor is a hokim, or «глава региона».
/// </summary>
public sealed partial class PeopleInPosts(PortalDbContext db, NamedSearch search, LookupNames texts, ChineseWords chinese)
{
    private const int MostPeople = 5;
    private const int ShortBeginning = 4;

    private static readonly HashSet<string> Posts =
    [
        .. ("губернатор мэр хоким министр ректор директор посол консул президент председатель академик профессор главврач"
            + " секретарь депутат заведующий"
            + " governor mayor minister rector director ambassador consul president chairman chair academician professor secretary"
            + " 市长 院长 部长 校长 局长 主任 大使 领事 总领事 主席 教授 书记 省长 州长 会长"
            + " hokim vazir rektor direktor elchi konsul prezident rais akademik")
            .Split(' ').Select(KeyOf),
    ];

    public async Task<IReadOnlyList<PersonHit>> FindAsync(SearchResults found, string lang, CancellationToken cancellationToken)
    {
        var people = await AmongAsync(found, lang, cancellationToken);
        var words = SearchWords.Telling(SearchWords.Split(found.LookedFor));
        return people.Count == 0 && !SameWords.IsMarked(found.LookedFor)
            && words.Any(word => Sought.Of(word).IsPost) && SameWords.Widen(string.Join(' ', words)) is { } wide
            ? await AmongAsync(await search.ByWordsAsync(wide, lang, cancellationToken), lang, cancellationToken)
            : people;
    }

    private async Task<IReadOnlyList<PersonHit>> AmongAsync(SearchResults found, string lang, CancellationToken cancellationToken)
    {
        var typed = SameWords.Unmarked(found.LookedFor);
        var words = SearchWords.Telling(SearchWords.Split(await chinese.PartAsync(typed, cancellationToken) ?? typed)).Select(Sought.Of).ToList();
        var roles = words.Count == 0 ? [] : await RolesAsync(found, cancellationToken);
        var ids = roles.Select(r => r.Person).Distinct().ToArray();
        if (ids.Length == 0)
        {
            return [];
        }

        var people = await db.People.NamedInRecords().Where(p => ids.Contains(p.Id) && p.ErasedAt == null)
            .Select(p => new { p.Id, p.Slug }).ToDictionaryAsync(p => p.Id, p => p.Slug, cancellationToken);
        var names = (await db.Names.OfType<PersonName>().AsNoTracking().Where(n => ids.Contains(n.PersonId)).ToListAsync(cancellationToken))
            .ToLookup(n => n.PersonId);
        var fitting = ids.Where(people.ContainsKey)
            .Select(id => (Id: id, Fit: Fit.Of(words, string.Join(' ', names[id].Select(n => n.SearchKey)), KeyOfPosts(roles.Where(r => r.Person == id)))))
            .Where(p => p.Fit.IsMeant).ToList();
        if (fitting.Count == 0)
        {
            return [];
        }

        var best = fitting.Max(p => p.Fit.Said);
        List<NameHit> hits =
        [
            .. fitting.Where(p => p.Fit.Said == best).OrderByDescending(p => p.Fit.Others).Take(MostPeople).Select(p => names[p.Id].First())
                .Select(n => new NameHit(RecordKind.Person, n.PersonId, new NameForm(n.Text, n.Lang, n.Kind), NameHit.Within)),
        ];
        var matches = await texts.DescribeAsync(hits, typed, lang, cancellationToken);
        return [.. matches.Select(m => new PersonHit(people[m.Id], m))];
    }

    private async Task<List<(Guid Person, LocalizedText? Post)>> RolesAsync(SearchResults found, CancellationToken cancellationToken)
    {
        string[] agreementNumbers = [.. found.Agreements.First.Select(r => r.Reference)];
        string[] visitNumbers = [.. found.Visits.First.Select(r => r.Reference)];
        string[] meetingNumbers = [.. found.Meetings.First.Select(r => r.Reference)];
        var agreements = db.Agreements.VisibleTo(null).Where(a => agreementNumbers.Contains(a.Reference));
        var visits = db.Visits.VisibleTo(null).Where(v => visitNumbers.Contains(v.Reference));
        var meetings = db.Meetings.VisibleTo(null).Where(m => meetingNumbers.Contains(m.Reference));
        return
        [
            .. await OfAsync(agreements.SelectMany(a => a.Parties).SelectMany(p => p.Signatures)),
            .. await OfAsync(visits.SelectMany(v => v.Delegation!.Members)),
            .. await OfAsync(visits.SelectMany(v => v.Hosts)),
            .. await OfAsync(meetings.SelectMany(m => m.Participants)),
            .. await SpeakersAsync(agreements.SelectMany(a => a.Statements)),
            .. await SpeakersAsync(visits.SelectMany(v => v.Statements)),
            .. await SpeakersAsync(meetings.SelectMany(m => m.Statements)),
        ];

        async Task<IEnumerable<(Guid, LocalizedText?)>> OfAsync<T>(IQueryable<T> roles)
            where T : PersonInRole =>
            (await roles.Where(r => r.PersonId != null).Select(r => new { Id = r.PersonId!.Value, r.TitleThen }).ToListAsync(cancellationToken))
                .Select(r => (r.Id, r.TitleThen));

        async Task<IEnumerable<(Guid, LocalizedText?)>> SpeakersAsync(IQueryable<Statement> statements) =>
            (await statements.Where(s => s.SpeakerId != null).Select(s => new { Id = s.SpeakerId!.Value, s.SpeakerTitle }).ToListAsync(cancellationToken))
                .Select(s => (s.Id, s.SpeakerTitle));
    }

    private static string KeyOfPosts(IEnumerable<(Guid Person, LocalizedText? Post)> roles) =>
        string.Join(' ', roles.SelectMany(r => r.Post?.Texts.Values ?? []).Select(SearchKey.Of));

    private static string KeyOf(string word) => HanScript.Has(word) ? HanScript.Simplify(word) : WordStem.Of(SearchKey.Of(word));

    [GeneratedRegex("^(?:зам|вице-?)?министр(?:[ауеы]|ом|ов|ам|ами|ах)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RussianMinister();

    /// <summary>A word that was typed, with those that stand for it.</summary>
    private sealed record Sought(IReadOnlyList<SearchWord> Own, IReadOnlyList<SearchWord> Words, bool IsPost)
    {
        public static Sought Of(string word) => new(
            SearchWords.Of(word), SearchWords.Of(SameWords.Widen(word) ?? word), IsNoBody(word) && SameWords.Of(word).Prepend(word).Any(other => Posts.Contains(KeyOf(other))));

        /// <summary>In Uzbek a ministry begins as its minister does, and in English it is what he is in Russian.</summary>
        private static bool IsNoBody(string word) => InstitutionKindWords.KindsOf(word).Length == 0 || RussianMinister().IsMatch(word);

        public bool IsIn(string key) => Words.Count > 0 && Words.All(word => word.IsIn(key));

        /// <summary>«Глава» is no «главный врач»: after so short a beginning comes an ending, which has a vowel first.</summary>
        public bool IsInPosts(string posts) => Words.Count > 0 && Words.All(word => word.Choices().Any(choice =>
            choice.IsPart || choice.IsWhole || choice.Key.Length > ShortBeginning ? choice.IsIn(posts)
            : posts.Split(' ').Any(post => choice.IsIn(post) && (post.Length == choice.Key.Length || "aeiou".Contains(post[choice.Key.Length], StringComparison.Ordinal)))));

        public bool IsItselfIn(string key) => Own.Count > 0 && Own.All(word => word.IsIn(key));
    }

    /// <summary>How well somebody fits: a name says more than a post, and both more than what else the post says.</summary>
    private readonly record struct Fit(int Names, int Posts, int OwnPosts, int Others)
    {
        public bool IsMeant => Names + Posts > 0;

        public (int Names, int Posts, int OwnPosts) Said => (Names, Posts, OwnPosts);

        public static Fit Of(IReadOnlyList<Sought> words, string names, string posts) => new(
            words.Count(word => !word.IsPost && word.IsIn(names)),
            words.Count(word => word.IsPost && word.IsInPosts(posts)),
            words.Count(word => word.IsPost && word.IsItselfIn(posts)),
            words.Count(word => !word.IsPost && word.IsIn(posts)));
    }
}
