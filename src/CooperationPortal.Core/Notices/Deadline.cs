using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Notices;

/// <summary>A day that is near or over, and the scope of those who are to know.</summary>
public sealed record Deadline(DueNotice Notice, RecordScope Scope);
