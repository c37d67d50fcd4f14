using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Comments;

/// <summary>Reads comments, for staff who work with their record.</summary>
public sealed class CommentQueries(PortalDbContext db, CommentSubjects subjects, ReadingLog readings, TimeProvider time)
{
    public const int PageSize = 30;

    /// <summary>The same as <see cref="OfAsync"/>, on a page of its own: that an overseer read it is remembered.</summary>
    public async Task<CommentThread?> OpenAsync(
        RecordKind kind, Guid recordId, Guid? before, Actor actor, CancellationToken cancellationToken)
    {
        if (await subjects.FindAsync(kind, recordId, actor, cancellationToken) is not { } subject)
        {
            return null;
        }

        await (subject is { Live: { } live }
            ? readings.NoteBesideAsync(kind, live, subject.Title, actor, cancellationToken)
            : readings.NoteAsync(subject.Draft!, actor, cancellationToken));
        return await OfAsync(kind, recordId, before, actor, cancellationToken);
    }

    /// <summary>Newest first; null where there is no such record, or none that the actor works with.</summary>
    public async Task<CommentThread?> OfAsync(
        RecordKind kind, Guid recordId, Guid? before, Actor actor, CancellationToken cancellationToken)
    {
        if (await subjects.FindAsync(kind, recordId, actor, cancellationToken) is not { } subject)
        {
            return null;
        }

        var rows = await db.Comments.AsNoTracking().Include(c => c.Mentions)
            .Where(c => c.RecordId == recordId && (before == null || c.Id < before))
            .OrderByDescending(c => c.Id).Take(PageSize + 1)
            .ToListAsync(cancellationToken);
        var shown = rows.Take(PageSize).ToList();
        var names = await NamesAsync(shown, cancellationToken);
        return new CommentThread(
            kind, recordId, subject.Reference, subject.Title, subject.MayBeCommentedBy(actor),
            await CountAsync(recordId, cancellationToken),
            [.. shown.Select(c => ToView(c, names, actor))],
            rows.Count > PageSize ? shown[^1].Id : null);
    }

    /// <summary>How many there are, those taken back left out. The caller has asked whether the reader may know.</summary>
    public Task<int> CountAsync(Guid recordId, CancellationToken cancellationToken) =>
        db.Comments.CountAsync(c => c.RecordId == recordId && c.RemovedAt == null, cancellationToken);

    /// <summary>Those whom a comment on the record can call: who may read it, by name.</summary>
    /// <exception cref="NotFoundException">There is no such record, or none that the actor works with.</exception>
    public async Task<IReadOnlyList<Colleague>> ColleaguesAsync(
        RecordKind kind, Guid recordId, Actor actor, CancellationToken cancellationToken)
    {
        var subject = await subjects.FindAsync(kind, recordId, actor, cancellationToken)
            ?? throw new NotFoundException("The record");
        return await ColleaguesAsync(subject, actor, cancellationToken);
    }

    internal async Task<IReadOnlyList<Colleague>> ColleaguesAsync(
        CommentSubject subject, Actor actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var staff = await db.Users.AsNoTracking()
            .Where(u => !u.Disabled && u.Id != actor.UserId)
            .Select(u => new Actor(
                u.Id,
                u.FullName,
                u.Grants.Where(g => g.From <= now && (g.Until == null || g.Until > now))
                    .Select(g => new ActorGrant(g.Role, g.RegionId, g.InstitutionId)).ToList()))
            .ToListAsync(cancellationToken);
        return
        [
            .. staff.Where(subject.MayBeReadBy).OrderBy(a => a.Name, StringComparer.CurrentCulture)
                .Select(a => new Colleague(a.UserId!.Value, a.Name)),
        ];
    }

    /// <summary>The own comment with that id, for its form; null where there is none, or none of this actor.</summary>
    public async Task<OwnComment?> OwnAsync(Guid commentId, Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.Comments.AsNoTracking().Include(c => c.Mentions)
            .SingleOrDefaultAsync(c => c.Id == commentId && c.AuthorId == actor.UserId && c.RemovedAt == null, cancellationToken);
        if (found is null
            || await subjects.FindAsync(found.RecordKind, found.RecordId, actor, cancellationToken) is not { } subject
            || !subject.MayBeCommentedBy(actor))
        {
            return null;
        }

        var input = new CommentInput { Text = found.Text, Mentions = [.. found.Mentions.Select(m => m.UserId)], Version = found.Version };
        return new OwnComment(found.Id, found.RecordKind, found.RecordId, input);
    }

    /// <summary>
    /// The comments that call the actor and that he has not opened yet, newest first. A right that was taken away takes
    /// the line with it.
    /// </summary>
    public async Task<MentionGroup> MentionsAsync(Actor actor, Stretch stretch, CancellationToken cancellationToken)
    {
        var readable = subjects.ReadableBy(actor);
        var calling = db.Comments.AsNoTracking().Where(c => c.RemovedAt == null
            && c.Mentions.Any(m => m.UserId == actor.UserId && m.ReadAt == null)
            && readable.Any(id => id == c.RecordId));
        var count = await calling.CountAsync(cancellationToken);
        var rest = Guid.TryParseExact(stretch.After, "N", out var after) ? calling.Where(c => c.Id < after) : calling;
        var rows = count == 0 ? [] : await rest.OrderByDescending(c => c.Id).Take(stretch.Size + 1)
            .Select(c => new CallingComment(c, db.Users.Where(u => u.Id == c.AuthorId).Select(u => u.FullName).First()))
            .ToListAsync(cancellationToken);
        var page = Page<CallingComment>.Of(rows, stretch.Size, r => r.Comment.Id.ToString("N"));
        var lines = new List<MentionLine>();
        foreach (var (comment, by) in page.Items)
        {
            if (await subjects.FindAsync(comment.RecordKind, comment.RecordId, actor, cancellationToken) is { } subject)
            {
                lines.Add(new MentionLine(
                    comment.Id, subject.Kind, subject.RecordId, subject.Reference, subject.Title, comment.Text!, by, comment.WrittenAt));
            }
        }

        return new MentionGroup(count, lines, page.Next);
    }

    private Task<Dictionary<Guid, string>> NamesAsync(List<Comment> comments, CancellationToken cancellationToken)
    {
        var ids = comments.SelectMany(c => c.Mentions.Select(m => m.UserId).Append(c.AuthorId)).Distinct().ToArray();
        return db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, cancellationToken);
    }

    private static CommentView ToView(Comment comment, Dictionary<Guid, string> names, Actor actor) => new(
        comment.Id,
        names[comment.AuthorId],
        comment.AuthorId == actor.UserId && comment.RemovedAt is null,
        comment.Text,
        comment.WrittenAt,
        comment.EditedAt,
        comment.RemovedAt,
        [.. comment.Mentions.Select(m => names[m.UserId]).Order(StringComparer.CurrentCulture)]);

    private sealed record CallingComment(Comment Comment, string By);
}
