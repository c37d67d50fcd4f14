using CooperationPortal.Core.Data;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Commitments;

/// <summary>Reads promises; they are seen with the records that hold them.</summary>
public sealed class CommitmentQueries(PortalDbContext db, PartyQueries parties, TimeProvider time)
{
    public const int PageSize = Page<CommitmentRow>.DefaultSize;

    /// <summary>The latest due first, those without a year last.</summary>
    public async Task<Page<CommitmentRow>> ListAsync(
        CommitmentFilter filter, string lang, string? after, Actor? reader, CancellationToken cancellationToken,
        int size = PageSize)
    {
        var all = (await FilteredAsync(filter, reader, cancellationToken, size))
            .Select(c => new ListKey { Id = c.Id, Day = c.SortDate, ChangedAt = c.ChangedAt });
        var page = await db.PageOfFoundAsync(RecordKind.Commitment, filter.WordsAlone, filter.Sort, reader, after, size, cancellationToken)
            ?? await all.PageAsync(filter.Sort, after, size, cancellationToken, OpenBeforeToday(all, filter, reader));
        if (page.Items.Count == 0)
        {
            return new Page<CommitmentRow>([], null);
        }

        var found = await db.Commitments.AsNoTracking().Include(c => c.Parties).Where(c => page.Items.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, cancellationToken);
        return new Page<CommitmentRow>(
            await ShowAsync([.. page.Items.Select(id => found[id])], lang, reader, cancellationToken), page.Next);
    }

    /// <summary>The length of the whole list.</summary>
    public async Task<int> CountAsync(CommitmentFilter filter, Actor? reader, CancellationToken cancellationToken) =>
        await db.KnownCountAsync(filter, time.Today(), reader, cancellationToken)
        ?? await (await FilteredAsync(filter, reader, cancellationToken)).CountAsync(cancellationToken);

    /// <summary>The same, told no further than <see cref="ListLength.Most"/>.</summary>
    public async Task<ListLength> LengthAsync(CommitmentFilter filter, Actor? reader, CancellationToken cancellationToken) =>
        await db.LengthOfFoundAsync(RecordKind.Commitment, filter.WordsAlone, reader, cancellationToken)
        ?? (await db.KnownCountAsync(filter, time.Today(), reader, cancellationToken) is { } known
            ? ListLength.OfCounted(known)
            : await (await FilteredAsync(filter, reader, cancellationToken)).LengthAsync(cancellationToken));

    /// <summary>When the public last saw one of the list change; null where it is empty.</summary>
    internal async Task<DateTimeOffset?> ChangedAtAsync(CommitmentFilter filter, CancellationToken cancellationToken) =>
        await db.Commitments.AsNoTracking().VisibleTo(null).LatestAtAsync(
            await FilteredAsync(filter, null, cancellationToken, 1), await FilteredAsync(filter, null, cancellationToken), cancellationToken);

    /// <summary>Those of the list that the public last saw change, the latest first.</summary>
    public async Task<IReadOnlyList<CommitmentRow>> LatestAsync(
        CommitmentFilter filter, int count, string lang, Actor? reader, CancellationToken cancellationToken) =>
        await ShowAsync(
            await (await FilteredAsync(filter, reader, cancellationToken, count)).LatestFirst().Take(count).Include(c => c.Parties)
                .ToListAsync(cancellationToken),
            lang, reader, cancellationToken);

    /// <summary>The promise with that reference, or null where the reader may not know of one.</summary>
    public async Task<CommitmentRow?> FindAsync(
        string reference, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var found = await db.Commitments.AsNoTracking().VisibleWithHolders(reader, db).Include(c => c.Parties)
            .Where(c => c.Reference == reference).ToListAsync(cancellationToken);
        return (await ShowAsync(found, lang, reader, cancellationToken)).SingleOrDefault();
    }

    /// <summary>Those that an agreement holds, then those of visits and meetings that belong to it.</summary>
    public async Task<IReadOnlyList<CommitmentRow>> OfAgreementAsync(
        Guid agreementId, string lang, Actor? reader, CancellationToken cancellationToken) =>
        await ShowAsync(
            await db.Commitments.AsNoTracking().VisibleWithHolders(reader, db).Include(c => c.Parties)
                .Where(c => c.AgreementId == agreementId || c.RelatedAgreementId == agreementId)
                .OrderBy(c => c.AgreementId != agreementId).ThenBy(c => c.Order)
                .ToListAsync(cancellationToken),
            lang, reader, cancellationToken);

    /// <summary>Those that a visit or one of its meetings holds, then those of the agreements that it came to.</summary>
    public async Task<IReadOnlyList<CommitmentRow>> OfVisitAsync(
        Guid visitId, Guid[] agreements, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        // Read before, they are looked up by an index: docs/decisions/0051.
        var meetings = await db.Meetings.Where(m => m.VisitId == visitId).Select(m => m.Id).ToArrayAsync(cancellationToken);
        return await ShowAsync(
            await db.Commitments.AsNoTracking().VisibleWithHolders(reader, db).Include(c => c.Parties)
                .Where(c => c.VisitId == visitId || meetings.Contains(c.MeetingId!.Value) || agreements.Contains(c.AgreementId!.Value))
                .OrderBy(c => c.VisitId == null).ThenBy(c => c.MeetingId == null).ThenBy(c => c.AgreementId).ThenBy(c => c.Order)
                .ToListAsync(cancellationToken),
            lang, reader, cancellationToken);
    }

