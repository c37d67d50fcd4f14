using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Comments;

/// <summary>
/// What staff say to each other about a record. Whom a comment calls is kept with it and shown on his desk; nothing is
/// sent. What its author changes or takes back stays in the record's history.
/// </summary>
public sealed class CommentService(
    PortalDbContext db, CommentSubjects subjects, CommentQueries queries, IValidator<CommentInput> validator, TimeProvider time)
{
    /// <exception cref="NotFoundException">There is no such record, or none that the actor works with.</exception>
    /// <exception cref="NotAllowedException">The actor reads the record and writes nothing.</exception>
    /// <exception cref="ValidationException">Nothing was said, or a colleague is called who may not read it.</exception>
    public async Task AddAsync(
        RecordKind kind, Guid recordId, CommentInput input, Actor actor, CancellationToken cancellationToken)
    {
        var subject = await RequireSubjectAsync(kind, recordId, actor, cancellationToken);
        var called = await CalledAsync(input, subject, actor, cancellationToken);
        var now = time.GetUtcNow();
        var comment = new Comment
        {
            Id = Guid.CreateVersion7(now),
            RecordKind = kind,
            RecordId = recordId,
            AuthorId = actor.UserId!.Value,
            WrittenAt = now,
        };
        comment.Write(Blank.ToNull(input.Text)!);
        Call(comment, called);
        db.Add(comment);
        db.History.Add(subject.Trace(HistoryAction.CommentAdded, actor, now));
        await db.SaveOrExplainAsync(cancellationToken);
    }

    /// <exception cref="NotFoundException">There is no such comment, or none of this actor.</exception>
    /// <exception cref="ConflictException">It was edited meanwhile, in another window.</exception>
    public async Task EditAsync(Guid commentId, CommentInput input, Actor actor, CancellationToken cancellationToken)
    {
        var (comment, subject) = await RequireOwnAsync(commentId, input.Version, actor, cancellationToken);
        var called = await CalledAsync(input, subject, actor, cancellationToken);
        var now = time.GetUtcNow();
        var text = Blank.ToNull(input.Text)!;
        if (text != comment.Text)
        {
            db.History.Add(subject.Trace(HistoryAction.CommentEdited, actor, now, comment.Text));
            comment.Edit(text, now);
        }

        Call(comment, called);
        await db.SaveOrExplainAsync(cancellationToken);
    }

    /// <exception cref="NotFoundException">There is no such comment, or none of this actor.</exception>
    /// <exception cref="ConflictException">It was edited meanwhile, in another window.</exception>
    public async Task RemoveAsync(Guid commentId, uint version, Actor actor, CancellationToken cancellationToken)
    {
        var (comment, subject) = await RequireOwnAsync(commentId, version, actor, cancellationToken);
        var now = time.GetUtcNow();
        db.History.Add(subject.Trace(HistoryAction.CommentRemoved, actor, now, comment.Text));
        comment.Remove(now);
        await db.SaveOrExplainAsync(cancellationToken);
    }

    /// <summary>The actor has opened the comments of the record: what called him there is read.</summary>
    public Task ReadAsync(Guid recordId, Actor actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return db.CommentMentions
            .Where(m => m.UserId == actor.UserId && m.ReadAt == null
                && db.Comments.Any(c => c.Id == m.CommentId && c.RecordId == recordId))
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.ReadAt, now), cancellationToken);
    }

    private async Task<CommentSubject> RequireSubjectAsync(
        RecordKind kind, Guid recordId, Actor actor, CancellationToken cancellationToken)
    {
        var subject = await subjects.FindAsync(kind, recordId, actor, cancellationToken)
            ?? throw new NotFoundException("The record");
        return subject.MayBeCommentedBy(actor)
            ? subject
            : throw new NotAllowedException("Who only watches over records does not comment on them.");
    }

    /// <summary>A comment is its author's alone.</summary>
    private async Task<(Comment Comment, CommentSubject Subject)> RequireOwnAsync(
        Guid commentId, uint version, Actor actor, CancellationToken cancellationToken)
    {
        var comment = await db.Comments.Include(c => c.Mentions)
            .SingleOrDefaultAsync(c => c.Id == commentId && c.AuthorId == actor.UserId && c.RemovedAt == null, cancellationToken)
            ?? throw new NotFoundException("The comment");
        var subject = await RequireSubjectAsync(comment.RecordKind, comment.RecordId, actor, cancellationToken);
        Require.Version(comment.Version, version);
        return (comment, subject);
    }

    /// <summary>Who was ticked, and whom the words call by name: «@Анна Ермакова».</summary>
    private async Task<IReadOnlyCollection<Guid>> CalledAsync(
        CommentInput input, CommentSubject subject, Actor actor, CancellationToken cancellationToken)
    {
        await validator.ValidateAndThrowAsync(input, cancellationToken);
        var known = await queries.ColleaguesAsync(subject, actor, cancellationToken);
        if (input.Mentions.Except(known.Select(c => c.Id)).Any())
        {
            throw new ValidationException([new ValidationFailure(nameof(input.Mentions), "ErrorsComments.ColleagueUnknown")]);
        }

        var named = known.Where(c => input.Text!.Contains($"@{c.Name}", StringComparison.CurrentCultureIgnoreCase));
        return [.. input.Mentions.Concat(named.Select(c => c.Id)).Distinct()];
    }

    /// <summary>Who is called anew finds it on his desk; who was called before and has read it is left in peace.</summary>
    private static void Call(Comment comment, IReadOnlyCollection<Guid> colleagues)
    {
        comment.Mentions.RemoveAll(m => !colleagues.Contains(m.UserId));
        comment.Mentions.AddRange(colleagues.Distinct().Except(comment.Mentions.Select(m => m.UserId))
            .Select(id => new CommentMention { CommentId = comment.Id, UserId = id }));
    }
}
