using System.Linq.Expressions;

namespace CooperationPortal.Core.Agreements;

/// <summary>Narrows lists of agreements to those that are in some states on a day.</summary>
internal static class AgreementStateFiltering
{
    public static IQueryable<Agreement> In(
        this IQueryable<Agreement> agreements, AgreementBucket[] buckets, DateOnly today) =>
        agreements.From(buckets, today).Where(IsIn(buckets, today));

    /// <summary>
    /// The same of a list that is walked until enough are found. Of a condition that is only compared PostgreSQL makes no join: it
    /// expects that hardly any record passes, and would fetch all of them first.
    /// </summary>
    public static IQueryable<Agreement> InWalked(
        this IQueryable<Agreement> agreements, AgreementBucket[] buckets, DateOnly today)
    {
        var (isIn, isTrue) = (IsIn(buckets, today), true);
        Expression<Func<bool>> yes = () => isTrue;
        return agreements.From(buckets, today).Where(
            Expression.Lambda<Func<Agreement, bool>>(Expression.Equal(isIn.Body, yes.Body), isIn.Parameters));
    }

    /// <summary>So that a list does not walk over what stands before its first row.</summary>
    private static IQueryable<Agreement> From(this IQueryable<Agreement> agreements, AgreementBucket[] buckets, DateOnly today)
    {
        if (buckets.All(b => b is AgreementBucket.Overdue))
        {
            // Listed under the window that is over.
            return agreements.Where(a => a.SortDate < today);
        }

        // Promises are the first of the list, and in a large register many: their lives need not be looked up.
        return buckets.Intersect(AgreementBuckets.Planned).Any() || buckets.SelectMany(AgreementBuckets.StatesOf).Any(s => !s.IsEverSigned())
            ? agreements
            : agreements.Where(a => !a.IsOnlyPromised);
    }

    private static Expression<Func<Agreement, bool>> IsIn(AgreementBucket[] buckets, DateOnly today)
    {
        var states = buckets.SelectMany(AgreementBuckets.StatesOf).ToArray();
        var planned = LegalStates.Planned.ToArray();
        var promised = buckets.Contains(AgreementBucket.Promised);
        var overdue = buckets.Contains(AgreementBucket.Overdue);
        return a =>
            a.StatePeriods.Any(p => p.From <= today && (p.Until == null || p.Until > today)
                && (states.Contains(p.State)
                    || (promised && planned.Contains(p.State)
                        && (a.PlannedWindow.Latest == null || a.PlannedWindow.Latest >= today))
                    || (overdue && planned.Contains(p.State) && a.PlannedWindow.Latest < today)))
            || (promised && !a.StatePeriods.Any(p => p.From <= today));
    }
}
