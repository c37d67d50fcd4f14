using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Drafts;

/// <summary>What editors do on pages that serve all kinds; one implementation a kind.</summary>
public interface IDraftService
{
    RecordKind Kind { get; }

    /// <summary>Hands the draft to the reviewers as it is kept, with the comment that is kept with it.</summary>
    /// <exception cref="FluentValidation.ValidationException">It is not complete, or outside the actor's scope.</exception>
    Task SubmitAsync(Guid recordId, DraftStamp seen, Actor actor, CancellationToken cancellationToken);

    /// <summary>Throws the draft away, with a reason; the live record stays as it is.</summary>
    Task DiscardAsync(
        Guid recordId, DraftStamp seen, string? reason, Actor actor, CancellationToken cancellationToken);
}
