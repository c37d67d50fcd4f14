using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Sources;

/// <summary>The quote or the reason behind a fact, as an editor types it.</summary>
public sealed class EvidenceInput : IRow
{
    public Guid Id { get; set; }

    /// <summary>Which fact; see <see cref="Sources.Evidence.FieldPath"/>.</summary>
    public string? FieldPath { get; set; }

    /// <summary>The <see cref="SourceInput"/>'s id; null for a conclusion or a staff record.</summary>
    public Guid? SourceId { get; set; }
    public string? Quote { get; set; }
    public FactBasis Basis { get; set; } = FactBasis.Stated;
    public string? Note { get; set; }
}
