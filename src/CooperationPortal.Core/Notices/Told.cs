namespace CooperationPortal.Core.Notices;

/// <summary>A notice and whom it is for.</summary>
public sealed record Told(DueNotice Notice, Guid UserId);
