using System.Globalization;
using System.Linq.Expressions;

namespace CooperationPortal.Core.Facets;

/// <summary>Narrows lists to the years of the days under which they stand.</summary>
public static class YearFiltering
{
    /// <summary>The choice of what stands under no year.</summary>
    public const string Unknown = "unknown";

    /// <param name="records">A list.</param>
    /// <param name="day">The day under which one of it stands; the first of all days where no source tells the year.</param>
    /// <param name="years">Any of these; none of them: the whole list. What is no year is nobody's.</param>
    internal static IQueryable<T> InYears<T>(
        this IQueryable<T> records, Expression<Func<T, DateOnly>> day, IReadOnlyCollection<string> years)
    {
        if (years.Count == 0)
        {
            return records;
        }

        var spans = years.Distinct().Select(y => y == Unknown ? (DateOnly.MinValue, DateOnly.MinValue) : DaysOf(y))
            .OfType<(DateOnly First, DateOnly Last)>().ToList();
        if (spans.Count == 0)
        {
            return records.Where(r => false);
        }

        // PostgreSQL knows how many records stand between two days, and nothing of the years of days. All together are what the
        // index over days answers.
        var all = Between(day, spans.Min(s => s.First), spans.Max(s => s.Last));
        var any = spans.Select(s => Between(day, s.First, s.Last)).Aggregate(Expression.OrElse);
        return records.Where(Expression.Lambda<Func<T, bool>>(spans.Count == 1 ? all : Expression.AndAlso(all, any), day.Parameters));
    }

    /// <summary>The same of one year; null or empty: the whole list.</summary>
    internal static IQueryable<T> InYear<T>(this IQueryable<T> records, Expression<Func<T, DateOnly>> day, string? year) =>
        string.IsNullOrEmpty(year) ? records : records.InYears(day, [year]);

    /// <summary>The days of a year from 2 to 9999, in digits; null where the text is none. The first year begins with the day that stands for none.</summary>
    public static (DateOnly First, DateOnly Last)? DaysOf(string year) =>
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 1 and <= 9999
            ? (new DateOnly(number, 1, 1), new DateOnly(number, 12, 31))
            : null;

    private static BinaryExpression Between<T>(Expression<Func<T, DateOnly>> day, DateOnly first, DateOnly last)
    {
        // Captured, they are parameters of the query: each year written into it would be a query of its own.
        Expression<Func<DateOnly>> from = () => first, until = () => last;
        return Expression.AndAlso(
            Expression.GreaterThanOrEqual(day.Body, from.Body), Expression.LessThanOrEqual(day.Body, until.Body));
    }
}
