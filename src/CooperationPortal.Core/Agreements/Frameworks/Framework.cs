namespace CooperationPortal.Core.Agreements.Frameworks;

/// <summary>An agreement as a framework for others.</summary>
/// <param name="Id">The agreement.</param>
/// <param name="Places">The places that are its parties themselves, in their order.</param>
public sealed record Framework(Guid Id, Guid[] Places);
