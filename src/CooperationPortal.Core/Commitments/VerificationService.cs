using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Commitments;

/// <summary>A second person looks whether the outcome of a promise is as it was written; of important ones, who did not write it.</summary>
public sealed class VerificationService(
    PortalDbContext db, CommitmentQueries commitments, DeskQueries desk, LiveRecords live, TimeProvider time)
{
    /// <summary>Null where there is no such promise, or none whose holder this reader works with.</summary>
    public async Task<VerificationCase?> FindAsync(
        string reference, string lang, Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.Commitments.AsNoTracking().VisibleWithHolders(actor, db)
            .SingleOrDefaultAsync(c => c.Reference == reference, cancellationToken);
        if (found is null || !actor.MayReadInternal(found))
        {
            return null;
        }

        var people = await db.Users.Where(u => found.ClosedByIds.Contains(u.Id) || u.Id == found.VerifiedById)
            .Select(u => new { u.Id, u.FullName }).ToListAsync(cancellationToken);
        return new VerificationCase(
            (await commitments.OfIdsAsync([found.Id], lang, actor, cancellationToken)).Single(),
            found.Version,
            [.. people.Where(p => found.ClosedByIds.Contains(p.Id)).Select(p => p.FullName)],
            found.ClosedAt,
            people.Find(p => p.Id == found.VerifiedById)?.FullName,
            found.VerifiedAt,
            found.VerificationVoidedAt,
            actor.UserId is { } id && found.ClosedByIds.Contains(id),
            found is { IsClosed: true, VerifiedById: null } && actor.MayVerify(found));
    }

    /// <exception cref="NotFoundException">There is no such promise, or the actor may not know of it.</exception>
    /// <exception cref="NotAllowedException">The actor wrote the outcome himself, or does not work with the record.</exception>
    /// <exception cref="ConflictException">The promise was changed, verified or reopened meanwhile.</exception>
    public async Task VerifyAsync(
        string reference, VerificationInput input, Actor actor, CancellationToken cancellationToken)
    {
        var promise = await db.Commitments.SingleOrDefaultAsync(c => c.Reference == reference, cancellationToken);
        var form = await desk.FormOfAsync(RecordKind.Commitment, reference, cancellationToken);
        if (promise is null || form is null || !actor.MayReadInternal(promise))
        {
            throw new NotFoundException(reference);
        }

        if (!actor.MayVerify(promise))
        {
            throw new NotAllowedException("The outcome of an important promise is verified by who did not write it.");
        }

        Require.Version(promise.Version, input.Version);
        Require.AtMost(input.Comment, VerificationInput.CommentLength, nameof(input.Comment));
        var now = time.GetUtcNow();
        promise.Verify(actor.UserId!.Value, now);
        var holder = (await live.FindAsync(form.Kind, form.RecordId, cancellationToken))!;
        db.History.Add(HistoryEntry.Of(
            form.Kind, holder, promise.Text.Source, HistoryAction.Verified, actor, now,
            string.Join(": ", new[] { promise.Reference, Blank.ToNull(input.Comment) }.OfType<string>())));
        await db.SaveOrExplainAsync(cancellationToken);
    }
}
