using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Checklists;

/// <summary>
/// What a country asks of an agreement besides its text: an approval, a registration. Administrators write the steps;
/// none is shipped, for the law changes and differs.
/// </summary>
public sealed class ChecklistStep
{
    public const int LabelLength = 300;
    public const int HintLength = 1000;

    public required Guid Id { get; init; }

    /// <summary>ISO 3166-1 alpha-2 of a party's country; null where every agreement is asked.</summary>
    public string? CountryIso2 { get; internal set; }

    /// <summary>The place among the steps of its country.</summary>
    public int Order { get; internal set; }

    public required LocalizedText Label { get; set; }

    /// <summary>Where it is done, by which law.</summary>
    public LocalizedText? Hint { get; internal set; }

    /// <summary>No longer asked; where it was ticked it stays to be read.</summary>
    public bool IsRetired { get; internal set; }

    public uint Version { get; private set; }
}
