namespace CooperationPortal.Core.Shared;

/// <summary>The kinds of records that the portal keeps.</summary>
public enum RecordKind
{
    Agreement,
    Visit,
    Meeting,
    Institution,
    Event,
    Commitment,
    Activity,
    Region,
    Person,
    Source,
    Document,
    User,
    Delegation,

    /// <summary>A word of a vocabulary.</summary>
    Term,
}
