using CooperationPortal.Core.Data;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Sources;

/// <summary>
/// Quotes and reasons that would tell the public a name that is not for it: those of the person's own row, and those with the
/// name in them, whichever record of the same source or the same journey names the person. The source is cited without them.
/// </summary>
internal static class WithheldQuotes
{
    public static async Task<List<Evidence>> ForPublicAsync(
        this PortalDbContext db, List<Evidence> rows, Guid recordId, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return rows;
        }

        var sources = rows.Select(e => e.SourceId).OfType<Guid>().Distinct().ToArray();
        var told = PeopleIn(await RecordsAsync(db, recordId, sources, cancellationToken), db).ToList();
        var withheld = told.Count == 0 ? [] : await told.Aggregate(Queryable.Concat)
            .Where(r => db.People.Any(p => p.Id == r.PersonId && !p.IsNamed))
            .ToListAsync(cancellationToken);
        if (withheld.Count == 0)
        {
            return rows;
        }

        var paths = withheld.Select(w => w.Id.ToString()).ToList();
        var people = withheld.Select(w => w.PersonId).OfType<Guid>().Distinct().ToArray();
        var names = await db.Names.OfType<PersonName>()
            .Where(n => people.Contains(n.PersonId) && db.People.Any(p => p.Id == n.PersonId && p.ErasedAt == null))
            .Select(n => n.Text).Distinct().ToListAsync(cancellationToken);
        var spellings = names.ConvertAll(name => new NameInWords(name));
        return rows.FindAll(e => !paths.Exists(id => e.FieldPath.Contains(id, StringComparison.OrdinalIgnoreCase))
            && !Tells(e.Quote, spellings) && !Tells(e.Note, spellings));
    }

    private static bool Tells(string? words, List<NameInWords> spellings) =>
        words is not null && NameInWords.Split(words) is var split && spellings.Exists(name => name.IsIn(split));

    /// <summary>The record and those that cite the same sources, with the visit of each meeting and the meetings of each visit.</summary>
    private static async Task<Records> RecordsAsync(
        PortalDbContext db, Guid recordId, Guid[] sources, CancellationToken cancellationToken)
    {
        var citing = await db.Evidence
            .Where(e => e.RecordId == recordId || (e.SourceId != null && sources.Contains(e.SourceId.Value)))
            .Select(e => new { e.RecordKind, e.RecordId }).Distinct()
            .ToListAsync(cancellationToken);
        var idsOf = citing.ToLookup(e => e.RecordKind, e => e.RecordId);
        Guid[] visits = [.. idsOf[RecordKind.Visit]];
        Guid[] meetings = [.. idsOf[RecordKind.Meeting]];
        if (meetings.Length > 0)
        {
            visits =
            [
                .. visits.Union(await db.Meetings.Where(m => m.VisitId != null && meetings.Contains(m.Id)).Select(m => m.VisitId!.Value)
                    .ToListAsync(cancellationToken)),
            ];
        }

        if (visits.Length > 0)
        {
            meetings =
            [
                .. meetings.Union(await db.Meetings.Where(m => m.VisitId != null && visits.Contains(m.VisitId.Value)).Select(m => m.Id)
                    .ToListAsync(cancellationToken)),
            ];
        }

        return new Records(visits, meetings, [.. idsOf[RecordKind.Agreement]]);
    }

    /// <summary>Of those kinds only that there are: PostgreSQL plans each anew, and most records share their sources with none.</summary>
    private static IEnumerable<IQueryable<PersonRowOf>> PeopleIn(Records records, PortalDbContext db)
    {
        var (visits, meetings, agreements) = records;
        if (visits.Length > 0)
        {
            yield return db.Visits.Where(v => visits.Contains(v.Id)).SelectMany(v => v.Delegation!.Members)
                .Select(m => new PersonRowOf { Id = m.Id, PersonId = m.PersonId });
            yield return db.VisitHosts.Where(h => visits.Contains(h.VisitId))
                .Select(h => new PersonRowOf { Id = h.Id, PersonId = h.PersonId });
            yield return Speakers(db.Statements.Where(s => s.VisitId != null && visits.Contains(s.VisitId.Value)));
        }

        if (meetings.Length > 0)
        {
            yield return db.MeetingParticipants.Where(p => meetings.Contains(p.MeetingId))
                .Select(p => new PersonRowOf { Id = p.Id, PersonId = p.PersonId });
            yield return Speakers(db.Statements.Where(s => s.MeetingId != null && meetings.Contains(s.MeetingId.Value)));
        }

        if (agreements.Length > 0)
        {
            yield return db.AgreementParties.Where(p => agreements.Contains(p.AgreementId)).SelectMany(p => p.Signatures)
                .Select(s => new PersonRowOf { Id = s.Id, PersonId = s.PersonId });
            yield return Speakers(db.Statements.Where(s => s.AgreementId != null && agreements.Contains(s.AgreementId.Value)));
        }
    }

    private static IQueryable<PersonRowOf> Speakers(IQueryable<Statement> statements) =>
        statements.Select(s => new PersonRowOf { Id = s.Id, PersonId = s.SpeakerId });

    private sealed record Records(Guid[] Visits, Guid[] Meetings, Guid[] Agreements);

    private sealed class PersonRowOf
    {
        public Guid Id { get; init; }
        public Guid? PersonId { get; init; }
    }
}
