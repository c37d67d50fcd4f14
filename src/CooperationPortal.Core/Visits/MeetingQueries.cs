using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Visits;

/// <summary>Reads meetings, alone and within visits, for readers and for staff.</summary>
public sealed class MeetingQueries(PortalDbContext db, PartyQueries parties, StatementQueries statements)
{
    public const int PageSize = Page<MeetingRow>.DefaultSize;

    /// <summary>Newest first, those whose year no source tells last.</summary>
    public async Task<Page<MeetingRow>> ListAsync(
        MeetingFilter filter, string lang, string? after, Actor? reader, CancellationToken cancellationToken,
        int size = PageSize)
    {
        var all = await FilteredAsync(filter, reader, cancellationToken);
        var page = await db.PageOfFoundAsync(RecordKind.Meeting, filter.WordsAlone, filter.Sort, reader, after, size, cancellationToken)
            ?? await all.Select(m => new ListKey { Id = m.Id, Day = m.SortDate, ChangedAt = m.ChangedAt })
                .PageAsync(filter.Sort, after, size, cancellationToken);
        if (page.Items.Count == 0)
        {
            return new Page<MeetingRow>([], null);
        }

        return new Page<MeetingRow>(
            await InOrderAsync([.. page.Items], lang, reader, cancellationToken), page.Next);
    }

    /// <summary>The length of the whole list.</summary>
    public async Task<int> CountAsync(MeetingFilter filter, Actor? reader, CancellationToken cancellationToken) =>
        await (await FilteredAsync(filter, reader, cancellationToken)).CountAsync(cancellationToken);

    /// <summary>The same, told no further than <see cref="ListLength.Most"/>.</summary>
    public async Task<ListLength> LengthAsync(MeetingFilter filter, Actor? reader, CancellationToken cancellationToken) =>
        await db.LengthOfFoundAsync(RecordKind.Meeting, filter.WordsAlone, reader, cancellationToken)
        ?? await (await FilteredAsync(filter, reader, cancellationToken)).LengthAsync(cancellationToken);

    /// <summary>When the public last saw one of the list change; null where it is empty.</summary>
    internal async Task<DateTimeOffset?> ChangedAtAsync(MeetingFilter filter, CancellationToken cancellationToken) =>
        await db.Meetings.AsNoTracking().VisibleTo(null).LatestAtAsync(
            await FilteredAsync(filter, null, cancellationToken), await FilteredAsync(filter, null, cancellationToken), cancellationToken);

    /// <summary>Those of the list that the public last saw change, the latest first.</summary>
    public async Task<IReadOnlyList<MeetingRow>> LatestAsync(
        MeetingFilter filter, int count, string lang, Actor? reader, CancellationToken cancellationToken) =>
        await InOrderAsync(
            await (await FilteredAsync(filter, reader, cancellationToken)).LatestIdsAsync(count, cancellationToken), lang, reader, cancellationToken);

    /// <summary>The meetings within a visit, in its order.</summary>
    public async Task<IReadOnlyList<MeetingRow>> OfVisitAsync(
        Guid visitId, string lang, Actor? reader, CancellationToken cancellationToken) =>
        await RowsAsync(db.Meetings.VisibleTo(reader).Where(m => m.VisitId == visitId), lang, reader, cancellationToken);

    /// <summary>The meeting with that reference, or null where the reader may not know of one.</summary>
    public async Task<MeetingDetails?> FindAsync(
        string reference, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var meeting = await db.Meetings.AsNoTracking().VisibleTo(reader).Include(m => m.Participants)
            .SingleOrDefaultAsync(m => m.Reference == reference, cancellationToken);
        if (meeting is null)
        {
            return null;
        }

        var row = (await RowsAsync(db.Meetings.Where(m => m.Id == meeting.Id), lang, reader, cancellationToken))[0];
        var names = await parties.NamesAsync([], meeting.Participants.Select(PersonRow.Of), lang, cancellationToken);
        return new MeetingDetails(
            row,
            meeting.Summary,
            meeting.Minutes,
            meeting.VisitId,
            meeting.EventId,
            [
                .. meeting.Participants.OrderBy(p => p.Order)
                    .Select(p => new ParticipantView(names.Of(PersonRow.Of(p)), p.Side, p.Presence)),
            ],
            await statements.OfAsync(meeting.Id, lang, cancellationToken),
            meeting.SpecialtyCodes,
            meeting.ConditionCodes,
            meeting.ChangedAt);
    }

