using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Agreements;

/// <summary>Finds what an agreement is tied to, as far as the reader may see it.</summary>
public sealed class AgreementFamilyQueries(PortalDbContext db, PartyQueries parties, AgreementQueries agreements, TimeProvider time)
{
    private const int MostNeighbours = 5;

    public async Task<AgreementFamily> OfAsync(
        Agreement agreement,
        AgreementBelongings has,
        IReadOnlyList<AgreementPartyView> partyViews,
        string lang,
        Actor? reader,
        CancellationToken cancellationToken)
    {
        var isAlone = !has.Relatives && agreement.ParentId is null && agreement.SupersedesId is null;
        var related = isAlone ? [] : await db.Agreements.AsNoTracking().AsSplitQuery().VisibleTo(reader)
            .Where(a => a.Id == agreement.ParentId || a.Id == agreement.SupersedesId
                || a.ParentId == agreement.Id || a.SupersedesId == agreement.Id)
            .Include(a => a.Events).Include(a => a.StatePeriods)
            .OrderBy(a => a.Reference)
            .ToListAsync(cancellationToken);
        var today = time.Today();
        return new AgreementFamily(
            related.Find(a => a.Id == agreement.ParentId)?.ToLink(today),
            agreement.ParentText,
            [.. related.Where(a => a.ParentId == agreement.Id).Select(a => a.ToLink(today))],
            related.Find(a => a.Id == agreement.SupersedesId)?.ToLink(today),
            agreement.SupersedesText,
            [.. related.Where(a => a.SupersedesId == agreement.Id).Select(a => a.ToLink(today))],
            await VisitAsync(agreement, lang, reader, cancellationToken),
            await MeetingAsync(agreement, reader, cancellationToken),
            has.Stops ? await StopsAsync(agreement, lang, reader, cancellationToken) : [],
            await SameRegionsAsync(agreement, partyViews, reader, cancellationToken));
    }

    private async Task<VisitLink?> VisitAsync(
        Agreement agreement, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var visit = agreement.VisitId is not { } id
            ? null
            : await db.Visits.AsNoTracking().AsSplitQuery().VisibleTo(reader)
                .Include(v => v.Delegation!.Senders).Include(v => v.HostParties)
                .SingleOrDefaultAsync(v => v.Id == id, cancellationToken);
        if (visit is null)
        {
            return null;
        }

        var senders = visit.Delegation!.Senders.OrderBy(s => s.Order).Select(PartyRow.Of).ToList();
        var hosts = visit.HostParties.OrderBy(h => h.Order).Select(PartyRow.Of).ToList();
        var names = await parties.NamesAsync(senders.Concat(hosts), [], lang, cancellationToken);
        return new VisitLink(
            visit.Id, visit.Reference, visit.Period, [.. senders.Select(names.Of)], [.. hosts.Select(names.Of)]);
    }

    private async Task<MeetingLink?> MeetingAsync(Agreement agreement, Actor? reader, CancellationToken cancellationToken)
    {
        var meeting = agreement.MeetingId is not { } id
            ? null
            : await db.Meetings.AsNoTracking().VisibleTo(reader).SingleOrDefaultAsync(m => m.Id == id, cancellationToken);
        return meeting is null ? null : new MeetingLink(meeting.Id, meeting.Reference, meeting.When, meeting.Ordinal);
    }

    private async Task<IReadOnlyList<StopLink>> StopsAsync(
        Agreement agreement, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var stops = await db.VisitStops.AsNoTracking().Where(s => s.AgreementId == agreement.Id)
            .Join(db.Visits.VisibleTo(reader), s => s.VisitId, v => v.Id, (s, v) => new { Stop = s, v.Reference })
            .OrderBy(s => s.Reference).ThenBy(s => s.Stop.Order)
            .ToListAsync(cancellationToken);
        var names = await parties.NamesAsync(stops.Select(s => PartyRow.Of(s.Stop)), [], lang, cancellationToken);
        return
        [
            .. stops.Select(s => new StopLink(
                s.Stop.Id, s.Reference, s.Stop.Order + 1, names.Of(PartyRow.Of(s.Stop)), s.Stop.Outcome)),
        ];
    }

    /// <summary>The first two regions, of different ones, that the parties are or are in.</summary>
    private async Task<SameRegions?> SameRegionsAsync(
        Agreement agreement,
        IReadOnlyList<AgreementPartyView> partyViews,
        Actor? reader,
        CancellationToken cancellationToken)
    {
        var regions = partyViews.Select(p => RegionOf(p.Party)).OfType<PlaceView>().DistinctBy(r => r.Id).Take(2).ToList();
        if (regions.Count < 2)
        {
            return null;
        }

        // The list that the page leads to knows how to read what two places have in common.
        var list = new AgreementFilter { Region = regions[0].Slug, With = regions[1].Slug };
        var ids = (await agreements.NewestIdsAsync(list, MostNeighbours + 1, reader, cancellationToken))
            .Where(id => id != agreement.Id).Take(MostNeighbours).ToArray();
        var newest = await db.Agreements.AsNoTracking().AsSplitQuery().VisibleTo(reader).Where(a => ids.Contains(a.Id))
            .Include(a => a.Events).Include(a => a.StatePeriods)
            .ToDictionaryAsync(a => a.Id, cancellationToken);
        return new SameRegions(
            regions[0],
            regions[1],
            [.. ids.Where(newest.ContainsKey).Select(id => newest[id].ToLink(time.Today()))],
            await agreements.LengthAsync(list, reader, cancellationToken));
    }

    private static PlaceView? RegionOf(PartyView party) =>
        party.Above.Append(party.Place).FirstOrDefault(p => p?.Level is RegionLevel.Adm1);
}
