using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Core.Timelines;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.People;

/// <summary>Reads what the public records say of somebody in office.</summary>
public sealed class PersonQueries(
    PortalDbContext db, PartyQueries parties, AgreementQueries agreements, VisitQueries visits, MeetingQueries meetings,
    TimelineQueries timelines,
    LastChangeQueries changes,
    WorkByYearQueries years,
    WorkOnMapQueries maps,
    SourceQueries sources)
{
    private const int MostPosts = 60;

    /// <summary>Null for nobody, and for whom no public record names.</summary>
    public async Task<PersonDetails?> FindAsync(string slug, string lang, CancellationToken cancellationToken)
    {
        var person = await db.People.NamedTo(db, null).AsNoTracking().Include(p => p.Names)
            .SingleOrDefaultAsync(p => p.Slug == slug, cancellationToken);
        if (person is null)
        {
            return null;
        }

        var papers = new AgreementFilter { Person = person.Slug };
        var travelled = new VisitFilter { Person = person.Slug };
        var met = new MeetingFilter { Person = person.Slug };
        var signed = await agreements.CountAsync(papers with { Signed = true }, null, cancellationToken);
        var planned = await agreements.CountAsync(papers with { State = [.. AgreementBuckets.Planned] }, null, cancellationToken);
        var seen = await visits.CountAsync(travelled, null, cancellationToken);
        var held = await HeldAsync(person.Id, cancellationToken);
        var details = new PersonDetails
        {
            Slug = person.Slug,
            Name = NameSet.Best(person.Names, lang),
            Names = [.. person.Names.InOrder().Select(NameView.Of)],
            Posts = await PostsAsync(held, lang, cancellationToken),
            Concluded = await ConcludedAsync(held, cancellationToken),
            Signed = signed,
            Promised = planned,
            Overdue = planned == 0
                ? 0
                : await agreements.CountAsync(papers with { State = [AgreementBucket.Overdue] }, null, cancellationToken),
            Visits = seen,
            Map = await maps.OfAsync(papers, lang, cancellationToken),
            ByYear = await years.OfAsync(papers, travelled, signed + planned + seen, cancellationToken),
            Meetings = await meetings.CountAsync(met, null, cancellationToken),
            Timeline = await timelines.OfAsync(new TimelineFilter(papers, travelled, met), lang, cancellationToken),
            Sources = await sources.OfRecordsAsync([.. held.Select(h => h.RecordId).Distinct()], cancellationToken),
            ChangedAt = await changes.OfAsync(new TimelineFilter(papers, travelled, met), null, cancellationToken),
        };
        return details.Timeline.Entries.Count > 0 ? details : null;
    }

    /// <summary>The name of somebody whom a public record names, for the filter of a list.</summary>
    public async Task<LocalizedString?> NameAsync(string slug, string lang, CancellationToken cancellationToken)
    {
        var forms = await db.People.NamedTo(db, null).AsNoTracking().Where(p => p.Slug == slug).SelectMany(p => p.Names)
            .Select(n => new NameForm(n.Text, n.Lang, n.Kind)).ToListAsync(cancellationToken);
        return NameSet.BestOrNull(forms, lang);
    }

    /// <summary>By what addresses name those of whom public records tell, the last entered first.</summary>
    public Task<List<string>> SlugsAsync(int most, CancellationToken cancellationToken) =>
        db.People.AsNoTracking().NamedInPublic(db).OrderByDescending(p => p.Id).Select(p => p.Slug).Take(most).ToListAsync(cancellationToken);

    /// <summary>Where a record states it too, it is stated.</summary>
    private async Task<IReadOnlyList<ConcludedView>> ConcludedAsync(IEnumerable<Held> held, CancellationToken cancellationToken)
    {
        var concluded = held.GroupBy(h => h.RecordId).Where(g => g.All(h => h.Basis is FactBasis.Inferred)).Select(g => g.First()).ToList();
        var ids = concluded.Select(h => h.RecordId).ToArray();
        var languages = ids.Length == 0 ? [] : await db.NotesLanguages.AsNoTracking().Where(n => ids.Contains(n.RecordId))
            .ToDictionaryAsync(n => n.RecordId, n => n.Language, cancellationToken);
        return [.. concluded.Select(h => new ConcludedView(h.Kind, h.Reference, h.BasisNote, languages.GetValueOrDefault(h.RecordId)))];
    }

    /// <summary>How records name the person, the latest first.</summary>
    private async Task<List<Held>> HeldAsync(Guid person, CancellationToken cancellationToken)
    {
        var signed = db.Agreements.AsNoTracking().VisibleTo(null)
            .SelectMany(a => a.Parties.SelectMany(p => p.Signatures), (a, s) => new { a, s })
            .Where(x => x.s.PersonId == person)
            .OrderByDescending(x => x.a.SortDate).Take(MostPosts)
            .Select(x => new Held(x.s.TitleThen, x.s.InstitutionId, x.s.RegionId, x.a.SortDate, StatedDate.NotStated, x.a.Id, RecordKind.Agreement, x.a.Reference, x.s.Basis, x.s.BasisNote));
        var sent = db.Visits.AsNoTracking().VisibleTo(null)
            .SelectMany(v => v.Delegation!.Members, (v, m) => new { v, m })
            .Where(x => x.m.PersonId == person)
            .OrderByDescending(x => x.v.SortDate).Take(MostPosts)
            .Select(x => new Held(x.m.TitleThen, x.m.InstitutionId, x.m.RegionId, x.v.SortDate, x.v.Period, x.v.Id, RecordKind.Visit, x.v.Reference, x.m.Basis, x.m.BasisNote));
        var received = db.Visits.AsNoTracking().VisibleTo(null)
            .SelectMany(v => v.Hosts, (v, h) => new { v, h })
            .Where(x => x.h.PersonId == person)
            .OrderByDescending(x => x.v.SortDate).Take(MostPosts)
            .Select(x => new Held(x.h.TitleThen, x.h.InstitutionId, x.h.RegionId, x.v.SortDate, x.v.Period, x.v.Id, RecordKind.Visit, x.v.Reference, x.h.Basis, x.h.BasisNote));
        var met = db.Meetings.AsNoTracking().VisibleTo(null)
            .SelectMany(m => m.Participants, (m, p) => new { m, p })
            .Where(x => x.p.PersonId == person)
            .OrderByDescending(x => x.m.SortDate).Take(MostPosts)
            .Select(x => new Held(x.p.TitleThen, x.p.InstitutionId, x.p.RegionId, x.m.SortDate, x.m.When, x.m.Id, RecordKind.Meeting, x.m.Reference, x.p.Basis, x.p.BasisNote));
        List<Held> held =
        [
            .. await signed.ToListAsync(cancellationToken), .. await sent.ToListAsync(cancellationToken),
            .. await received.ToListAsync(cancellationToken), .. await met.ToListAsync(cancellationToken),
        ];
        return [.. held.OrderByDescending(h => h.SortDate)];
    }

    private async Task<IReadOnlyList<PostView>> PostsAsync(List<Held> held, string lang, CancellationToken cancellationToken)
    {
        var posts = held.DistinctBy(h => (h.Title?.Source, h.InstitutionId, h.RegionId)).ToList();
        var dates = await agreements.OfIdsAsync([.. posts.Where(h => h.Kind is RecordKind.Agreement).Select(h => h.RecordId)], lang, null, cancellationToken);
        var rows = posts.Select(h => new PartyRow(Guid.Empty, h.InstitutionId is null ? h.RegionId : null, h.InstitutionId, null)).ToList();
        var names = await parties.NamesAsync(rows.Where(IsKnown), [], lang, cancellationToken);
        return [.. posts.Zip(rows, (h, row) => new PostView(h.Title, IsKnown(row) ? names.Of(row) : null, dates.GetValueOrDefault(h.RecordId)?.When ?? h.When, h.Kind, h.Reference))];
    }

    private static bool IsKnown(PartyRow row) => row.InstitutionId is not null || row.RegionId is not null;

    private sealed record Held(
        LocalizedText? Title, Guid? InstitutionId, Guid? RegionId, DateOnly SortDate, StatedDate When, Guid RecordId, RecordKind Kind, string Reference,
        FactBasis Basis, string? BasisNote);
}
