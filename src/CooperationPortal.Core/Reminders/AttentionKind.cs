namespace CooperationPortal.Core.Reminders;

/// <summary>Why a published record waits for its editors.</summary>
public enum AttentionKind
{
    /// <summary>The delegation has left and the visit is not reported.</summary>
    ReportDue,

    /// <summary>The window of a promised signing has passed.</summary>
    SigningOverdue,

    /// <summary>A promise is past its day.</summary>
    CommitmentOverdue,

    /// <summary>The outcome of an important promise is written, and nobody else has looked whether it is so.</summary>
    ToVerify,

    /// <summary>Whoever wants the agreement to end has to say so soon.</summary>
    NoticeNear,

    /// <summary>Signed on paper; the scan is to follow.</summary>
    DocumentMissing,

    /// <summary>The point of an institution cannot be where its place is.</summary>
    PointFar,

    /// <summary>In force, and nothing is known to have happened for long. Never said to the public.</summary>
    Dormant,

    /// <summary>The record's own open questions, which no source has answered yet.</summary>
    NotStated,
}
