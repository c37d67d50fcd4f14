using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Press.Reading;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Press.Giving;

/// <summary>Says of marks what they hold for the fields of a form.</summary>
public static class PassageKinds
{
    private static readonly (Type Choice, PassageKind Kind)[] OfChoices =
    [
        (typeof(VisitKind), PassageKind.VisitKind),
        (typeof(StopOutcome), PassageKind.Outcome),
        (typeof(AgreementEventKind), PassageKind.LifeEvent),
        (typeof(StatementKind), PassageKind.Saying),
        (typeof(ActivityType), PassageKind.Activity),
        (typeof(Sector), PassageKind.Sector),
        (typeof(int), PassageKind.Ordinal),
    ];

    public static IReadOnlyList<PassageKind> Of(Mark mark) => mark switch
    {
        { Phrase: { } phrase } => [.. OfChoices.Where(c => PhraseMeaning.Of(phrase, c.Choice) is not null).Select(c => c.Kind)],
        { Date: not null } => [PassageKind.Date],
        _ => [.. mark.Records.Select(r => Enum.Parse<PassageKind>(NameReader.KindOf(r.Kind).ToString())).Distinct()],
    };
}
