namespace CooperationPortal.Core.Agreements;

/// <summary>Whether the parties meant the paper to bind them in law.</summary>
public enum Binding
{
    NotStated,
    Yes,
    No,
}
