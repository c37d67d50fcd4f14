namespace CooperationPortal.Core.Visits;

/// <summary>What a visit or a meeting is about, by codes of the vocabularies: lists of these subjects have it.</summary>
/// <param name="Specialties">Codes of fields of medicine.</param>
/// <param name="Conditions">Codes of conditions.</param>
public sealed record Topics(IReadOnlyList<string> Specialties, IReadOnlyList<string> Conditions)
{
    /// <summary>Of what its stops, what was shown there and what was said are.</summary>
    public static Topics Of(VisitDetails visit) => Of(
        visit.Stops.Select(s => (s.SpecialtyCodes, s.ConditionCodes))
            .Concat(visit.Stops.SelectMany(s => s.Shown).Select(i => (i.SpecialtyCodes, i.ConditionCodes)))
            .Concat(Said(visit.Statements)));

    /// <summary>Its own, and of what was said.</summary>
    public static Topics Of(MeetingDetails meeting) =>
        Of(Said(meeting.Statements).Prepend((meeting.SpecialtyCodes, meeting.ConditionCodes)));

    private static IEnumerable<(IReadOnlyList<string> Specialties, IReadOnlyList<string> Conditions)> Said(
        IEnumerable<StatementView> statements) => statements.Select(s => (s.SpecialtyCodes, s.ConditionCodes));

    private static Topics Of(IEnumerable<(IReadOnlyList<string> Specialties, IReadOnlyList<string> Conditions)> parts)
    {
        var all = parts.ToList();
        return new Topics(
            [.. all.SelectMany(p => p.Specialties).Distinct()], [.. all.SelectMany(p => p.Conditions).Distinct()]);
    }
}
