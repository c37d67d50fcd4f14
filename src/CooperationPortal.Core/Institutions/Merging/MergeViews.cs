using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Institutions.Merging;

/// <summary>An institution as a reviewer sees it who compares two.</summary>
/// <param name="PublicKey">Its slug; null where it is hidden.</param>
public sealed record MergeSide(Guid Id, LocalizedString Name, InstitutionKind Kind, string? Place, string? PublicKey);

/// <summary>How many records of a kind name the institution; the hidden ones are in no public list.</summary>
public sealed record MergeCount(RecordKind Kind, int Public, int Hidden);

/// <summary>What a merge would move.</summary>
/// <param name="Merged">The record that goes.</param>
/// <param name="Survivor">The record that stays.</param>
/// <param name="Names">Forms that become other names of the one that stays.</param>
/// <param name="Identifiers">Outside numbers.</param>
/// <param name="Claims">What sources say of it.</param>
/// <param name="Branches">Bodies beneath it.</param>
/// <param name="Records">Agreements, visits and the like that name it.</param>
/// <param name="Drafts">Open drafts that name it.</param>
/// <param name="Accounts">Rights that hold for it.</param>
/// <param name="NamingBoth">Records that name both, as if they were two bodies.</param>
public sealed record MergePlan(
    MergeSide Merged,
    MergeSide Survivor,
    IReadOnlyList<string> Names,
    int Identifiers,
    int Claims,
    int Branches,
    IReadOnlyList<MergeCount> Records,
    int Drafts,
    int Accounts,
    int NamingBoth);
