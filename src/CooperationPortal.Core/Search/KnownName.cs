namespace CooperationPortal.Core.Search;

/// <summary>Another record, or the draft of one, with a name that was typed or nearly that.</summary>
/// <param name="PublicKey">Its slug; null where it has no public page.</param>
public sealed record KnownName(LookupMatch Match, string? PublicKey);
