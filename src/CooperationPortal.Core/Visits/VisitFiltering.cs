using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Visits;

/// <summary>What a filter of visits means in the database.</summary>
internal static class VisitFiltering
{
    /// <param name="visits">A list of them.</param>
    /// <param name="filter">What narrows it.</param>
    /// <param name="reader">Null on public pages.</param>
    /// <param name="db">Where they are kept.</param>
    /// <param name="first">How many rows are read of the list; null where all are counted.</param>
    public static IQueryable<Visit> Where(
        this IQueryable<Visit> visits, VisitFilter filter, Actor? reader, PortalDbContext db, RowsRead? first = null)
    {
        if (reader is not null && filter is { Region: { Length: > 0 } region, Direction: { } direction })
        {
            visits = visits.Going(direction, region, db);
        }

        if (!string.IsNullOrEmpty(filter.Person))
        {
            var person = db.People.IdsOf(filter.Person);
            var named = db.DelegationMembers.Where(m => person.Contains(m.PersonId))
                .Join(db.Visits, m => m.DelegationId, v => v.DelegationId, (_, v) => v.Id)
                .Union(db.VisitHosts.Where(h => person.Contains(h.PersonId)).Select(h => h.VisitId))
                .Union(db.Statements.Where(s => s.VisitId != null && person.Contains(s.SpeakerId)).Select(s => s.VisitId!.Value));
            visits = visits.Where(v => named.Contains(v.Id));
        }

        if (filter.Status is { } status)
        {
            visits = visits.Where(v => v.Status == status);
        }

        if (filter.TookPlace is { } tookPlace)
        {
            var held = VisitStatuses.TookPlace;
            visits = visits.Where(v => held.Contains(v.Status) == tookPlace);
        }

        if (filter.Outcome is { } outcome)
        {
            visits = visits.Where(v => v.Stops.Any(s => s.Outcome == outcome));
        }

        if (filter.Event?.ToLowerInvariant() is { } happening)
        {
            visits = visits.Where(v => db.Events.Any(e => e.Slug == happening && e.Id == v.EventId));
        }

        var reading = VisitFacts.ReadingOf(filter, db, first);
        return visits.About(filter, reader, db, reading).InYear(v => v.SortDate, filter.Year).WithWords(filter.Words, reader, db, reading);
    }

    /// <summary>What is published is found by the facts that are kept of it; of what is not there are none.</summary>
    private static IQueryable<Visit> About(
        this IQueryable<Visit> visits, VisitFilter filter, Actor? reader, PortalDbContext db, ListReading reading) =>
        reader is null
            ? visits.WithFacts(reading, db)
            : visits.WithFacts(new FactChoices().With(filter.Fact), db).AsWritten(filter, db);

    /// <summary>The same by what the records say.</summary>
    private static IQueryable<Visit> AsWritten(this IQueryable<Visit> visits, VisitFilter filter, PortalDbContext db)
    {
        if (filter.Kind is { } kind)
        {
            visits = visits.Where(v => v.Kind == kind);
        }

        if (filter.Specialty is { } specialty)
        {
            visits = visits.Where(v => v.Statements.Any(s => s.SpecialtyCodes.Contains(specialty))
                || v.Stops.Any(s => s.SpecialtyCodes.Contains(specialty)
                    || s.Shown.Any(i => i.SpecialtyCodes.Contains(specialty))));
        }

        if (filter.Condition is { } condition)
        {
            visits = visits.Where(v => v.Statements.Any(s => s.ConditionCodes.Contains(condition))
                || v.Stops.Any(s => s.ConditionCodes.Contains(condition)
                    || s.Shown.Any(i => i.ConditionCodes.Contains(condition))));
        }

        if (filter.Activity is { } activity)
        {
            visits = visits.Where(v => v.Statements.Any(s => s.Activities.Contains(activity)));
        }

        return visits
            .TouchingRegion(filter.Region, db).TouchingRegion(filter.With, db)
            .TouchingCountries([filter.Country ?? ""], db)
            .TouchingInstitution(filter.Institution, db)
            .ToldIn(filter.Language, db);
    }

    /// <summary>
    /// Out: somebody from there travelled and nobody there was host. Within: both. In: all the rest that touches the
    /// region, so that no visit is in none of the three lists or in two of them.
    /// </summary>
    private static IQueryable<Visit> Going(
        this IQueryable<Visit> visits, VisitDirection direction, string region, PortalDbContext db)
    {
        var here = db.RegionIdOf(region);
        var within = db.Regions.Where(r => r.Id == here || r.AncestorIds.Contains(here)).Select(r => r.Id);
        var touching = db.Visits.TouchingRegion(region, db);
        var sent = touching
            .Where(v => v.Delegation!.Senders.Any(s => s.Institution!.RegionIds.Contains(here) || within.Contains(s.RegionId!.Value))
                || v.Delegation.Members.Any(m => m.Institution!.RegionIds.Contains(here) || within.Contains(m.RegionId!.Value)))
            .Select(v => v.Id);
        var received = touching
            .Where(v => v.HostParties.Any(p => p.Institution!.RegionIds.Contains(here) || within.Contains(p.RegionId!.Value))
                || v.Stops.Any(s => s.Institution!.RegionIds.Contains(here) || within.Contains(s.RegionId!.Value)))
            .Select(v => v.Id);
        return direction switch
        {
            VisitDirection.Outgoing => visits.Where(v => sent.Contains(v.Id) && !received.Contains(v.Id)),
            VisitDirection.Within => visits.Where(v => sent.Contains(v.Id) && received.Contains(v.Id)),
            _ => visits.Where(v => !sent.Contains(v.Id)),
        };
    }
}
