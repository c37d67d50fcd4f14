using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Drafts;

/// <summary>Which of one's open drafts are asked for.</summary>
/// <param name="Kinds">Of what.</param>
/// <param name="Except">The records that are known already.</param>
/// <param name="Words">All of them stand in the title or the reference; any draft where there are none.</param>
public sealed record OpenDrafts(IReadOnlyCollection<RecordKind> Kinds, IReadOnlyCollection<Guid> Except, string? Words);
