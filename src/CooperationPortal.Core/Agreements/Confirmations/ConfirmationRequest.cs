namespace CooperationPortal.Core.Agreements.Confirmations;

/// <summary>Somebody of a party was sent a link with which to say whether it stands by the terms: docs/decisions/0033. Personal data: name and mail address.</summary>
public sealed class ConfirmationRequest
{
    public const int PersonLength = 200;

    /// <summary>Stands for name and address when they have served: docs/decisions/0034.</summary>
    public const string Forgotten = "—";

    public required Guid Id { get; init; }
    public required Guid AgreementId { get; init; }

    /// <summary>The party's row; no foreign key, for the request outlives a party that leaves the record.</summary>
    public required Guid PartyId { get; init; }

    /// <summary>How the party was called then.</summary>
    public required string PartyName { get; init; }

    /// <summary>The version that was shown to who asked: <see cref="AgreementSnapshot.Hash"/>.</summary>
    public required string Hash { get; init; }

    /// <summary>Who speaks for the party.</summary>
    public required string Person { get; init; }
    public required string Email { get; init; }

    /// <summary>One of the portal's own languages.</summary>
    public required string Language { get; init; }
    public required Guid AskedById { get; init; }
    public required string AskedBy { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When the party answered; null while it has not.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }
}
