namespace CooperationPortal.Core.Delegations;

/// <summary>What a person is in a delegation.</summary>
public enum MemberRole
{
    Member,
    Head,
    Representative,
    Interpreter,
    Escort,
}
