namespace CooperationPortal.Core.Shared;

/// <summary>The regions (with all parents up to the country) and institutions (with their parents) that a record touches.</summary>
public sealed record RecordScope(Guid[] RegionIds, Guid[] InstitutionIds)
{
    public static RecordScope Empty { get; } = new([], []);
}
