namespace CooperationPortal.Core.Checklists;

/// <summary>Where a step stands.</summary>
public enum StepState
{
    Open,
    Done,

    /// <summary>The country does not ask it of this agreement; the note says why.</summary>
    NotNeeded,
}
