using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Agreements;

/// <summary>As much of an <see cref="AgreementEvent"/> as the legal state depends on.</summary>
public sealed record LifeEvent(AgreementEventKind Kind, StatedDate When);
