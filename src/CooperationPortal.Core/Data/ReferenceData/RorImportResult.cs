namespace CooperationPortal.Core.Data.ReferenceData;

/// <summary>What came of an import: how many were added, how many were there, and the numbers that did not fit.</summary>
public sealed record RorImportResult(int Added, int Known, IReadOnlyList<string> Refused);
