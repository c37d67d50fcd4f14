using System.Globalization;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Activities;

/// <summary>What a filter of activities means in the database, and who sees which.</summary>
internal static class ActivityFiltering
{
    /// <summary>
    /// An activity is not seen where the agreement or the promise to which it belongs was withdrawn: it would tell of it.
    /// </summary>
    public static IQueryable<Activity> VisibleWithHolders(
        this IQueryable<Activity> activities, Actor? reader, PortalDbContext db)
    {
        var agreements = db.Agreements.IgnoreQueryFilters();
        var commitments = db.Commitments.IgnoreQueryFilters();
        return activities.VisibleTo(reader)
            .Where(a => !agreements.Any(x => x.Id == a.AgreementId)
                || db.Agreements.VisibleTo(reader).Any(x => x.Id == a.AgreementId))
            .Where(a => !commitments.Any(c => c.Id == a.CommitmentId)
                || Commitments.CommitmentFiltering.VisibleWithHolders(db.Commitments, reader, db).Any(c => c.Id == a.CommitmentId));
    }

    /// <summary>Those of a list; activities with facts are published with their holders.</summary>
    public static IQueryable<Activity> Seen(
        this IQueryable<Activity> activities, ActivityFilter filter, Actor? reader, PortalDbContext db) =>
        reader is not null || !string.IsNullOrEmpty(filter.Record) ? activities.VisibleWithHolders(reader, db)
            : ActivityFacts.Of(filter, db).IsEmpty ? activities.Published(db)
            : activities.VisibleTo(null);

    /// <param name="activities">A list of them.</param>
    /// <param name="filter">What narrows it.</param>
    /// <param name="reader">Null on public pages.</param>
    /// <param name="db">Where they are kept.</param>
    /// <param name="first">How many rows are read of the list; null where all are counted.</param>
    public static IQueryable<Activity> Where(
        this IQueryable<Activity> activities, ActivityFilter filter, Actor? reader, PortalDbContext db, RowsRead? first = null)
    {
        if (filter.State.Length > 0)
        {
            activities = activities.Where(a => filter.State.Contains(a.Status));
        }

        var reading = ActivityFacts.ReadingOf(filter, db, first);
        return activities
            .CountedIn(filter.Year, filter.Counted).BelongingTo(filter, db)
            .About(filter, reader, db, reading).WithWords(filter.Words, reader, db, reading);
    }

    /// <summary>What is published is found by the facts that are kept of it; of what is not, and of a preview, there are none.</summary>
    private static IQueryable<Activity> About(
        this IQueryable<Activity> activities, ActivityFilter filter, Actor? reader, PortalDbContext db, ListReading reading) =>
        reader is null && string.IsNullOrEmpty(filter.Record)
            ? activities.WithFacts(reading, db)
            : activities.AsWritten(filter, db);

    /// <summary>The same by what the records say.</summary>
    private static IQueryable<Activity> AsWritten(this IQueryable<Activity> activities, ActivityFilter filter, PortalDbContext db)
    {
        if (filter.Type.Length > 0)
        {
            activities = activities.Where(a => filter.Type.Contains(a.Type));
        }

        if (!string.IsNullOrEmpty(filter.Specialty))
        {
            activities = activities.Where(a => a.SpecialtyCodes.Contains(filter.Specialty));
        }

        if (!string.IsNullOrEmpty(filter.Condition))
        {
            activities = activities.Where(a => a.ConditionCodes.Contains(filter.Condition));
        }

        return activities
            .TouchingRegion(filter.Region, db).TouchingRegion(filter.With, db)
            .TouchingCountries(filter.Country, db)
            .TouchingInstitution(filter.Institution, db)
            .ToldIn(filter.Language, db);
    }

    private static IQueryable<Activity> BelongingTo(
        this IQueryable<Activity> activities, ActivityFilter filter, PortalDbContext db)
    {
        if (!string.IsNullOrEmpty(filter.Record))
        {
            activities = activities.Of(filter.Record.ToUpperInvariant(), db);
        }

        if (!string.IsNullOrEmpty(filter.Event))
        {
            var happening = filter.Event.ToLowerInvariant();
            activities = activities.Where(a => db.Events.Any(e => e.Slug == happening && e.Id == a.EventId));
        }

        return activities;
    }

    /// <summary>
    /// Those of an agreement are also those that keep one of its promises. Each way is answered by an index, where any of them would
    /// look at all activities.
    /// </summary>
    private static IQueryable<Activity> Of(this IQueryable<Activity> activities, string reference, PortalDbContext db)
    {
        var agreement = db.Agreements.Where(a => a.Reference == reference);
        var promises = db.Commitments.Where(c => c.Reference == reference).Select(c => c.Id)
            .Union(db.Commitments.Join(agreement, c => c.AgreementId, a => a.Id, (c, _) => c.Id))
            .Union(db.Commitments.Join(agreement, c => c.RelatedAgreementId, a => a.Id, (c, _) => c.Id));
        var ids = db.Activities.Join(agreement, a => a.AgreementId, x => x.Id, (a, _) => a.Id)
            .Union(db.Activities.Join(promises, a => a.CommitmentId, c => c, (a, _) => a.Id));
        return activities.Where(a => ids.Contains(a.Id));
    }

    private static IQueryable<Activity> CountedIn(
        this IQueryable<Activity> activities, string[] years, ActivityCounted? counted)
    {
        activities = counted switch
        {
            ActivityCounted.Planned => activities.Where(a => a.PlannedYear != null),
            ActivityCounted.Held => activities.Where(a => a.HeldYear != null),
            _ => activities,
        };
        if (years.Length == 0)
        {
            return activities;
        }

        int?[] numbers = [.. years.Select(y => y == ActivityFilter.UnknownYear ? 0 : Number(y))];
        return counted switch
        {
            ActivityCounted.Planned => activities.Where(a => numbers.Contains(a.PlannedYear)),
            ActivityCounted.Held => activities.Where(a => numbers.Contains(a.HeldYear)),
            _ => activities.Where(a => numbers.Contains(a.PlannedYear) || numbers.Contains(a.HeldYear)),
        };
    }

    private static int Number(string year) =>
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : -1;
}
