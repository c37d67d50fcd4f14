using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Drafts;

/// <summary>What a kind of record does with its input; the life of drafts is the same for all (<c>DraftService</c>).</summary>
public interface IRecordWriter<TInput>
    where TInput : RecordInput, new()
{
    RecordKind Kind { get; }

    /// <summary>What references of the kind begin with ("CP"); null for kinds that have a slug.</summary>
    string? ReferencePrefix { get; }

    /// <summary>What staff see in lists; never empty, also for an empty draft.</summary>
    string TitleOf(TInput input);

    /// <summary>The regions and institutions that the input touches, with their parents.</summary>
    Task<RecordScope> ScopeOfAsync(TInput input, CancellationToken cancellationToken);

    /// <summary>The live record as an input; null where none is live.</summary>
    Task<TInput?> LoadAsync(Guid recordId, CancellationToken cancellationToken);

    /// <summary>Refuses what only a look at the other records can tell; the validator has judged the input by itself.</summary>
    /// <exception cref="FluentValidation.ValidationException">The input contradicts another record.</exception>
    Task CheckAsync(Guid recordId, TInput input, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Brings the live record to what the input says, in the change tracker only: the caller saves once.</summary>
    Task WriteAsync(
        Guid recordId, string? reference, TInput input, Actor actor, CancellationToken cancellationToken);
}
