using System.Globalization;
using CooperationPortal.Core.Data;
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

    public static IQueryable<Activity> Where(
        this IQueryable<Activity> activities, ActivityFilter filter, PortalDbContext db)
    {
        if (!string.IsNullOrEmpty(filter.Record))
        {
            activities = activities.Of(filter.Record.ToUpperInvariant(), db);
        }

        if (filter.Type is { } type)
        {
            activities = activities.Where(a => a.Type == type);
        }

        if (filter.Event?.ToLowerInvariant() is { } happening)
        {
            activities = activities.Where(a => db.Events.Any(e => e.Slug == happening && e.Id == a.EventId));
        }

        activities = filter.Counted switch
        {
            ActivityCounted.Planned => activities.Where(a => a.PlannedYear != null),
            ActivityCounted.Held => activities.Where(a => a.HeldYear != null),
            _ => activities,
        };
        return activities.TouchingInstitution(filter.Institution, db)
            .InYear(filter.Year, filter.Counted).WithWords(filter.Words);
    }

    /// <summary>Those of an agreement are also those that keep one of its promises.</summary>
    private static IQueryable<Activity> Of(this IQueryable<Activity> activities, string reference, PortalDbContext db) =>
        activities.Where(a => db.Agreements.Any(x => x.Reference == reference
                && (x.Id == a.AgreementId || db.Commitments.Any(
                    c => c.Id == a.CommitmentId && (c.AgreementId == x.Id || c.RelatedAgreementId == x.Id))))
            || db.Commitments.Any(c => c.Reference == reference && c.Id == a.CommitmentId));

    private static IQueryable<Activity> InYear(this IQueryable<Activity> activities, string? year, ActivityCounted? counted)
    {
        if (string.IsNullOrEmpty(year))
        {
            return activities;
        }

        var number = year == ActivityFilter.UnknownYear ? 0
            : int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits > 0 ? digits
            : -1;
        return counted switch
        {
            ActivityCounted.Planned => activities.Where(a => a.PlannedYear == number),
            ActivityCounted.Held => activities.Where(a => a.HeldYear == number),
            _ => activities.Where(a => a.PlannedYear == number || a.HeldYear == number),
        };
    }
}
