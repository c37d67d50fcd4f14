using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Drafts;

/// <summary>
/// Follows what happened elsewhere in the drafts and records of a kind: an institution that was merged, a name that was erased.
/// One implementation a kind.
/// </summary>
public interface IRecordRelinker
{
    RecordKind Kind { get; }

    /// <summary>The open drafts that choose the institution choose the other one from now on.</summary>
    Task RelinkDraftsAsync(Guid from, Guid to, CancellationToken cancellationToken);

    /// <summary>
    /// Writes records of the kind anew with other words, deleted ones too, because they can come back; what was hidden or deleted
    /// stays so, and those of other kinds are passed over. The caller holds a transaction.
    /// </summary>
    /// <param name="records">Of any kind.</param>
    /// <param name="change">Of the input as JSON.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    Task RewriteAsync(IReadOnlyCollection<Guid> records, Func<string, string> change, Actor actor, CancellationToken cancellationToken);

    /// <summary>Computes anew what live records keep of the institutions they name: scope, words to be found by.</summary>
    Task RefreshAsync(IReadOnlyCollection<Guid> institutions, Actor actor, CancellationToken cancellationToken);
}
