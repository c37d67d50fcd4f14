using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Visits;

/// <summary>What a side said, as an editor types it.</summary>
public sealed class StatementInput : IRow, INamesPerson
{
    public Guid Id { get; set; }
    public StatementKind? Kind { get; set; }
    public Side? Side { get; set; }
    public RecordPick Speaker { get; set; } = new();

    /// <summary>As with <see cref="PersonInput.IsPrivate"/>.</summary>
    public bool IsPrivate { get; set; }

    RecordPick INamesPerson.Named => Speaker;

    public LocalizedInput SpeakerTitle { get; set; } = new();
    public LocalizedInput Text { get; set; } = new();
    public bool Hedged { get; set; }

    /// <summary>The row id of the stop at which it was said.</summary>
    public Guid? StopId { get; set; }
    public List<ActivityType> Activities { get; set; } = [];
    public List<string> SpecialtyCodes { get; set; } = [];
    public List<string> ConditionCodes { get; set; } = [];
}
