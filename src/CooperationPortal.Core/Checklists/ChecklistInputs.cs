using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Checklists;

/// <summary>What an administrator types about a step.</summary>
public sealed class StepInput
{
    /// <summary>ISO 3166-1 alpha-2; empty for every agreement.</summary>
    public string? CountryIso2 { get; set; }

    /// <summary>1 to 99.</summary>
    public int Order { get; set; } = 1;
    public LocalizedInput Label { get; set; } = new();
    public LocalizedInput Hint { get; set; } = new();
    public LocalizedInput Rule { get; set; } = new();
    public string? RuleUrl { get; set; }
    public bool IsRetired { get; set; }

    /// <summary>Row version that was on the page; of a step that is changed.</summary>
    public uint? Version { get; set; }
}

/// <summary>What an editor says of one step of an agreement.</summary>
public sealed class MarkInput
{
    public Guid StepId { get; set; }
    public StepState State { get; set; }
    public DateOnly? DoneOn { get; set; }
    public string? Note { get; set; }

    /// <summary>Row version of the mark that was on the page; null where it was open.</summary>
    public uint? Version { get; set; }
}
