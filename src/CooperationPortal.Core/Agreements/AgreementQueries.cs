using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Agreements;

/// <summary>Reads lists of agreements; <see cref="AgreementDetailsQueries"/> reads one.</summary>
public sealed class AgreementQueries(PortalDbContext db, PartyQueries parties, TimeProvider time)
{
    public const int PageSize = Page<AgreementRow>.DefaultSize;

    /// <summary>Newest first, those whose year no source tells last.</summary>
    public async Task<Page<AgreementRow>> ListAsync(
        AgreementFilter filter, string lang, string? after, Actor? reader, CancellationToken cancellationToken,
        int size = PageSize)
    {
        var all = await FilteredAsync(filter, reader, cancellationToken, size);
        var page = await db.PageOfFoundAsync(RecordKind.Agreement, filter.WordsAlone, filter.Sort, reader, after, size, cancellationToken)
            ?? await all.Select(a => new ListKey { Id = a.Id, Day = a.SortDate, ChangedAt = a.ChangedAt })
                .PageAsync(filter.Sort, after, size, cancellationToken);
        if (page.Items.Count == 0)
        {
            return new Page<AgreementRow>([], null);
        }

        var rows = await RowsAsync([.. page.Items], lang, cancellationToken);
        return new Page<AgreementRow>([.. page.Items.Select(id => rows[id])], page.Next);
    }

    /// <summary>The length of the whole list.</summary>
    public async Task<int> CountAsync(AgreementFilter filter, Actor? reader, CancellationToken cancellationToken) =>
        await db.KnownCountAsync(filter, time.Today(), reader, cancellationToken)
        ?? await (await FilteredAsync(filter, reader, cancellationToken)).CountAsync(cancellationToken);

    /// <summary>How many of a list stand under which year; 0 is the year that no source tells.</summary>
    internal async Task<Dictionary<int, int>> YearsAsync(AgreementFilter filter, CancellationToken cancellationToken) =>
        await (await FilteredAsync(filter, null, cancellationToken))
            .GroupBy(a => a.SortDate == DateOnly.MinValue ? 0 : a.SortDate.Year)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

    /// <summary>The same, told no further than <see cref="ListLength.Most"/>.</summary>
    public async Task<ListLength> LengthAsync(AgreementFilter filter, Actor? reader, CancellationToken cancellationToken) =>
        await db.LengthOfFoundAsync(RecordKind.Agreement, filter.WordsAlone, reader, cancellationToken)
        ?? (await db.KnownCountAsync(filter, time.Today(), reader, cancellationToken) is { } known
            ? ListLength.OfCounted(known)
            : await (await FilteredAsync(filter, reader, cancellationToken)).LengthAsync(cancellationToken));

    /// <summary>The newest agreements, for other pages' short lists.</summary>
    public async Task<IReadOnlyList<AgreementRow>> NewestAsync(
        AgreementFilter filter, int count, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var ids = await NewestIdsAsync(filter, count, reader, cancellationToken);
        var rows = await RowsAsync(ids, lang, cancellationToken);
        return [.. ids.Select(id => rows[id])];
    }

    /// <summary>The same of several lists, whose agreements are read together.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<AgreementRow>>> NewestAsync(
        IEnumerable<(AgreementFilter Filter, int Count)> lists, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var found = new List<Guid[]>();
        foreach (var (filter, count) in lists)
        {
            found.Add(await NewestIdsAsync(filter, count, reader, cancellationToken));
        }

