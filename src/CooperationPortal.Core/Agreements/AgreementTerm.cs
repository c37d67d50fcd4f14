namespace CooperationPortal.Core.Agreements;

/// <summary>When the term of an agreement runs out by itself.</summary>
internal static class AgreementTerm
{
    /// <summary>
    /// The first day after the term. Null where it has no end: open-ended, renewed tacitly until somebody gives notice,
    /// renewed for a time that is not known, or counted from a day that is not known. A partial date counts from its
    /// last day, so that nobody is told too early that a paper is over.
    /// </summary>
    public static DateOnly? EndOf(IReadOnlyList<LifeEvent> events, LifeTerms terms)
    {
        if (terms.Term == TermKind.OpenEnded || terms.Renewal == RenewalKind.Tacit)
        {
            return null;
        }
        var renewals = events.Count(e => e.Kind == AgreementEventKind.Renewed);
        var end = FirstEnd(events, terms);
        return renewals == 0 ? end : end?.After(terms.RenewalMonths * renewals);
    }

    private static DateOnly? FirstEnd(IReadOnlyList<LifeEvent> events, LifeTerms terms) =>
        terms.EndStated.IsStated
            ? terms.EndStated.Latest < DateOnly.MaxValue ? terms.EndStated.Latest?.AddDays(1) : null
            : StartOf(events, terms)?.After(terms.TermMonths);

    private static DateOnly? StartOf(IReadOnlyList<LifeEvent> events, LifeTerms terms)
    {
        var entry = events.FirstOrDefault(e =>
            e.Kind is AgreementEventKind.EnteredIntoForce or AgreementEventKind.ProvisionallyApplied);
        var waits = terms.ForceCondition != ForceCondition.NotStated && !terms.EntersOnSignature;
        var start = entry is null && !waits ? events.FirstOrDefault(e => e.Kind == AgreementEventKind.Signed) : entry;
        return start?.When.Latest;
    }

    private static DateOnly? After(this DateOnly day, int? months) =>
        months < (DateOnly.MaxValue.Year - day.Year) * 12 ? day.AddMonths(months.Value) : null;
}
