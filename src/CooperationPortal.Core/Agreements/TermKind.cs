namespace CooperationPortal.Core.Agreements;

/// <summary>How long an agreement is to last.</summary>
public enum TermKind
{
    NotStated,
    Fixed,
    OpenEnded,
}
