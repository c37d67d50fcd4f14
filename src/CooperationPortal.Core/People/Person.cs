namespace CooperationPortal.Core.People;

/// <summary>
/// Somebody whom sources name in office. Personal data: the name only; contacts are never public. Two people who
/// share a name stay two records: nothing merges by itself.
/// </summary>
public sealed class Person
{
    public required Guid Id { get; init; }

    /// <summary>The readable, stable part of the address.</summary>
    public required string Slug { get; init; }

    public DateTimeOffset CreatedAt { get; internal set; }
    public List<PersonName> Names { get; } = [];
}
