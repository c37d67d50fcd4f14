using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Drafts;

/// <summary>Hiding and showing, for pages that serve all kinds; one implementation a kind.</summary>
public interface IVisibilityService
{
    RecordKind Kind { get; }

    /// <summary>The live record with what the actor may do to it; null where there is none that he may read.</summary>
    Task<LiveCase?> FindAsync(Guid recordId, Actor actor, CancellationToken cancellationToken);

    /// <summary>Hides a public record; its row and its history stay.</summary>
    Task UnpublishAsync(
        Guid recordId, DraftStamp seen, string? reason, Actor actor, CancellationToken cancellationToken);

    /// <summary>Shows a hidden record again, as it was.</summary>
    Task RestoreAsync(
        Guid recordId, DraftStamp seen, string? reason, Actor actor, CancellationToken cancellationToken);
}
