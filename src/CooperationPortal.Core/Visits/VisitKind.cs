namespace CooperationPortal.Core.Visits;

/// <summary>The kind of a delegation's visit.</summary>
public enum VisitKind
{
    NotStated,
    Official,
    Working,
    Business,
    Technical,
    Inspection,
    Congress,
    Study,
    Ceremony,
    RoundTable,
}
