using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Visits;

/// <summary>A place that the delegation saw, what was shown there and what came of it.</summary>
public sealed class VisitStop : Party
{
    public Guid VisitId { get; init; }

    /// <summary>The units seen, in the source's words.</summary>
    public LocalizedText? Units { get; internal set; }
    public StatedDate When { get; internal set; } = StatedDate.NotStated;

    /// <summary>By the clock of the place; its zone is that of the place in the registry, by the rules of the day.</summary>
    public TimeOnly? StartTime { get; internal set; }
    public TimeOnly? EndTime { get; internal set; }
    public string[] SpecialtyCodes { get; internal set; } = [];
    public string[] ConditionCodes { get; internal set; } = [];
    public StopOutcome Outcome { get; internal set; }
    public LocalizedText? OutcomeNote { get; internal set; }

    /// <summary>
    /// The agreement signed or planned here. No foreign key: visit and agreement are reviewed apart, in any order, so the
    /// agreement may still be a draft; readers see the link once both are public.
    /// </summary>
    public Guid? AgreementId { get; internal set; }

    /// <summary>Left out of the programme; the reason is then required.</summary>
    public bool Skipped { get; internal set; }
    public string? SkipReason { get; internal set; }

    public List<VisitHost> Hosts { get; } = [];
    public List<ShownItem> Shown { get; } = [];
}
