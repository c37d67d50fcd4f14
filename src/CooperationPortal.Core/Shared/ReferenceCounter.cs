namespace CooperationPortal.Core.Shared;

/// <summary>The next number of a kind of reference in a year; its row lock makes numbers unique.</summary>
public sealed class ReferenceCounter
{
    public required string Prefix { get; init; }
    public required int Year { get; init; }
    public int Last { get; set; }
}
