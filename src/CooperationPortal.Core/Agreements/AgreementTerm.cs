using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Agreements;

/// <summary>
/// When the term of an agreement runs out by itself, and by when notice must be given. Months are counted by
/// <see cref="EdtfMonths"/>, all renewals from the same beginning, so that a term that began on the 31st does not slip.
/// </summary>
internal static class AgreementTerm
{
    /// <summary>
    /// The first day after the term. Null where it has no end: open-ended, renewed tacitly until somebody gives notice,
    /// renewed for a time that is not known, or counted from a day that is not known. A partial date counts from its
    /// last day, so that nobody is told too early that a paper is over.
    /// </summary>
    public static DateOnly? EndOf(IReadOnlyList<LifeEvent> events, LifeTerms terms)
    {
        var last = terms.Renewal is RenewalKind.Tacit
            ? null
            : LastDay(events, terms, ExpressRenewals(events, DateOnly.MaxValue))?.Latest;
        return last < DateOnly.MaxValue ? last.Value.AddDays(1) : null;
    }

    /// <summary>The term that runs on that day and the notice that could end it; the events and terms are those up to then.</summary>
    public static TermOutlook OutlookOn(DateOnly day, IReadOnlyList<LifeEvent> events, LifeTerms terms)
    {
        var notice = events.FirstOrDefault(e => e.Kind is AgreementEventKind.TerminationNotified && e.HasHappenedBy(day));
        var stop = notice?.When.Latest is { } given && given < day ? given : day;
        var renewals = terms.Renewal is RenewalKind.Tacit
            ? TacitRenewals(events, terms, stop, 0, end => end.Latest < stop)
            : ExpressRenewals(events, day);
        var last = renewals is { } count ? LastDay(events, terms, count) : null;
        var (by, ends) = notice is null && last is not null ? NextNotice(day, events, terms, last) : default;
        return new TermOutlook(last, renewals ?? 0, by, ends);
    }

    private static (EdtfDate? By, EdtfDate? Ends) NextNotice(
        DateOnly day, IReadOnlyList<LifeEvent> events, LifeTerms terms, EdtfDate last)
    {
        if (terms.NoticeMonths is not { } months)
        {
            return default;
        }

        bool IsPast(EdtfDate end) => end.AddMonths(-months)?.Latest < day;
        if (terms.Renewal is RenewalKind.Tacit && TacitRenewals(events, terms, day, months, IsPast) is { } renewals)
        {
            last = LastDay(events, terms, renewals) ?? last;
        }

        return !IsPast(last) && last.AddMonths(-months) is { } by ? (by, last) : default;
    }

    /// <summary>
    /// How many tacit renewals lie before the first end that is not over; null where they cannot be counted. The count
    /// starts a renewal short of the month that lies <paramref name="ahead"/> months after the day.
    /// </summary>
    private static int? TacitRenewals(
        IReadOnlyList<LifeEvent> events, LifeTerms terms, DateOnly day, int ahead, Func<EdtfDate, bool> isOver)
    {
        var first = LastDay(events, terms, 0);
        var renewals = first?.Latest is { } end && terms.RenewalMonths is { } each
            ? Math.Max(0, (MonthsFrom(end, day) + ahead) / each - 1)
            : 0;
        while (LastDay(events, terms, renewals) is { } last)
        {
            if (!isOver(last))
            {
                return renewals;
            }

            renewals++;
        }

        return null;
    }

    private static int MonthsFrom(DateOnly from, DateOnly to) => ((to.Year - from.Year) * 12) + to.Month - from.Month;

    private static int ExpressRenewals(IReadOnlyList<LifeEvent> events, DateOnly day) =>
        events.Count(e => e.Kind is AgreementEventKind.Renewed && e.Change == TermChange.None && e.HasHappenedBy(day));

    /// <summary>The last day of the term after so many renewals.</summary>
    private static EdtfDate? LastDay(IReadOnlyList<LifeEvent> events, LifeTerms terms, int renewals)
    {
        if (terms.Term is TermKind.OpenEnded)
        {
            return null;
        }

        var (from, months) = terms.EndStated.IsStated
            ? (terms.EndStated.Value, (int?)0)
            : (StartOf(events, terms)?.Value, terms.TermMonths);
        var length = months + (renewals == 0 ? 0 : renewals * terms.RenewalMonths);
        return length is { } known ? from?.AddMonths(known) : null;
    }

    private static StatedDate? StartOf(IReadOnlyList<LifeEvent> events, LifeTerms terms)
    {
        var entry = events.FirstOrDefault(e =>
            e.Kind is AgreementEventKind.EnteredIntoForce or AgreementEventKind.ProvisionallyApplied);
        var waits = terms.ForceCondition != ForceCondition.NotStated && !terms.EntersOnSignature;
        var start = entry is null && !waits ? events.FirstOrDefault(e => e.Kind == AgreementEventKind.Signed) : entry;
        return start?.When;
    }
}
