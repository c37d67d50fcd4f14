using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Drafts;

/// <summary>What editors do on pages that serve all kinds; one implementation a kind.</summary>
public interface IDraftService
{
    RecordKind Kind { get; }

    /// <summary>Throws the draft away, with a reason; the live record stays as it is.</summary>
    Task DiscardAsync(
        Guid recordId, DraftStamp seen, string? reason, Actor actor, CancellationToken cancellationToken);
}
