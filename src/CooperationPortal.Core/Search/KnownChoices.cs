using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>What a form may choose by its id: an id that somebody posts must not tell him whose it is.</summary>
internal static class KnownChoices
{
    /// <summary>
    /// Of those ids the institutions, events and people that the actor may know of, and those that a draft or record with which he
    /// works names already: what was hidden since is still chosen there, or the next save would lose it.
    /// </summary>
    public static async Task<IReadOnlySet<Guid>> ChoosableOwnersAsync(
        this PortalDbContext db, Guid[] ids, Actor actor, CancellationToken cancellationToken)
    {
        var known = await db.KnownOwnersAsync(ids, actor, cancellationToken);
        var others = ids.Except(known).ToArray();
        if (others.Length == 0)
        {
            return known;
        }

        var editor = actor.WithoutOversight();
        return known.Concat(await InRecordsAsync(db, others, editor, cancellationToken))
            .Concat(await InDraftsAsync(db, others, editor, cancellationToken)).ToHashSet();
    }

    /// <summary>People whom records of the scope name are known anyway.</summary>
    private static async Task<IEnumerable<Guid>> InRecordsAsync(
        PortalDbContext db, Guid[] ids, Actor editor, CancellationToken cancellationToken)
    {
        var naming = new List<Guid>();
        await AddAsync(db.Agreements, nameof(Agreement.PlannedOccasionEventId));
        await AddAsync(db.Visits, nameof(Visit.EventId));
        await AddAsync(db.Meetings, nameof(Meeting.EventId));
        await AddAsync(db.Activities, nameof(Activity.EventId));
        return naming;

        async Task AddAsync<T>(IQueryable<T> records, string happening)
            where T : Record
        {
            var found = records.InternalTo(editor);
            naming.AddRange(await found.SelectMany(r => r.InstitutionIds).Where(id => ids.Contains(id)).Distinct().ToListAsync(cancellationToken));
            naming.AddRange(await found.Select(r => EF.Property<Guid?>(r, happening)).Where(id => id != null && ids.Contains(id.Value))
                .Select(id => id!.Value).Distinct().ToListAsync(cancellationToken));
        }
    }

    private static async Task<IEnumerable<Guid>> InDraftsAsync(
        PortalDbContext db, Guid[] ids, Actor editor, CancellationToken cancellationToken)
    {
        var naming = await db.Database.SqlQuery<Naming>(
            $"""
            select d.id as "Draft", i.id as "Id" from drafts d join unnest({ids}) i(id)
                on strpos(concat(d.content, d.recorded_content), ':' || i.id || '"') > 0
            """).ToListAsync(cancellationToken);
        var drafts = naming.Select(n => n.Draft).Distinct().ToArray();
        var readable = drafts.Length == 0
            ? []
            : await db.Drafts.ReadableBy(editor).Where(d => drafts.Contains(d.Id)).Select(d => d.Id).ToListAsync(cancellationToken);
        return naming.Where(n => readable.Contains(n.Draft)).Select(n => n.Id);
    }

    private sealed record Naming(Guid Draft, Guid Id);
}
