using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Agreements;

/// <summary>As much of an <see cref="AgreementEvent"/> as the legal state and the terms depend on.</summary>
public sealed record LifeEvent(AgreementEventKind Kind, StatedDate When)
{
    public TermChange Change { get; init; } = TermChange.None;

    /// <summary>Not after that day, as far as is known.</summary>
    public bool HasHappenedBy(DateOnly day) => When.Earliest is null || When.Earliest <= day;
}