    private async Task<IQueryable<Meeting>> FilteredAsync(MeetingFilter filter, Actor? reader, CancellationToken cancellationToken)
    {
        await db.LookForAsync(RecordKind.Meeting, filter.Words, reader, cancellationToken);
        return db.Meetings.AsNoTracking().VisibleTo(reader).Where(filter, reader, db);
    }

    private async Task<IReadOnlyList<MeetingRow>> InOrderAsync(
        Guid[] ids, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var rows = (await RowsAsync(db.Meetings.Where(m => ids.Contains(m.Id)), lang, reader, cancellationToken))
            .ToDictionary(r => r.Id);
        return [.. ids.Select(id => rows[id])];
    }

    private async Task<IReadOnlyList<MeetingRow>> RowsAsync(
        IQueryable<Meeting> wanted, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var meetings = await wanted.AsNoTracking().Include(m => m.Parties).OrderBy(m => m.Order)
            .ToListAsync(cancellationToken);
        var visitIds = meetings.Select(m => m.VisitId).OfType<Guid>().Distinct().ToArray();
        var visits = await db.Visits.AsNoTracking().AsSplitQuery().VisibleTo(reader).Where(v => visitIds.Contains(v.Id))
            .Include(v => v.Delegation!.Senders).Include(v => v.HostParties)
            .ToDictionaryAsync(v => v.Id, cancellationToken);
        var named = meetings.SelectMany(m => m.Parties.Cast<Party>())
            .Concat(visits.Values.SelectMany(v => v.Delegation!.Senders.Cast<Party>().Concat(v.HostParties)))
            .Select(PartyRow.Of)
            .Concat(meetings.Select(VenueOf).OfType<PartyRow>());
        var names = await parties.NamesAsync(named, [], lang, cancellationToken);
        var languages = await db.LanguagesAsync([.. meetings.Where(m => m.When.IsInWordsAlone()).Select(m => m.Id)], cancellationToken);
        return
        [
            .. meetings.Select(m => ToRow(m, m.VisitId is { } id ? visits.GetValueOrDefault(id) : null, names) with
            {
                WhenLanguage = languages.GetValueOrDefault(m.Id),
            }),
        ];
    }

    /// <summary>Where a meeting within a visit names no sides, they are those of the visit.</summary>
    private static MeetingRow ToRow(Meeting meeting, Visit? visit, PartyNames names)
    {
        var home = meeting.Parties.Where(p => p.Side is Side.Home).ToList<Party>();
        var host = meeting.Parties.Where(p => p.Side is Side.Host).ToList<Party>();
        return new MeetingRow(
            meeting.Id,
            meeting.Reference,
            meeting.Ordinal,
            meeting.When,
            VenueOf(meeting) is { } venue ? names.Of(venue) : null,
            meeting.Agenda,
            VisitShowing.Parties(home.Count > 0 ? home : visit?.Delegation!.Senders.ToList<Party>() ?? [], names),
            VisitShowing.Parties(host.Count > 0 ? host : visit?.HostParties.ToList<Party>() ?? [], names),
            visit?.Reference)
        {
            Publication = Publication.Of(meeting),
        };
    }

    private static PartyRow? VenueOf(Meeting meeting) =>
        meeting.VenueInstitutionId is null && meeting.VenueRegionId is null && meeting.VenueText is null
            ? null
            : new PartyRow(meeting.Id, meeting.VenueRegionId, meeting.VenueInstitutionId, meeting.VenueText);
}
