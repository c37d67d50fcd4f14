using CooperationPortal.Core.Data;
using CooperationPortal.Core.People;
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

        var sources = rows.Select(e => e.SourceId).OfType<Guid>().Distinct().ToList();
        var records = await RecordsOf(db, recordId, sources).ToListAsync(cancellationToken);
        var withheld = await RowsOf(db, records)
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
    private static IQueryable<Guid> RecordsOf(PortalDbContext db, Guid recordId, List<Guid> sources)
    {
        var citing = db.Evidence.Where(e => e.RecordId == recordId || (e.SourceId != null && sources.Contains(e.SourceId.Value))).Select(e => e.RecordId);
        var visits = citing.Union(db.Meetings.Where(m => m.VisitId != null && citing.Contains(m.Id)).Select(m => m.VisitId!.Value));
        return visits.Union(db.Meetings.Where(m => m.VisitId != null && visits.Contains(m.VisitId.Value)).Select(m => m.Id));
    }

    private static IQueryable<PersonRowOf> RowsOf(PortalDbContext db, List<Guid> records) =>
        db.Visits.Where(v => records.Contains(v.Id)).SelectMany(v => v.Delegation!.Members)
            .Select(m => new PersonRowOf { Id = m.Id, PersonId = m.PersonId })
            .Concat(db.VisitHosts.Where(h => records.Contains(h.VisitId)).Select(h => new PersonRowOf { Id = h.Id, PersonId = h.PersonId }))
            .Concat(db.MeetingParticipants.Where(p => records.Contains(p.MeetingId)).Select(p => new PersonRowOf { Id = p.Id, PersonId = p.PersonId }))
            .Concat(db.AgreementParties.Where(p => records.Contains(p.AgreementId)).SelectMany(p => p.Signatures)
                .Select(s => new PersonRowOf { Id = s.Id, PersonId = s.PersonId }))
            .Concat(db.Statements.Where(s => (s.VisitId != null && records.Contains(s.VisitId.Value))
                    || (s.MeetingId != null && records.Contains(s.MeetingId.Value)) || (s.AgreementId != null && records.Contains(s.AgreementId.Value)))
                .Select(s => new PersonRowOf { Id = s.Id, PersonId = s.SpeakerId }));

    private sealed class PersonRowOf
    {
        public Guid Id { get; init; }
        public Guid? PersonId { get; init; }
    }
}
