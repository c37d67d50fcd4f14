namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>A party: a region, a city, an institution, or a body kept as written together with its place.</summary>
public class PartyInput : IRow
{
    public Guid Id { get; set; }
    public RecordPick Party { get; set; } = new();

    /// <summary>Where a body that is kept as written is.</summary>
    public RecordPick Place { get; set; } = new();
}
