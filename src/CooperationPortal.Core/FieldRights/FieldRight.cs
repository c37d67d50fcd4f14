using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;

namespace CooperationPortal.Core.FieldRights;

/// <summary>A line of <c>field-rights.txt</c>: who may write a field, and while the record stands where.</summary>
/// <param name="Kind">Whose form the field is in.</param>
/// <param name="Name">The field as a form calls it, rows without a number: <c>Commitments[].HighPriority</c>.</param>
/// <param name="Stages">Where the record may stand, by role; other roles write nothing.</param>
public sealed record FieldRight(
    RecordKind Kind, string Name, IReadOnlyDictionary<PortalRole, IReadOnlySet<FieldStage>> Stages)
{
    public string Place { get; } = FieldPlace.OfName(Name);

    public bool Allows(PortalRole role, FieldStage stage) => Stages.GetValueOrDefault(role)?.Contains(stage) is true;
}
