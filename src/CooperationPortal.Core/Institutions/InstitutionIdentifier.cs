namespace CooperationPortal.Core.Institutions;

/// <summary>A number by which another register knows the institution; unique within its scheme.</summary>
public sealed class InstitutionIdentifier
{
    public const int ValueLength = 100;

    public required Guid Id { get; init; }
    public Guid InstitutionId { get; init; }
    public IdentifierScheme Scheme { get; internal set; }

    /// <summary>For ROR the nine characters after <c>https://ror.org/</c>.</summary>
    public required string Value { get; set; }
}
