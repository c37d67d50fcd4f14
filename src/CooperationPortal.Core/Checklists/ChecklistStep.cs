using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Checklists;

/// <summary>
/// What a country asks of an agreement besides its text: an approval, a registration. Administrators write the steps; the
/// first of some countries are shipped, each with its rule: docs/decisions/0043-first-steps-of-countries.md.
/// </summary>
public sealed class ChecklistStep
{
    public const int LabelLength = 300;
    public const int HintLength = 1000;
    public const int RuleLength = 500;

    public required Guid Id { get; init; }

    /// <summary>ISO 3166-1 alpha-2 of a party's country; null where every agreement is asked.</summary>
    public string? CountryIso2 { get; internal set; }

    /// <summary>The place among the steps of its country.</summary>
    public int Order { get; internal set; }

    public required LocalizedText Label { get; set; }

    /// <summary>Where and how it is done, and of which agreements it is asked.</summary>
    public LocalizedText? Hint { get; internal set; }

    /// <summary>The rule that asks it: law, date, number, article.</summary>
    public LocalizedText? Rule { get; internal set; }

    /// <summary>Where the rule can be read.</summary>
    public string? RuleUrl { get; internal set; }

    /// <summary>No longer asked; where it was ticked it stays to be read.</summary>
    public bool IsRetired { get; internal set; }

    /// <summary>When an administrator last wrote it; null while it is as it was shipped.</summary>
    public DateTimeOffset? EditedAt { get; internal set; }

    public uint Version { get; private set; }
}
