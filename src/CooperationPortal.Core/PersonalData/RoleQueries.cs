using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.PersonalData;

/// <summary>In which roles records name a person, hidden and deleted ones included.</summary>
public sealed class RoleQueries(PortalDbContext db, TimeProvider time)
{
    internal async Task<IReadOnlyList<RolePart>> OfAsync(Guid person, CancellationToken cancellationToken)
    {
        var kept = await SignedForAsync(person, cancellationToken);
        var agreements = db.Agreements.AsNoTracking().IgnoreQueryFilters();
        var visits = db.Visits.AsNoTracking().IgnoreQueryFilters();
        var meetings = db.Meetings.AsNoTracking().IgnoreQueryFilters();
        List<Row> rows =
        [
            .. await agreements.SelectMany(a => a.Parties.SelectMany(p => p.Signatures), (a, s) => new { a, s }).Where(x => x.s.PersonId == person)
                .Select(x => new Row(x.a.Id, RecordKind.Agreement, x.a.Reference, "Signatory", x.s.TitleThen, x.a.IsPublic)).ToListAsync(cancellationToken),
            .. await agreements.SelectMany(a => a.Statements, (a, s) => new { a, s }).Where(x => x.s.SpeakerId == person)
                .Select(x => new Row(x.a.Id, RecordKind.Agreement, x.a.Reference, "Speaker", x.s.SpeakerTitle, x.a.IsPublic)).ToListAsync(cancellationToken),
            .. await visits.SelectMany(v => v.Delegation!.Members, (v, m) => new { v, m }).Where(x => x.m.PersonId == person)
                .Select(x => new Row(x.v.Id, RecordKind.Visit, x.v.Reference, "Member", x.m.TitleThen, x.v.IsPublic)).ToListAsync(cancellationToken),
            .. await visits.SelectMany(v => v.Hosts, (v, h) => new { v, h }).Where(x => x.h.PersonId == person)
                .Select(x => new Row(x.v.Id, RecordKind.Visit, x.v.Reference, "Host", x.h.TitleThen, x.v.IsPublic)).ToListAsync(cancellationToken),
            .. await visits.SelectMany(v => v.Statements, (v, s) => new { v, s }).Where(x => x.s.SpeakerId == person)
                .Select(x => new Row(x.v.Id, RecordKind.Visit, x.v.Reference, "Speaker", x.s.SpeakerTitle, x.v.IsPublic)).ToListAsync(cancellationToken),
            .. await meetings.SelectMany(m => m.Participants, (m, p) => new { m, p }).Where(x => x.p.PersonId == person)
                .Select(x => new Row(x.m.Id, RecordKind.Meeting, x.m.Reference, "Participant", x.p.TitleThen, x.m.IsPublic)).ToListAsync(cancellationToken),
            .. await meetings.SelectMany(m => m.Statements, (m, s) => new { m, s }).Where(x => x.s.SpeakerId == person)
                .Select(x => new Row(x.m.Id, RecordKind.Meeting, x.m.Reference, "Speaker", x.s.SpeakerTitle, x.m.IsPublic)).ToListAsync(cancellationToken),
        ];
        return
        [
            .. rows.OrderBy(r => r.Kind).ThenBy(r => r.Reference, StringComparer.Ordinal).Select(r => new RolePart(
                r.Kind, r.Reference, r.Role, r.Post?.Source, r.IsPublic, r.Role == "Signatory" && kept.Contains(r.Id)) { RecordId = r.Id }),
        ];
    }

    /// <summary>The agreements that the person signed and whose terms bind today: who signed them is evidence.</summary>
    internal Task<List<Guid>> SignedForAsync(Guid person, CancellationToken cancellationToken)
    {
        var today = time.Today();
        var alive = Enum.GetValues<LegalState>().Where(s => s.IsAlive()).ToArray();
        return db.Agreements.Where(a => a.Parties.Any(p => p.Signatures.Any(s => s.PersonId == person))
                && a.StatePeriods.Any(p => p.From <= today && (p.Until == null || p.Until > today) && alive.Contains(p.State)))
            .Select(a => a.Id).ToListAsync(cancellationToken);
    }

    private sealed record Row(Guid Id, RecordKind Kind, string Reference, string Role, LocalizedText? Post, bool IsPublic);
}
