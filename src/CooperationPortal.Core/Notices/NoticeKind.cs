namespace CooperationPortal.Core.Notices;

/// <summary>What the portal tells a colleague by mail.</summary>
public enum NoticeKind
{
    AgreementEnds,
    EndNotice,
    ReportDue,
    CommitmentDue,
    ReviewAwaited,
    Returned,
    Published,
    Mentioned,
}
