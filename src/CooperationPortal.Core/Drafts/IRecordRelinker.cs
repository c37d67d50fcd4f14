using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Drafts;

/// <summary>Follows an institution that was merged, in the drafts and records of a kind; one implementation a kind.</summary>
public interface IRecordRelinker
{
    RecordKind Kind { get; }

    /// <summary>The open drafts that choose the institution choose the other one from now on.</summary>
    Task RelinkDraftsAsync(Guid from, Guid to, CancellationToken cancellationToken);

    /// <summary>Computes anew what live records keep of the institutions they name: scope, words to be found by.</summary>
    Task RefreshAsync(IReadOnlyCollection<Guid> institutions, Actor actor, CancellationToken cancellationToken);
}
