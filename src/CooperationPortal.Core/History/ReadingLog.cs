using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.People;
using CooperationPortal.Core.PersonalData;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.History;

/// <summary>
/// Remembers who read what is not public by the right to oversee alone: docs/decisions/0031-reading-is-remembered.md. Those
/// who work on it read it every day.
/// </summary>
public sealed class ReadingLog(PortalDbContext db, TimeProvider time)
{
    public Task NoteAsync(Draft draft, Actor actor, CancellationToken cancellationToken) =>
        actor.WithoutOversight().MayRead(draft)
            ? Task.CompletedTask
            : AddAsync(HistoryEntry.Of(draft, HistoryAction.ConfidentialRead, actor, time.GetUtcNow(), null, []), cancellationToken);

    /// <param name="kind">Of the record.</param>
    /// <param name="record">What is hidden, or something of it that the public does not get.</param>
    /// <param name="what">Its title, or the name of the file.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    public Task NoteAsync(RecordKind kind, Record record, string what, Actor actor, CancellationToken cancellationToken) =>
        actor.WithoutOversight().MayReadInternal(record)
            ? Task.CompletedTask
            : AddAsync(
                HistoryEntry.Of(kind, record, what, HistoryAction.ConfidentialRead, actor, time.GetUtcNow(), null),
                cancellationToken);

    /// <summary>What staff keep beside a record was read; of a record that is public it is no secret that it is there.</summary>
    /// <param name="kind">Of the record.</param>
    /// <param name="record">It may be hidden.</param>
    /// <param name="title">How it is called.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    public Task NoteBesideAsync(RecordKind kind, Record record, string title, Actor actor, CancellationToken cancellationToken) =>
        record.IsPublic ? Task.CompletedTask : NoteAsync(kind, record, title, actor, cancellationToken);

    /// <summary>A name that is not for the public was read; the entry does not say it.</summary>
    internal Task NoteAsync(Person person, Actor actor, CancellationToken cancellationToken) =>
        AddAsync(EntryOf(person.Id, actor), cancellationToken);

    /// <summary>A list of people was read: one entry, of nobody of them, where it shows names that only the right to oversee opens.</summary>
    internal async Task NoteListAsync(Guid[] people, Actor actor, CancellationToken cancellationToken)
    {
        var inScope = db.People.InScopeOf(db, actor.WithoutOversight());
        if (actor.OverseesPeople()
            && await db.People.AnyAsync(p => people.Contains(p.Id) && !p.IsNamed && !inScope.Any(s => s.Id == p.Id), cancellationToken))
        {
            await AddAsync(EntryOf(Guid.Empty, actor), cancellationToken);
        }
    }

    /// <summary>What is kept about somebody was read, to answer a request; the entry does not say who that is.</summary>
    internal Task NoteAsync(DataSubject subject, Actor actor, CancellationToken cancellationToken) => AddAsync(
        new HistoryEntry
        {
            At = time.GetUtcNow(),
            ActorId = actor.UserId,
            ActorName = actor.InHistory,
            Action = HistoryAction.PersonalDataRead,
            RecordKind = subject.HistoryKind,
            RecordId = subject.HistoryId,
            Changes = [],
        },
        cancellationToken);

    /// <summary>An entry was opened: it may tell values that no page shows. That somebody read is no secret of the record.</summary>
    internal Task NoteAsync(HistoryEntry entry, Actor actor, CancellationToken cancellationToken) =>
        entry.Changes.Count == 0 && entry.Comment is null
            ? Task.CompletedTask
            : AddAsync(
                new HistoryEntry
                {
                    At = time.GetUtcNow(),
                    ActorId = actor.UserId,
                    ActorName = actor.InHistory,
                    Action = HistoryAction.ConfidentialRead,
                    RecordKind = entry.RecordKind,
                    RecordId = entry.RecordId,
                    Reference = entry.Reference,
                    Title = entry.Title,
                    RegionIds = entry.RegionIds,
                    InstitutionIds = entry.InstitutionIds,
                    Changes = [],
                },
                cancellationToken);

    /// <param name="asked">The filter as it was asked for.</param>
    /// <param name="actor">Who exports.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    internal Task NoteExportAsync(string asked, Actor actor, CancellationToken cancellationToken) => AddAsync(
        new HistoryEntry
        {
            At = time.GetUtcNow(),
            ActorId = actor.UserId,
            ActorName = actor.InHistory,
            Action = HistoryAction.AuditExported,
            RecordKind = RecordKind.User,
            RecordId = actor.UserId ?? Guid.Empty,
            Comment = Blank.ToNull(asked[..Math.Min(asked.Length, HistoryEntry.CommentLength)]),
            Changes = [],
        },
        cancellationToken);

    private HistoryEntry EntryOf(Guid person, Actor actor) => new()
    {
        At = time.GetUtcNow(),
        ActorId = actor.UserId,
        ActorName = actor.InHistory,
        Action = HistoryAction.ConfidentialRead,
        RecordKind = RecordKind.Person,
        RecordId = person,
        Changes = [],
    };

    private Task AddAsync(HistoryEntry entry, CancellationToken cancellationToken)
    {
        db.History.Add(entry);
        return db.SaveChangesAsync(cancellationToken);
    }
}
