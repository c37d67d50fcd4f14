using CooperationPortal.Core.PersonalData;

namespace CooperationPortal.Web.PageSupport;

/// <summary>Where administrators see what is kept about somebody; no name and no mail address is in the address.</summary>
public static class PersonalDataLinks
{
    public const string Search = "/manage/personal-data";

    /// <summary>One's own, as a file.</summary>
    public const string Own = "/account/data";

    public static string Of(DataSubject subject) => $"{Search}/{subject.Kind.ToString().ToLowerInvariant()}/{subject.Key}";

    /// <summary>What an erasure would take and leave, and the deed.</summary>
    public static string Erase(DataSubject subject) => $"{Of(subject)}/erase";

    public static string File(DataSubject subject) => $"{Of(subject)}/file";

    /// <summary>Where the page of what is kept lists such things.</summary>
    public static string At(DataSubject subject, ErasureItem item) => Of(subject) + item switch
    {
        ErasureItem.Names => "#who",
        ErasureItem.Roles or ErasureItem.Signatures => "#roles",
        ErasureItem.Texts or ErasureItem.History => "#mentions",
        ErasureItem.Mails or ErasureItem.Requests or ErasureItem.Reports or ErasureItem.Answers or ErasureItem.SameName => "#contacts",
        _ => "#account",
    };

    /// <summary>Where the text is read; null where it is nobody's but its owner's.</summary>
    public static string? Of(MentionPart mention) => mention switch
    {
        { Place: MentionPlace.History } => $"/manage/audit/{mention.Reference}",
        { Place: MentionPlace.ErrorReport } => RecordLinks.ErrorReport(mention.Id),
        { Place: MentionPlace.Record, Kind: { } kind, Reference: { } reference } => RecordLinks.Public(kind, reference),
        _ => null,
    };

    /// <summary>Null where the address means nobody.</summary>
    public static DataSubject? Find(string kind, string key) =>
        !char.IsAsciiDigit(kind[0]) && Enum.TryParse<DataSubjectKind>(kind, true, out var known) ? new DataSubject(known, key.ToLowerInvariant()) : null;
}
