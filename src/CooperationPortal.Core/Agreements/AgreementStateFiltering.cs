using System.Linq.Expressions;

namespace CooperationPortal.Core.Agreements;

/// <summary>Narrows lists of agreements to those that are in some states on a day.</summary>
internal static class AgreementStateFiltering
{
    public static IQueryable<Agreement> In(
        this IQueryable<Agreement> agreements, AgreementBucket[] buckets, DateOnly today) =>
        agreements.From(buckets, today).Where(IsIn(buckets, today));

    /// <summary>
    /// The same of a list that is walked until enough are found. Rows that are counted PostgreSQL neither joins, for it expects that
    /// hardly any record passes and would fetch all of them first, nor looks up once for all records, which fetches them too.
    /// </summary>
    public static IQueryable<Agreement> InWalked(
        this IQueryable<Agreement> agreements, AgreementBucket[] buckets, DateOnly today) =>
        agreements.From(buckets, today)
            .Where((Expression<Func<Agreement, bool>>)new CountedRows().Visit(IsIn(buckets, today)));

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

        // Those before all that is known are counted, for hardly any agreement is: PostgreSQL would look up the lives of all others.
        return a =>
            a.StatePeriods.Any(p => p.From <= today && (p.Until == null || p.Until > today)
                && (states.Contains(p.State)
                    || (promised && planned.Contains(p.State)
                        && (a.PlannedWindow.Latest == null || a.PlannedWindow.Latest >= today))
                    || (overdue && planned.Contains(p.State) && a.PlannedWindow.Latest < today)))
            || (promised && a.StatePeriods.Count(p => p.From <= today) < 1);
    }

    /// <summary>Asks whether there are rows by their number.</summary>
    private sealed class CountedRows : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Method.DeclaringType == typeof(Enumerable) && node.Method.Name is nameof(Enumerable.Any)
                ? Expression.GreaterThanOrEqual(
                    Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), node.Method.GetGenericArguments(), [.. node.Arguments]),
                    Expression.Constant(1))
                : base.VisitMethodCall(node);
    }
}
