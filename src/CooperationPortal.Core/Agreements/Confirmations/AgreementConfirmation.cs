namespace CooperationPortal.Core.Agreements.Confirmations;

/// <summary>What a party said of one version of the terms, and how we know. A row never changes; a later one counts instead.</summary>
public sealed class AgreementConfirmation
{
    public const int NoteLength = 500;
    public const int NameLength = 400;

    public required Guid Id { get; init; }
    public required Guid AgreementId { get; init; }

    /// <summary>The party's row; no foreign key, for the word outlives a party that leaves the record.</summary>
    public required Guid PartyId { get; init; }

    /// <summary>How the party was called then.</summary>
    public required string PartyName { get; init; }

    /// <summary>The version of which it was said: <see cref="AgreementSnapshot.Hash"/>.</summary>
    public required string Hash { get; init; }

    public required ConfirmationOutcome Outcome { get; init; }

    /// <summary>When the party said so, in EDTF, as far as it is known; null where it is not stated.</summary>
    public string? SaidOn { get; init; }

    /// <summary>By which paper or in which talk, and what it disputes.</summary>
    public required string Note { get; init; }

    /// <summary>The member of staff who recorded it; null where the party said it itself.</summary>
    public Guid? RecordedById { get; init; }

    /// <summary>The link through which the party said it itself.</summary>
    public Guid? RequestId { get; init; }

    /// <summary>The name of either.</summary>
    public required string RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
}
