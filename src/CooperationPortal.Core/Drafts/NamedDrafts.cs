using CooperationPortal.Core.Data;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Drafts;

/// <summary>A body or an event that a record names and that is not published yet.</summary>
public sealed record NamedDraft(RecordKind Kind, Guid RecordId, string Title, PublicationState State);

/// <summary>Finds the drafts that a record waits for: it points to them in the live tables, so they are published first.</summary>
public sealed class NamedDraftQueries(PortalDbContext db)
{
    /// <summary>Those of which the actor may know: an id that somebody posts must not tell him what others begin.</summary>
    public async Task<IReadOnlyList<NamedDraft>> KnownToAsync(object input, Actor actor, CancellationToken cancellationToken)
    {
        var named = await OfAsync(input, cancellationToken);
        var ids = named.Select(d => d.RecordId).ToArray();
        var readable = ids.Length == 0
            ? []
            : await db.Drafts.ReadableBy(actor).Where(d => ids.Contains(d.RecordId)).Select(d => d.RecordId).ToListAsync(cancellationToken);
        var others = ids.Except(readable).ToArray();
        if (others.Length == 0)
        {
            return named;
        }

        var choosable = await db.ChoosableOwnersAsync(others, actor, cancellationToken);
        return [.. named.Where(d => readable.Contains(d.RecordId) || choosable.Contains(d.RecordId))];
    }

    /// <summary>All of them, for the question whether the record can be published.</summary>
    public async Task<IReadOnlyList<NamedDraft>> OfAsync(object input, CancellationToken cancellationToken)
    {
        var ids = InputWalker.Find<RecordPick>(input)
            .SelectMany(p => QuickDrafts.Kinds.Select(kind => p.Value.IdOf(kind)))
            .OfType<Guid>().Distinct().ToArray();
        return ids.Length == 0
            ? []
            : await db.Drafts.AsNoTracking()
                .Where(d => ids.Contains(d.RecordId) && d.BaseVersion == null && QuickDrafts.Kinds.Contains(d.Kind))
                .OrderBy(d => d.Title)
                .Select(d => new NamedDraft(d.Kind, d.RecordId, d.Title, d.State))
                .ToListAsync(cancellationToken);
    }
}
