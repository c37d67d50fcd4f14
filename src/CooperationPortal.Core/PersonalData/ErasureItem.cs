namespace CooperationPortal.Core.PersonalData;

/// <summary>What an erasure takes away, or what stays after it.</summary>
public enum ErasureItem
{
    Names,
    Roles,
    Texts,
    Account,
    SignIns,
    Notices,
    Articles,
    Mails,
    Requests,
    Reports,

    /// <summary>The signature under an agreement whose terms bind.</summary>
    Signatures,

    /// <summary>Deeds of an account: drafts and comments.</summary>
    Deeds,
    Answers,
    History,

    /// <summary>Requests that were sent to somebody of the same name.</summary>
    SameName,
}
