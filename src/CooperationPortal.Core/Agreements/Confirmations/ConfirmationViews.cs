using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Agreements.Confirmations;

/// <summary>A party, and what it last said of the terms.</summary>
/// <param name="Id">The party's row.</param>
/// <param name="Party">Who it is.</param>
/// <param name="Last">Its last word; null where it said nothing.</param>
/// <param name="IsOfTheseTerms">False where the terms were changed after that: the word no longer counts.</param>
public sealed record PartyConfirmation(Guid Id, PartyView Party, AgreementConfirmation? Last, bool IsOfTheseTerms)
{
    public bool HasConfirmed => IsOfTheseTerms && Last?.Outcome is ConfirmationOutcome.Confirmed;

    public bool HasDisputed => IsOfTheseTerms && Last?.Outcome is ConfirmationOutcome.Disputed;

    /// <summary>Said of terms that have changed since.</summary>
    public bool IsVoid => Last is not null && !IsOfTheseTerms;
}

/// <summary>The parties' words on the terms of an agreement.</summary>
/// <param name="Reference">The agreement.</param>
/// <param name="Hash">The version of today's published terms.</param>
/// <param name="Parties">In their order.</param>
/// <param name="Words">All that was ever said, the newest first.</param>
/// <param name="MayRecord">Whether the reader may record another.</param>
public sealed record ConfirmationCase(
    string Reference,
    LocalizedText Title,
    string Hash,
    IReadOnlyList<PartyConfirmation> Parties,
    IReadOnlyList<AgreementConfirmation> Words,
    bool MayRecord);

/// <summary>Whose word on the published terms counts, and whether an edit of them would end that.</summary>
public sealed record VoidingEdit(IReadOnlyList<PartyConfirmation> Counting, bool IsVoiding);

/// <summary>How many parties stand by the published terms, for the public.</summary>
public sealed record ConfirmationCount(int Confirmed, int Disputed, int Parties);

/// <summary>Terms as they once were, and as they are now.</summary>
public sealed record SnapshotView(
    string Reference, AgreementSnapshot Snapshot, AgreementInput Then, AgreementInput Now, IReadOnlyList<AgreementConfirmation> Words);
