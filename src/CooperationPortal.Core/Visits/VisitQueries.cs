using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Visits;

/// <summary>Reads visits for readers and for staff.</summary>
public sealed class VisitQueries(
    PortalDbContext db, PartyQueries parties, MeetingQueries meetings, StatementQueries statements, TimeProvider time)
{
    public const int PageSize = Page<VisitRow>.DefaultSize;

    /// <summary>Newest first, those whose year no source tells last.</summary>
    public async Task<Page<VisitRow>> ListAsync(
        VisitFilter filter, string lang, string? after, Actor? reader, CancellationToken cancellationToken,
        int size = PageSize)
    {
        var all = await FilteredAsync(filter, reader, cancellationToken, size);
        var page = await db.PageOfFoundAsync(RecordKind.Visit, filter.WordsAlone, filter.Sort, reader, after, size, cancellationToken)
            ?? await all.Select(v => new ListKey { Id = v.Id, Day = v.SortDate, ChangedAt = v.ChangedAt })
                .PageAsync(filter.Sort, after, size, cancellationToken);
        if (page.Items.Count == 0)
        {
            return new Page<VisitRow>([], null);
        }

        var rows = await RowsAsync([.. page.Items], lang, reader, cancellationToken);
        return new Page<VisitRow>([.. page.Items.Select(id => rows[id])], page.Next);
    }

    /// <summary>The length of the whole list.</summary>
    public async Task<int> CountAsync(VisitFilter filter, Actor? reader, CancellationToken cancellationToken) =>
        await db.KnownCountAsync(filter, time.Today(), reader, cancellationToken)
        ?? await (await FilteredAsync(filter, reader, cancellationToken)).CountAsync(cancellationToken);

    /// <summary>How many of a list stand under which year; 0 is the year that no source tells.</summary>
    internal async Task<Dictionary<int, int>> YearsAsync(VisitFilter filter, CancellationToken cancellationToken) =>
        await (await FilteredAsync(filter, null, cancellationToken))
            .GroupBy(v => v.SortDate == DateOnly.MinValue ? 0 : v.SortDate.Year)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

    /// <summary>The same, told no further than <see cref="ListLength.Most"/>.</summary>
    public async Task<ListLength> LengthAsync(VisitFilter filter, Actor? reader, CancellationToken cancellationToken) =>
        await db.LengthOfFoundAsync(RecordKind.Visit, filter.WordsAlone, reader, cancellationToken)
        ?? (await db.KnownCountAsync(filter, time.Today(), reader, cancellationToken) is { } known
            ? ListLength.OfCounted(known)
            : await (await FilteredAsync(filter, reader, cancellationToken)).LengthAsync(cancellationToken));

    /// <summary>The newest visits, for other pages' short lists.</summary>
    public async Task<IReadOnlyList<VisitRow>> NewestAsync(
        VisitFilter filter, int count, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var all = await FilteredAsync(filter, reader, cancellationToken, count);
        var ids = await all.OrderByDescending(v => v.SortDate).ThenByDescending(v => v.Id)
            .Select(v => v.Id).Take(count).ToListAsync(cancellationToken);
        var rows = await RowsAsync([.. ids], lang, reader, cancellationToken);
        return [.. ids.Select(id => rows[id])];
    }

    /// <summary>When the public last saw one of the list change; null where it is empty.</summary>
    internal async Task<DateTimeOffset?> ChangedAtAsync(VisitFilter filter, CancellationToken cancellationToken) =>
        await db.Visits.AsNoTracking().VisibleTo(null).LatestAtAsync(
            await FilteredAsync(filter, null, cancellationToken, 1), await FilteredAsync(filter, null, cancellationToken), cancellationToken);

    /// <summary>Those of the list that the public last saw change, the latest first.</summary>
    public async Task<IReadOnlyList<VisitRow>> LatestAsync(
        VisitFilter filter, int count, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var ids = await (await FilteredAsync(filter, reader, cancellationToken, count)).LatestIdsAsync(count, cancellationToken);
        var rows = await RowsAsync(ids, lang, reader, cancellationToken);
        return [.. ids.Select(id => rows[id])];
    }

    /// <summary>Those visits, in the order of their ids.</summary>
    internal async Task<IReadOnlyList<VisitRow>> OfIdsAsync(
        Guid[] ids, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(ids, lang, reader, cancellationToken);
        return [.. ids.Select(id => rows[id])];
    }

    /// <summary>The visit with that reference, or null where the reader may not know of one.</summary>
    public async Task<VisitDetails?> FindAsync(
        string reference, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var visit = await db.Visits.AsNoTracking().AsSplitQuery().VisibleTo(reader)
            .Include(v => v.Delegation!.Senders)
            .Include(v => v.Delegation!.Members)
            .Include(v => v.HostParties)
            .Include(v => v.Hosts)
            .Include(v => v.Stops).ThenInclude(s => s.Shown)
            .SingleOrDefaultAsync(v => v.Reference == reference, cancellationToken);
        if (visit is null)
        {
            return null;
        }

        Party[] named = [.. visit.Delegation!.Senders, .. visit.HostParties, .. visit.Stops];
        PersonInRole[] people = [.. visit.Delegation.Members, .. visit.Hosts];
        var names = await parties.NamesAsync(
            named.Select(PartyRow.Of), people.Select(PersonRow.Of), lang, cancellationToken);
        var languages = await LanguagesAsync([visit], cancellationToken);
        return visit.ToDetails(
            names,
            await meetings.OfVisitAsync(visit.Id, lang, reader, cancellationToken),
            await statements.OfAsync(visit.Id, lang, cancellationToken)) with
        {
            IsOverdue = VisitStatuses.IsOverdue(visit.Status, visit.Period, time.Today()),
            PeriodLanguage = languages.GetValueOrDefault(visit.Id),
        };
    }

    /// <summary>Where the live visit stands, for the form that may move it on; null where none is live.</summary>
    public Task<VisitStatus?> StatusOfAsync(Guid id, CancellationToken cancellationToken) =>
        db.Visits.Where(v => v.Id == id).Select(v => (VisitStatus?)v.Status).SingleOrDefaultAsync(cancellationToken);

    /// <param name="filter">What narrows the list.</param>
    /// <param name="reader">Null on public pages.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="first">How many rows are read of the sorted list; null where they are counted.</param>
    private async Task<IQueryable<Visit>> FilteredAsync(
        VisitFilter filter, Actor? reader, CancellationToken cancellationToken, int? first = null)
    {
        await db.LookForAsync(filter, time.Today(), reader, cancellationToken);
        return db.Visits.AsNoTracking().VisibleTo(reader).Where(filter, reader, db, first);
    }

    private async Task<Dictionary<Guid, VisitRow>> RowsAsync(
        Guid[] ids, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var visits = await db.Visits.AsNoTracking().Where(v => ids.Contains(v.Id)).Include(v => v.Delegation)
            .ToListAsync(cancellationToken);
        await FillAsync(visits, ids, cancellationToken);
        var named = visits.SelectMany(v => v.Delegation!.Senders.Cast<Party>().Concat(v.HostParties).Concat(v.Stops));
        var people = visits.SelectMany(v => v.Delegation!.Members);
        var names = await parties.NamesAsync(
            named.Select(PartyRow.Of), people.Select(PersonRow.Of), lang, cancellationToken);
        var signed = await db.Agreements.AsNoTracking().VisibleTo(reader)
            .Where(new AgreementFilter { Signed = true }, time.Today(), reader, db)
            .Where(a => ids.Contains(a.VisitId!.Value))
            .Select(a => new { VisitId = a.VisitId!.Value, a.Id })
            .ToListAsync(cancellationToken);
        var signedOf = signed.ToLookup(a => a.VisitId, a => a.Id);
        var languages = await LanguagesAsync(visits, cancellationToken);
        var today = time.Today();
        return visits.ToDictionary(
            v => v.Id, v => v.ToRow(names, signedOf[v.Id], today) with { PeriodLanguage = languages.GetValueOrDefault(v.Id) });
    }

    private Task<Dictionary<Guid, string>> LanguagesAsync(IEnumerable<Visit> visits, CancellationToken cancellationToken) =>
        db.LanguagesAsync([.. visits.Where(v => v.Period.IsInWordsAlone()).Select(v => v.Id)], cancellationToken);

    /// <summary>The lists of which a row tells.</summary>
    private async Task FillAsync(List<Visit> visits, Guid[] ids, CancellationToken cancellationToken)
    {
        await visits.FillAsync(
            v => v.Id, v => v.HostParties, db.VisitHostParties.Where(p => ids.Contains(p.VisitId)), p => p.VisitId,
            cancellationToken);
        await visits.FillAsync(
            v => v.Id, v => v.Stops, db.VisitStops.Where(s => ids.Contains(s.VisitId)), s => s.VisitId, cancellationToken);
        var sent = visits.Select(v => v.DelegationId).ToArray();
        await visits.FillAsync(
            v => v.DelegationId, v => v.Delegation!.Senders, db.DelegationSenders.Where(s => sent.Contains(s.DelegationId)),
            s => s.DelegationId, cancellationToken);
        await visits.FillAsync(
            v => v.DelegationId, v => v.Delegation!.Members, db.DelegationMembers.Where(m => sent.Contains(m.DelegationId)),
            m => m.DelegationId, cancellationToken);
    }
}
