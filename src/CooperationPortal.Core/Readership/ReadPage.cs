using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Readership;

/// <summary>The public page of a record in a language.</summary>
/// <param name="Key">How the record is called in addresses: its reference or slug.</param>
public readonly record struct ReadPage(RecordKind Kind, string Key, string Language);
