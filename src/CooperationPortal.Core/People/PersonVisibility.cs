using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.People;

/// <summary>The one place that says whose name a reader may read: docs/decisions/0036-names-of-private-people.md.</summary>
internal static class PersonVisibility
{
    /// <summary>
    /// The public, and the staff on public pages, read the names of people in office and of those who agreed. Staff pages pass the
    /// reader, who also reads the names that records of his scope hold.
    /// </summary>
    public static IQueryable<Person> NamedTo(this IQueryable<Person> people, PortalDbContext db, Actor? reader)
    {
        if (reader is null)
        {
            return people.Where(p => p.IsNamed);
        }

        return reader.OverseesPeople() ? people : people.Where(db, reader, named: true);
    }

    /// <summary>People whom a record names that the actor writes, reviews or oversees.</summary>
    public static IQueryable<Person> InScopeOf(this IQueryable<Person> people, PortalDbContext db, Actor actor) =>
        people.Where(db, actor, named: false);

    /// <summary>People whose naming the actor keeps: administrators everybody's, editors and reviewers those of their scope.</summary>
    public static IQueryable<Person> KeptBy(this IQueryable<Person> people, PortalDbContext db, Actor actor) =>
        (actor.Has(PortalRole.SystemAdministrator) ? people : people.InScopeOf(db, actor.WithoutOversight())).Where(p => p.ErasedAt == null);

    /// <summary>Whom public records show by name; of whom the name was erased they say so.</summary>
    public static IQueryable<Person> NamedInRecords(this IQueryable<Person> people) => people.Where(p => p.IsNamed || p.ErasedAt != null);

    /// <summary>Whom the public reads of: those who may be named, and whom a public record does name.</summary>
    public static IQueryable<Person> NamedInPublic(this IQueryable<Person> people, PortalDbContext db)
    {
        var agreements = db.Agreements.VisibleTo(null);
        var visits = db.Visits.VisibleTo(null);
        var meetings = db.Meetings.VisibleTo(null);

        // One by one: PostgreSQL stops at the first, and looks for no others than those that are asked for.
        return people.Where(p => p.IsNamed
            && (agreements.SelectMany(a => a.Parties).SelectMany(x => x.Signatures).Any(s => s.PersonId == p.Id)
                || visits.SelectMany(v => v.Delegation!.Members).Any(m => m.PersonId == p.Id)
                || visits.SelectMany(v => v.Hosts).Any(h => h.PersonId == p.Id)
                || meetings.SelectMany(m => m.Participants).Any(x => x.PersonId == p.Id)
                || agreements.SelectMany(a => a.Statements).Any(s => s.SpeakerId == p.Id)
                || visits.SelectMany(v => v.Statements).Any(s => s.SpeakerId == p.Id)
                || meetings.SelectMany(m => m.Statements).Any(s => s.SpeakerId == p.Id)));
    }

    /// <summary>Administrators answer requests of persons, auditors read everything.</summary>
    public static bool OverseesPeople(this Actor actor) =>
        actor.Has(PortalRole.SystemAdministrator) || actor.Has(PortalRole.Auditor);

    public static Actor WithoutOversight(this Actor actor) => actor with
    {
        Grants = [.. actor.Grants.Where(g => g.Role is not (PortalRole.Auditor or PortalRole.SystemAdministrator))],
    };

    /// <summary>The person of a public address, for the filter of a list: nobody where the public may not read the name.</summary>
    public static IQueryable<Guid?> IdsOf(this IQueryable<Person> people, string slug) =>
        people.Where(p => p.IsNamed && p.Slug == slug).Select(p => (Guid?)p.Id);

    public static IQueryable<Agreement> NamingPerson(this IQueryable<Agreement> agreements, Guid person) => agreements.Where(a =>
        a.Parties.Any(p => p.Signatures.Any(s => s.PersonId == person)) || a.Statements.Any(s => s.SpeakerId == person));

    public static IQueryable<Visit> NamingPerson(this IQueryable<Visit> visits, Guid person) => visits.Where(v =>
        v.Delegation!.Members.Any(m => m.PersonId == person) || v.Hosts.Any(h => h.PersonId == person)
        || v.Statements.Any(s => s.SpeakerId == person));

    public static IQueryable<Meeting> NamingPerson(this IQueryable<Meeting> meetings, Guid person) => meetings.Where(m =>
        m.Participants.Any(p => p.PersonId == person) || m.Statements.Any(s => s.SpeakerId == person));

    private static IQueryable<Person> Where(this IQueryable<Person> people, PortalDbContext db, Actor actor, bool named)
    {
        var agreements = db.Agreements.InternalTo(actor);
        var visits = db.Visits.InternalTo(actor);
        var meetings = db.Meetings.InternalTo(actor);
        return people.Where(p => (named && p.IsNamed)
            || agreements.Any(a => a.Parties.Any(x => x.Signatures.Any(s => s.PersonId == p.Id)) || a.Statements.Any(s => s.SpeakerId == p.Id))
            || visits.Any(v => v.Delegation!.Members.Any(m => m.PersonId == p.Id) || v.Hosts.Any(h => h.PersonId == p.Id)
                || v.Statements.Any(s => s.SpeakerId == p.Id))
            || meetings.Any(m => m.Participants.Any(x => x.PersonId == p.Id) || m.Statements.Any(s => s.SpeakerId == p.Id)));
    }
}
