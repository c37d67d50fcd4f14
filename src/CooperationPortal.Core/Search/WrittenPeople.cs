using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CooperationPortal.Core.Search;

/// <summary>
/// People whom the registry lacks and an open draft of the actor names: several records of one journey are written before
/// the first is published. Personal data.
/// </summary>
public sealed class WrittenPeople(PortalDbContext db)
{
    /// <summary>Whoever is named again was named lately.</summary>
    private const int MostDrafts = 100;

    private const string Written =
        """
        select d.id as "Draft", coalesce(d.reference, d.title) as "Words", p ->> 'text' as "Name", p ->> 'firstWritten' as "First",
            coalesce(p ->> 'lang', 'ru') as "Lang"
        from drafts d cross join lateral (
            select jsonb_path_query(d.content, 'strict $.**.person') union all select jsonb_path_query(d.content, 'strict $.**.speaker')) q(p)
        where d.id = any(@ids) and p ->> 'chosen' = 'text' and p ->> 'text' <> ''
        """;

    /// <summary>Those of the actor's own drafts whose names have the typed words in them.</summary>
    public async Task<IReadOnlyList<LookupMatch>> FindAsync(string typed, Actor actor, CancellationToken cancellationToken)
    {
        var key = SearchKey.Of(typed);
        if (key.Length == 0)
        {
            return [];
        }

        var drafts = await db.Drafts.ReadableBy(actor).Where(d => d.ContributorIds.Contains(actor.UserId ?? Guid.Empty))
            .OrderByDescending(d => d.ChangedAt).Take(MostDrafts).Select(d => d.Id).ToArrayAsync(cancellationToken);
        var people = await PeopleAsync(drafts, cancellationToken);
        return [.. people.Where(p => SearchKey.Of(p.Name).Contains(key, StringComparison.Ordinal)).Select(p => MatchOf(p, key))];
    }

    /// <summary>
    /// The picks that mean somebody of another draft, by their paths. Words that fit nobody there are no choice any more;
    /// whoever was published meanwhile is chosen from the registry. Of a draft that the actor may not read nothing is said.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, LookupMatch>> ConfirmAsync(
        object input, Actor actor, CancellationToken cancellationToken)
    {
        var picks = InputWalker.Find<RecordPick>(input).Where(p => p.Value.WrittenIn() is not null).ToList();
        if (picks.Count == 0)
        {
            return new Dictionary<string, LookupMatch>();
        }

        await TakePublishedAsync([.. picks.Select(p => p.Value)], cancellationToken);
        var ids = picks.Select(p => p.Value.WrittenIn()).OfType<Guid>().Distinct().ToArray();
        var readable = await db.Drafts.ReadableBy(actor).Where(d => ids.Contains(d.Id)).Select(d => d.Id).ToArrayAsync(cancellationToken);
        var people = (await PeopleAsync(readable, cancellationToken)).ToLookup(p => p.Draft);
        var found = new Dictionary<string, LookupMatch>();
        foreach (var (path, pick) in picks.Where(p => p.Value.WrittenIn() is { } draft && readable.Contains(draft)))
        {
            var key = SearchKey.Of(pick.Text ?? "");
            var fitting = people[pick.WrittenIn()!.Value]
                .Where(p => key.Length > 0 && (p.First == pick.Text || SearchKey.Of(p.Name).Contains(key, StringComparison.Ordinal)))
                .OrderByDescending(p => p.Name == pick.Text).ThenByDescending(p => p.First == pick.Text).ToList();
            if (fitting is [var person, ..])
            {
                // Without script what stands in the box is what was typed to find them, and a name may have been mended since.
                (pick.Text, pick.Lang, pick.FirstWritten) = (person.Name, person.Lang, person.First);
                found[path] = MatchOf(person, key);
            }
            else
            {
                pick.Chosen = null;
            }
        }

        return found;
    }

    /// <summary>
    /// Takes whoever is kept as written for the person of those words in another own draft of that source: one article
    /// names one person by them, in whatever case its sentence asks for.
    /// </summary>
    public async Task ChooseOfSourceAsync(
        RecordPick pick, Guid sourceId, Guid recordId, Actor actor, CancellationToken cancellationToken)
    {
        if (pick.Chosen != RecordPick.AsWritten)
        {
            return;
        }

        var cited = $$"""{"sources":[{"id":"{{sourceId}}"}]}""";
        var drafts = await db.Drafts.ReadableBy(actor)
            .Where(d => d.ContributorIds.Contains(actor.UserId ?? Guid.Empty) && d.RecordId != recordId)
            .Where(d => EF.Functions.JsonContains(d.Content, cited))
            .OrderBy(d => d.CreatedAt).ThenBy(d => d.Id).Select(d => d.Id).ToArrayAsync(cancellationToken);
        var stem = StemOf(pick.Text ?? "");
        var same = (await PeopleAsync(drafts, cancellationToken))
            .Where(p => StemOf(p.Name) == stem || StemOf(p.First ?? p.Name) == stem)
            .OrderBy(p => Array.IndexOf(drafts, p.Draft)).FirstOrDefault();
        if (same is not null)
        {
            (pick.Text, pick.Lang, pick.Chosen, pick.FirstWritten) = (same.Name, same.Lang, RecordPick.ChoiceIn(same.Draft), same.First);
        }
    }

    private static string StemOf(string name) => NameStem.Of(SearchKey.Of(name));

    private async Task TakePublishedAsync(List<RecordPick> picks, CancellationToken cancellationToken)
    {
        var ids = picks.ToDictionary(p => p, p => PersonRegistry.IdIn(p.WrittenIn()!.Value, p));
        var published = await db.People.Where(p => ids.Values.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancellationToken);
        foreach (var (pick, id) in ids.Where(p => published.Contains(p.Value)))
        {
            pick.Chosen = RecordPick.Of(RecordKind.Person, id, "").Chosen;
        }
    }

    private async Task<List<Row>> PeopleAsync(Guid[] drafts, CancellationToken cancellationToken)
    {
        var rows = drafts.Length == 0
            ? []
            : await db.Database.SqlQueryRaw<Row>(Written, new NpgsqlParameter("ids", drafts)).ToListAsync(cancellationToken);
        return [.. rows.Select(r => r with { Name = r.Name.Trim() }).DistinctBy(r => (r.Draft, r.Name))];
    }

    private static LookupMatch MatchOf(Row person, string key) => new()
    {
        Kind = RecordKind.Person,
        Id = PersonRegistry.IdIn(person.Draft, person.First ?? person.Name),
        Name = new LocalizedString(person.Name, person.Lang, false),
        Code = person.Words,
        IsDraft = true,
        WrittenIn = person.Draft,
        IsWhole = SearchKey.Of(person.Name) == key,
    };

    private sealed record Row(Guid Draft, string Words, string Name, string? First, string Lang);
}
