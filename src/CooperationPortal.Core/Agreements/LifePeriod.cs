namespace CooperationPortal.Core.Agreements;

/// <summary>From which day up to, not including, which day an agreement is in a state.</summary>
public sealed record LifePeriod(LegalState State, DateOnly From, DateOnly? Until);
