using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Sources;

/// <summary>Something the sources leave open about a record, in a sentence ("who headed the delegation is not stated").</summary>
public sealed class OpenQuestion
{
    public required Guid Id { get; init; }
    public required RecordKind RecordKind { get; init; }
    public required Guid RecordId { get; init; }
    public int Order { get; internal set; }
    public required LocalizedText Text { get; set; }
}
