using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Checklists;

/// <summary>The steps of one country, or of every agreement where the country is null.</summary>
public sealed record StepGroup(string? CountryIso2, LocalizedString? Country, IReadOnlyList<ChecklistStep> Steps);

/// <summary>A step of an agreement, and where it stands.</summary>
public sealed record MarkedStep(ChecklistStep Step, ChecklistMark? Mark)
{
    public StepState State => Mark?.State ?? StepState.Open;
}

/// <summary>The steps of one country for an agreement.</summary>
public sealed record MarkedGroup(string? CountryIso2, LocalizedString? Country, IReadOnlyList<MarkedStep> Steps);

/// <summary>What the countries of the parties ask of an agreement.</summary>
public sealed record ChecklistCase(string Reference, LocalizedText Title, IReadOnlyList<MarkedGroup> Groups, bool MayMark)
{
    public int Open => Groups.Sum(g => g.Steps.Count(s => s.State is StepState.Open));

    public int All => Groups.Sum(g => g.Steps.Count);
}
