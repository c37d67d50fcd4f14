namespace CooperationPortal.Core.PersonalData;

/// <summary>Whose data somebody asks for.</summary>
public enum DataSubjectKind
{
    /// <summary>Somebody whom records name.</summary>
    Person,

    /// <summary>A member of staff, present or former.</summary>
    Account,

    /// <summary>A mail address without an account: a party's, a reader's.</summary>
    Address,
}