        var rows = await RowsAsync([.. found.SelectMany(ids => ids).Distinct()], lang, cancellationToken);
        return [.. found.Select(ids => ids.Select(id => rows[id]).ToList())];
    }

    /// <summary>When the public last saw one of the list change; null where it is empty.</summary>
    internal async Task<DateTimeOffset?> ChangedAtAsync(AgreementFilter filter, CancellationToken cancellationToken) =>
        await db.Agreements.AsNoTracking().VisibleTo(null).LatestAtAsync(
            await FilteredAsync(filter, null, cancellationToken, 1), await FilteredAsync(filter, null, cancellationToken), cancellationToken);

    /// <summary>Those of the list that the public last saw change, the latest first.</summary>
    public async Task<IReadOnlyList<AgreementRow>> LatestAsync(
        AgreementFilter filter, int count, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var ids = await (await FilteredAsync(filter, reader, cancellationToken, count)).LatestIdsAsync(count, cancellationToken);
        var rows = await RowsAsync(ids, lang, cancellationToken);
        return [.. ids.Select(id => rows[id])];
    }

    /// <summary>Those of the ids that the reader may see, for pages of other records that point to them.</summary>
    public async Task<IReadOnlyDictionary<Guid, AgreementRow>> OfIdsAsync(
        IEnumerable<Guid> ids, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToArray();
        var visible = await db.Agreements.VisibleTo(reader).Where(a => wanted.Contains(a.Id)).Select(a => a.Id)
            .ToArrayAsync(cancellationToken);
        return await RowsAsync(visible, lang, cancellationToken);
    }

    /// <summary>The agreements that were signed or promised during a visit, and at its stops.</summary>
    public async Task<IReadOnlyList<AgreementRow>> OfVisitAsync(
        Guid visitId, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        // Read before, they are looked up by an index: docs/decisions/0051.
        var atStops = await db.VisitStops.Where(s => s.VisitId == visitId && s.AgreementId != null).Select(s => s.AgreementId!.Value)
            .ToArrayAsync(cancellationToken);
        var ids = await db.Agreements.VisibleTo(reader).Where(a => a.VisitId == visitId || atStops.Contains(a.Id))
            .OrderBy(a => a.Reference).Select(a => a.Id).ToListAsync(cancellationToken);
        var rows = await RowsAsync([.. ids], lang, cancellationToken);
        return [.. ids.Select(id => rows[id])];
    }

    /// <summary>The agreements that were signed or promised at a meeting.</summary>
    public async Task<IReadOnlyList<AgreementRow>> OfMeetingAsync(
        Guid meetingId, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var ids = await db.Agreements.VisibleTo(reader).Where(a => a.MeetingId == meetingId)
            .OrderBy(a => a.Reference).Select(a => a.Id).ToListAsync(cancellationToken);
        var rows = await RowsAsync([.. ids], lang, cancellationToken);
        return [.. ids.Select(id => rows[id])];
    }

    /// <summary>The newest of a list, for what is told of them together.</summary>
    internal async Task<Guid[]> NewestIdsAsync(
        AgreementFilter filter, int count, Actor? reader, CancellationToken cancellationToken)
    {
        var all = await FilteredAsync(filter, reader, cancellationToken, count);
        return await all.OrderByDescending(a => a.SortDate).ThenByDescending(a => a.Id)
            .Select(a => a.Id).Take(count).ToArrayAsync(cancellationToken);
    }

    /// <summary>
    /// The newest of what was ever signed, and the newest of all else: in the list itself promises with days to come stand before
    /// everything that is signed.
    /// </summary>
    /// <returns>Their ids, and whether there are more of either.</returns>
    internal async Task<(Guid[] Ids, bool AndMore)> NewestSignedAndOthersAsync(
        AgreementFilter filter, int most, CancellationToken cancellationToken)
    {
        var ids = new List<Guid>();
        var andMore = false;
        foreach (var part in new[] { true, false }.Where(s => s == (filter.Signed ?? s)).Select(s => filter with { Signed = s }))
        {
            var newest = AgreementFacts.StatesOf(part).Length == 0 ? [] : await NewestIdsAsync(part, most + 1, null, cancellationToken);
            andMore |= newest.Length > most;
            ids.AddRange(newest.Take(most));
        }

        return ([.. ids], andMore);
    }

    /// <param name="filter">What narrows the list.</param>
    /// <param name="reader">Null on public pages.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="first">How many rows are read of the sorted list; null where they are counted.</param>
    private async Task<IQueryable<Agreement>> FilteredAsync(
        AgreementFilter filter, Actor? reader, CancellationToken cancellationToken, int? first = null)
    {
        await db.LookForAsync(filter, time.Today(), reader, cancellationToken);
        return db.Agreements.AsNoTracking().VisibleTo(reader).Where(filter, time.Today(), reader, db, first);
    }

    private async Task<Dictionary<Guid, AgreementRow>> RowsAsync(
        Guid[] ids, string lang, CancellationToken cancellationToken)
    {
        var agreements = await db.Agreements.AsNoTracking().Where(a => ids.Contains(a.Id)).ToListAsync(cancellationToken);
        await agreements.FillAsync(
            a => a.Id, a => a.Parties, db.AgreementParties.Where(p => ids.Contains(p.AgreementId)), p => p.AgreementId,
            cancellationToken);
        await agreements.FillAsync(
            a => a.Id, a => a.Events, db.AgreementEvents.Where(e => ids.Contains(e.AgreementId)), e => e.AgreementId,
            cancellationToken);
        await agreements.FillAsync(
            a => a.Id, a => a.StatePeriods, db.AgreementStatePeriods.Where(p => ids.Contains(p.AgreementId)), p => p.AgreementId,
            cancellationToken);
        await agreements.FillAsync(
            a => a.Id, a => a.Scope, db.ScopeItems.Where(s => ids.Contains(s.AgreementId)), s => s.AgreementId, cancellationToken);
        var names = await parties.NamesAsync(
            agreements.SelectMany(a => a.Parties).Select(PartyRow.Of), [], lang, cancellationToken);
        var rows = agreements.Select(a => a.ToRow(names, time.Today())).ToList();
        var languages = await db.LanguagesAsync([.. rows.Where(r => r.When.IsInWordsAlone()).Select(r => r.Id)], cancellationToken);
        return rows.ToDictionary(r => r.Id, r => r with { WhenLanguage = languages.GetValueOrDefault(r.Id) });
    }
}