    /// <summary>Those that a meeting holds.</summary>
    public async Task<IReadOnlyList<CommitmentRow>> OfMeetingAsync(
        Guid meetingId, string lang, Actor? reader, CancellationToken cancellationToken) =>
        await ShowAsync(
            await db.Commitments.AsNoTracking().VisibleWithHolders(reader, db).Include(c => c.Parties)
                .Where(c => c.MeetingId == meetingId).OrderBy(c => c.Order)
                .ToListAsync(cancellationToken),
            lang, reader, cancellationToken);

    /// <summary>Those that are to be kept at an event.</summary>
    public async Task<IReadOnlyList<CommitmentRow>> OfEventAsync(
        Guid eventId, string lang, Actor? reader, CancellationToken cancellationToken) =>
        await ShowAsync(
            await db.Commitments.AsNoTracking().VisibleWithHolders(reader, db).Include(c => c.Parties)
                .Where(c => c.EventId == eventId).OrderBy(c => c.Reference)
                .ToListAsync(cancellationToken),
            lang, reader, cancellationToken);

    /// <summary>Those of the ids that the reader may see.</summary>
    public async Task<IReadOnlyList<CommitmentRow>> OfIdsAsync(
        Guid[] ids, string lang, Actor? reader, CancellationToken cancellationToken) =>
        await ShowAsync(
            await db.Commitments.AsNoTracking().VisibleWithHolders(reader, db).Include(c => c.Parties)
                .Where(c => ids.Contains(c.Id)).OrderBy(c => c.Reference)
                .ToListAsync(cancellationToken),
            lang, reader, cancellationToken);

    /// <summary>
    /// Of all that was due from a day before today only that is open which may be kept until a later day; null where a list is not of
    /// what is open. Nothing is skipped, but so PostgreSQL finds such rows by their deadlines and does not walk the days.
    /// </summary>
    private (DateOnly Until, IQueryable<ListKey> Rows)? OpenBeforeToday(IQueryable<ListKey> all, CommitmentFilter filter, Actor? reader)
    {
        if (filter.State is not [CommitmentBucket.Open])
        {
            return null;
        }

        var today = time.Today();
        var open = db.Commitments.VisibleTo(reader).In(filter.State, today)
            .Where(c => c.SortDate > DateOnly.MinValue && c.SortDate < today)
            .Select(c => new { Day = c.SortDate, c.Id }).OrderBy(c => c.Day).ThenBy(c => c.Id).Skip(0);
        return (today, open.Join(all, o => o.Id, k => k.Id, (o, k) => new ListKey { Id = o.Id, Day = o.Day, ChangedAt = k.ChangedAt }));
    }

    /// <param name="filter">What narrows the list.</param>
    /// <param name="reader">Null on public pages.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="first">How many rows are read of the sorted list; null where they are counted.</param>
    private async Task<IQueryable<Commitment>> FilteredAsync(
        CommitmentFilter filter, Actor? reader, CancellationToken cancellationToken, int? first = null)
    {
        await db.LookForAsync(filter, time.Today(), reader, cancellationToken);
        return db.Commitments.AsNoTracking().Seen(filter, reader, db).Where(filter, time.Today(), reader, db, first);
    }

    private async Task<IReadOnlyList<CommitmentRow>> ShowAsync(
        IReadOnlyList<Commitment> commitments, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        if (commitments.Count == 0)
        {
            return [];
        }

        var names = await parties.NamesAsync(
            commitments.SelectMany(c => c.Parties).Select(PartyRow.Of), [], lang, cancellationToken);
        var holders = await db.HoldersAsync(commitments, cancellationToken);
        var holderIds = holders.Values.Select(h => h.Id).Distinct().ToArray();
        var languages = await db.NotesLanguages.Where(n => holderIds.Contains(n.RecordId))
            .ToDictionaryAsync(n => n.RecordId, n => n.Language, cancellationToken);
        var eventIds = commitments.Select(c => c.EventId).OfType<Guid>().Distinct().ToArray();
        var events = eventIds.Length == 0 ? [] : await db.Events.AsNoTracking().VisibleTo(reader).Include(e => e.Names)
            .Where(e => eventIds.Contains(e.Id))
            .ToDictionaryAsync(e => e.Id, e => new EventLink(e.Id, e.Slug, NameSet.Best(e.Names, lang)), cancellationToken);
        var told = await db.LanguagesAsync(
            [.. commitments.Where(c => c.Due.IsInWordsAlone()).Select(c => holders[c.Id].Id).Distinct()], cancellationToken);
        return
        [
            .. commitments.Select(c => c.ToRow(
                names, holders[c.Id], languages.GetValueOrDefault(holders[c.Id].Id), c.EventId is { } id ? events.GetValueOrDefault(id) : null, time.Today())
                with { DueLanguage = told.GetValueOrDefault(holders[c.Id].Id) }),
        ];
    }
}
