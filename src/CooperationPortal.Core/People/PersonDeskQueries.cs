using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Shared.Paging;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.People;

/// <summary>Reads people for staff, each with the names that he may read.</summary>
public sealed class PersonDeskQueries(PortalDbContext db, ReadingLog readings)
{
    /// <summary>More records of one person than anybody looks through.</summary>
    private const int MostRecords = 200;

    /// <summary>
    /// By the name as it stands in addresses; a page goes on behind the person of the cursor's id. That an overseer read withheld
    /// names is remembered.
    /// </summary>
    public async Task<PersonList> ListAsync(
        PersonFilter filter, Stretch stretch, string lang, Actor actor, CancellationToken cancellationToken)
    {
        var people = Filtered(filter, actor);
        var count = await people.CountAsync(cancellationToken);
        if (Guid.TryParse(stretch.After, out var last))
        {
            var slug = await db.People.Where(p => p.Id == last).Select(p => p.Slug).SingleOrDefaultAsync(cancellationToken);
            people = people.Where(p => slug == null || p.Slug.CompareTo(slug) > 0);
        }

        var rows = await people.OrderBy(p => p.Slug).Take(stretch.Size + 1)
            .Select(p => new { p.Id, p.Naming, Names = p.Names.Select(n => new NameForm(n.Text, n.Lang, n.Kind)).ToList() })
            .ToListAsync(cancellationToken);
        var page = Page<PersonLine>.Of(
            [.. rows.Select(r => new PersonLine(r.Id, NameSet.Best(r.Names, lang), r.Naming))], stretch.Size, r => $"{r.Id}");
        await readings.NoteListAsync([.. page.Items.Select(p => p.Id)], actor, cancellationToken);
        return new PersonList(count, page);
    }

    /// <summary>Null where there is nobody, or the name is not for the reader. That an overseer read a withheld name is remembered.</summary>
    public async Task<PersonCase?> OpenAsync(Guid id, string lang, Actor actor, CancellationToken cancellationToken)
    {
        var person = await db.People.NamedTo(db, actor).AsNoTracking().Include(p => p.Names)
            .SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (person is null)
        {
            return null;
        }

        if (!person.IsNamed && !await db.People.InScopeOf(db, actor.WithoutOversight()).AnyAsync(p => p.Id == id, cancellationToken))
        {
            await readings.NoteAsync(person, actor, cancellationToken);
        }

        var said = await db.History.AsNoTracking()
            .Where(h => h.RecordId == id && h.Action == HistoryAction.PersonNamingChanged)
            .OrderByDescending(h => h.Id).Select(h => new NamingSaid(h.ActorName, h.At)).FirstOrDefaultAsync(cancellationToken);
        return new PersonCase(
            id,
            person.Slug,
            NameSet.Best(person.Names, lang),
            [.. person.Names.InOrder().Select(NameView.Of)],
            new NamingInput { Naming = person.Naming, ConsentOn = person.ConsentOn, Consent = person.Consent, Version = person.Version },
            said,
            person.IsNamed,
            await db.People.KeptBy(db, actor).AnyAsync(p => p.Id == id, cancellationToken),
            await RecordsAsync(id, actor, cancellationToken));
    }

    private IQueryable<Person> Filtered(PersonFilter filter, Actor actor)
    {
        var people = db.People.AsNoTracking().NamedTo(db, actor).Where(p => p.ErasedAt == null);
        if (filter.Naming is { } naming)
        {
            people = people.Where(p => p.Naming == naming);
        }

        var keys = SearchWords.Split(filter.Words ?? "").Select(SearchKey.Of).Where(key => key.Length > 0).Select(LikePattern.Containing);
        return keys.Aggregate(people, (rest, key) => rest.Where(p => p.Names.Any(n => EF.Functions.Like(n.SearchKey, key, LikePattern.Escape))));
    }

    /// <summary>The records that name the person and that the reader may know of, the newest first.</summary>
    private async Task<IReadOnlyList<NamingRecord>> RecordsAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        var agreements = db.Agreements.AsNoTracking().VisibleTo(actor).NamingPerson(id)
            .Select(a => new { Kind = RecordKind.Agreement, a.Id, a.Reference, a.SortDate, a.IsPublic });
        var visits = db.Visits.AsNoTracking().VisibleTo(actor).NamingPerson(id)
            .Select(v => new { Kind = RecordKind.Visit, v.Id, v.Reference, v.SortDate, v.IsPublic });
        var meetings = db.Meetings.AsNoTracking().VisibleTo(actor).NamingPerson(id)
            .Select(m => new { Kind = RecordKind.Meeting, m.Id, m.Reference, m.SortDate, m.IsPublic });
        var found = await agreements.Concat(visits).Concat(meetings).OrderByDescending(r => r.SortDate).ThenBy(r => r.Id)
            .Take(MostRecords).ToListAsync(cancellationToken);
        return [.. found.Select(r => new NamingRecord(r.Kind, r.Id, r.Reference, r.IsPublic))];
    }
}
