namespace CooperationPortal.Core.Press.Reading;

/// <summary>A passage that is a name, and the forms that it can be.</summary>
public sealed record NameSpan(int Start, int Length, IReadOnlyList<KnownForm> Forms);
