using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Commitments;

/// <summary>What a filter of promises means in the database, and who sees which.</summary>
internal static class CommitmentFiltering
{
    private static readonly CommitmentStatus[] Unfinished = [CommitmentStatus.Planned, CommitmentStatus.InProgress];

    /// <summary>A promise is seen with the record that holds it, also when that record is withdrawn.</summary>
    public static IQueryable<Commitment> VisibleWithHolders(
        this IQueryable<Commitment> commitments, Actor? reader, PortalDbContext db) =>
        commitments.VisibleTo(reader).Where(c =>
            db.Agreements.VisibleTo(reader).Any(a => a.Id == c.AgreementId)
            || db.Visits.VisibleTo(reader).Any(v => v.Id == c.VisitId)
            || db.Meetings.VisibleTo(reader).Any(m => m.Id == c.MeetingId));

    /// <summary>Those of a list; promises with facts are published with their holders.</summary>
    public static IQueryable<Commitment> Seen(
        this IQueryable<Commitment> commitments, CommitmentFilter filter, Actor? reader, PortalDbContext db) =>
        reader is not null || !string.IsNullOrEmpty(filter.Record) ? commitments.VisibleWithHolders(reader, db)
            : CommitmentFacts.Of(filter, db).IsEmpty ? commitments.Published(db)
            : commitments.VisibleTo(null);

    public static CommitmentBucket BucketOf(CommitmentStatus status, StatedDate due, DateOnly today) => status switch
    {
        CommitmentStatus.Planned or CommitmentStatus.InProgress =>
            due.Latest < today ? CommitmentBucket.Overdue : CommitmentBucket.Open,
        CommitmentStatus.Met => CommitmentBucket.Met,
        CommitmentStatus.PartiallyMet => CommitmentBucket.PartiallyMet,
        CommitmentStatus.NotMet => CommitmentBucket.NotMet,
        _ => CommitmentBucket.Cancelled,
    };

    /// <param name="commitments">A list of them.</param>
    /// <param name="filter">What narrows it.</param>
    /// <param name="today">States are those of that day.</param>
    /// <param name="reader">Null on public pages.</param>
    /// <param name="db">Where they are kept.</param>
    /// <param name="first">How many rows are read of the list; null where all are counted.</param>
    public static IQueryable<Commitment> Where(
        this IQueryable<Commitment> commitments, CommitmentFilter filter, DateOnly today, Actor? reader, PortalDbContext db,
        RowsRead? first = null)
    {
        if (filter.State.Length > 0)
        {
            commitments = commitments.In(filter.State, today);
        }

        var reading = CommitmentFacts.ReadingOf(filter, db, first);
        return commitments
            .InYears(c => c.SortDate, filter.Year).HeldBy(filter.Record, db)
            .About(filter, reader, db, reading).WithWords(filter.Words, reader, db, reading);
    }

    public static IQueryable<Commitment> In(
        this IQueryable<Commitment> commitments, CommitmentBucket[] buckets, DateOnly today)
    {
        var statuses = Enum.GetValues<CommitmentStatus>().Except(Unfinished)
            .Where(s => buckets.Contains(BucketOf(s, StatedDate.NotStated, today))).ToArray();
        var open = buckets.Contains(CommitmentBucket.Open);
        var overdue = buckets.Contains(CommitmentBucket.Overdue);
        var unfinished = Unfinished;
        if (buckets.All(b => b is CommitmentBucket.Overdue))
        {
            // So that the list begins there and does not walk over all that is due later.
            commitments = commitments.Where(c => c.SortDate < today);
        }

        if (buckets.All(b => b is CommitmentBucket.Open))
        {
            // Said alone, the index over deadlines answers it.
            return commitments.Where(c => unfinished.Contains(c.Status) && (c.Due.Latest == null || c.Due.Latest >= today));
        }

        return commitments.Where(c => statuses.Contains(c.Status)
            || (unfinished.Contains(c.Status)
                && ((overdue && c.Due.Latest < today)
                    || (open && (c.Due.Latest == null || c.Due.Latest >= today)))));
    }

    private static IQueryable<Commitment> HeldBy(this IQueryable<Commitment> commitments, string? reference, PortalDbContext db) =>
        string.IsNullOrEmpty(reference) ? commitments : commitments.Where(c =>
            db.Agreements.Any(a => a.Reference == reference && (a.Id == c.AgreementId || a.Id == c.RelatedAgreementId))
            || db.Visits.Any(v => v.Reference == reference && v.Id == c.VisitId)
            || db.Meetings.Any(m => m.Reference == reference && m.Id == c.MeetingId));

    private static IQueryable<Commitment> About(
        this IQueryable<Commitment> commitments, CommitmentFilter filter, Actor? reader, PortalDbContext db, ListReading reading) =>
        reader is null && string.IsNullOrEmpty(filter.Record)
            ? commitments.WithFacts(reading, db)
            : commitments.WithFacts(new FactChoices().With(filter.Fact), db).AsWritten(filter, db);

    /// <summary>The same by what the records say.</summary>
    private static IQueryable<Commitment> AsWritten(
        this IQueryable<Commitment> commitments, CommitmentFilter filter, PortalDbContext db)
    {
        if (filter.Activity.Length > 0)
        {
            commitments = commitments.Where(c => filter.Activity.Contains(c.Activity));
        }

        if (filter.Type.Length > 0)
        {
            commitments = commitments.Where(c => db.Agreements.Any(a => a.Id == c.AgreementId && filter.Type.Contains(a.Type)));
        }

        if (!string.IsNullOrEmpty(filter.Specialty))
        {
            commitments = commitments.Where(c => c.SpecialtyCodes.Contains(filter.Specialty));
        }

        if (!string.IsNullOrEmpty(filter.Condition))
        {
            commitments = commitments.Where(c => c.ConditionCodes.Contains(filter.Condition));
        }

        if (!string.IsNullOrEmpty(filter.Language))
        {
            commitments = commitments.Where(c => db.Evidence.Any(
                e => e.RecordId == (c.AgreementId ?? c.VisitId ?? c.MeetingId) && e.Source!.Language == filter.Language));
        }

        return commitments
            .TouchingRegion(filter.Region, db).TouchingRegion(filter.With, db)
            .TouchingCountries(filter.Country, db)
            .TouchingInstitution(filter.Institution, db);
    }
}
