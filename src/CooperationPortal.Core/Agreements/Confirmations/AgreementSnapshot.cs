namespace CooperationPortal.Core.Agreements.Confirmations;

/// <summary>The terms of an agreement as a party once saw them. A row never changes: docs/decisions/0013.</summary>
public sealed class AgreementSnapshot
{
    public required Guid AgreementId { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/> in UTF-8, 64 hexadecimal digits in lower case.</summary>
    public required string Hash { get; init; }

    /// <summary>What <see cref="TermsText"/> wrote.</summary>
    public required string Content { get; init; }

    public required DateTimeOffset TakenAt { get; init; }
}
