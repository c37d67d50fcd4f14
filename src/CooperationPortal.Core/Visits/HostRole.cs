namespace CooperationPortal.Core.Visits;

/// <summary>What a person of the receiving side did.</summary>
public enum HostRole
{
    Host,
    Escort,
    Interpreter,
    Met,
}
