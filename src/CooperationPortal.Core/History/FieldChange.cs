namespace CooperationPortal.Core.History;

/// <summary>One changed field: its path in the input and its value before and after; null is "nothing there".</summary>
public sealed record FieldChange(string Path, string? Before, string? After);
