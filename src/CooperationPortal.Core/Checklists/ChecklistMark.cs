namespace CooperationPortal.Core.Checklists;

/// <summary>Where a step stands for one agreement; no row means that it is open.</summary>
public sealed class ChecklistMark
{
    public const int NoteLength = 500;

    public required Guid AgreementId { get; init; }
    public required Guid StepId { get; init; }
    public StepState State { get; internal set; }

    /// <summary>The day on which it was done; null where it is not stated.</summary>
    public DateOnly? DoneOn { get; internal set; }

    /// <summary>A number, an office, or why it does not apply.</summary>
    public string? Note { get; internal set; }

    public required Guid MarkedById { get; set; }
    public required string MarkedBy { get; set; }
    public required DateTimeOffset MarkedAt { get; set; }
    public uint Version { get; private set; }
}
