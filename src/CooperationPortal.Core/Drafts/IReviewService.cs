using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Drafts;

/// <summary>What reviewers do, for pages that serve all kinds; one implementation a kind.</summary>
public interface IReviewService
{
    RecordKind Kind { get; }

    /// <summary>The draft with what it changes; null where there is none that the actor may read.</summary>
    Task<ReviewCase?> FindAsync(Guid recordId, string lang, Actor actor, CancellationToken cancellationToken);

    /// <summary>Makes the draft the live record. Nobody publishes what he wrote or submitted himself.</summary>
    Task PublishAsync(
        Guid recordId, DraftStamp seen, string? comment, Actor actor, CancellationToken cancellationToken);

    /// <summary>Gives the draft back to its author, who reads why.</summary>
    Task ReturnAsync(
        Guid recordId, DraftStamp seen, string? comment, Actor actor, CancellationToken cancellationToken);

    /// <summary>The newest input of the record, draft or live, for the words of its rows; null where there is none.</summary>
    Task<object?> InputAsync(Guid recordId, string lang, CancellationToken cancellationToken);

    /// <summary>
    /// Writes the draft as if it were published, in a transaction that ends with the answer and leaves nothing behind.
    /// </summary>
    Task<Preview?> PreviewAsync(Guid recordId, Actor actor, CancellationToken cancellationToken);
}
