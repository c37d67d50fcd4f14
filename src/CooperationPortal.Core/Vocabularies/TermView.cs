using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Vocabularies;

/// <summary>A word of a vocabulary as pages show and offer it; a retired one is not offered any more.</summary>
public sealed record TermView(string Code, LocalizedText Label, bool Retired);
