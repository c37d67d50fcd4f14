using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Figures;

/// <summary>
/// What a published record is counted under, kept by the database with every write: docs/decisions/0019. A withdrawn
/// record has no row.
/// </summary>
public sealed class RecordFacts
{
    public required Guid RecordId { get; init; }
    public required RecordKind Kind { get; init; }

    /// <summary>Such as <c>year:2014</c>, <c>country:UZ</c> or <c>place:Nothing</c>; see <see cref="Aspect"/>.</summary>
    public required string[] Facts { get; init; }

    /// <summary>From which day on it is in which state: <c>Overdue 2014-05-24 1</c>, and <c>-1</c> where it leaves one.</summary>
    public required string[] Edges { get; init; }
}
