using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Partnerships;

/// <summary>Reads what lies between two places: the visits, meetings, agreements, promises and activities that touch both.</summary>
public sealed class PartnershipQueries(PortalDbContext db, RegionQueries regions, TimeProvider time)
{
    public const int PageSize = 30;

    private readonly PartnershipPairs pairs = new(db);

    /// <summary>The partnership of two places; null where one is unknown, or one lies within the other.</summary>
    public async Task<PartnershipDetails?> FindAsync(
        string slugA, string slugB, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var a = await regions.FindAsync(slugA, lang, cancellationToken);
        var b = await regions.FindAsync(slugB, lang, cancellationToken);
        if (a is null || b is null || a.Place.Id == b.Place.Id
            || a.Ancestors.Any(p => p.Id == b.Place.Id) || b.Ancestors.Any(p => p.Id == a.Place.Id))
        {
            return null;
        }

        (a, b) = string.CompareOrdinal(a.Place.Slug, b.Place.Slug) < 0 ? (a, b) : (b, a);
        var figures = await FiguresAsync([(a.Place.Id, b.Place.Id)], reader, cancellationToken);
        return new PartnershipDetails(a, b, figures[(a.Place.Id, b.Place.Id)]);
    }

    /// <summary>Who has something with whom, the busiest first, a page at a time.</summary>
    public async Task<Page<PartnershipRow>> ListAsync(
        PartnershipFilter filter, string lang, string? after, Actor? reader, CancellationToken cancellationToken,
        int size = PageSize)
    {
        var rows = Filtered(filter, reader);
        if (PartnershipCursor.TryParse(after, out var cursor))
        {
            rows = rows.Where(p => p.Records < cursor.Records
                || (p.Records == cursor.Records && (p.A > cursor.A || (p.A == cursor.A && p.B > cursor.B))));
        }

        var hits = await rows.OrderByDescending(p => p.Records).ThenBy(p => p.A).ThenBy(p => p.B)
            .Take(size + 1).ToListAsync(cancellationToken);
        var page = Page<PartnershipPairs.Pair>.Of(
            hits, size, p => new PartnershipCursor(p.Records, p.A, p.B).ToString());
        var keys = page.Items.Select(p => (p.A, p.B)).ToList();
        var figures = await FiguresAsync(keys, reader, cancellationToken);
        var places = await regions.PlacesAsync(keys.SelectMany(k => new[] { k.A, k.B }), lang, cancellationToken);
        return new Page<PartnershipRow>([.. keys.Select(k => Row(places[k.A], places[k.B], figures[k]))], page.Next);
    }

    /// <summary>The length of the whole list.</summary>
    public Task<int> CountAsync(PartnershipFilter filter, Actor? reader, CancellationToken cancellationToken) =>
        Filtered(filter, reader).CountAsync(cancellationToken);

    private static PartnershipRow Row(PlaceView a, PlaceView b, PartnershipFigures figures) =>
        string.CompareOrdinal(a.Slug, b.Slug) < 0
            ? new PartnershipRow(a, b, figures)
            : new PartnershipRow(b, a, figures);

    private IQueryable<PartnershipPairs.Pair> Filtered(PartnershipFilter filter, Actor? reader)
    {
        var rows = pairs.Of(reader);
        if (filter.Region is { } region)
        {
            var slug = region.ToLowerInvariant();
            var within = db.Regions
                .Where(r => db.Regions.Any(top => top.Slug == slug && (top.Id == r.Id || r.AncestorIds.Contains(top.Id))))
                .Select(r => r.Id);
            rows = rows.Where(p => within.Contains(p.A) || within.Contains(p.B));
        }

        if (filter.Country is { } country)
        {
            var iso2 = country.ToUpperInvariant();
            var within = db.Regions.Where(r => r.CountryIso2 == iso2).Select(r => r.Id);
            rows = rows.Where(p => within.Contains(p.A) || within.Contains(p.B));
        }

        return rows;
    }

    private async Task<Dictionary<(Guid A, Guid B), PartnershipFigures>> FiguresAsync(
        IReadOnlyList<(Guid A, Guid B)> keys, Actor? reader, CancellationToken cancellationToken)
    {
        Guid[] a = [.. keys.Select(k => k.A).Distinct()];
        Guid[] b = [.. keys.Select(k => k.B).Distinct()];
        var agreements = await AgreementsAsync(a, b, reader, cancellationToken);
        var visits = await TouchingAsync(db.Visits.VisibleTo(reader), a, b, cancellationToken);
        var meetings = await TouchingAsync(db.Meetings.VisibleTo(reader), a, b, cancellationToken);
        var commitments = await TouchingAsync(
            db.Commitments.VisibleWithHolders(reader, db), a, b, cancellationToken);
        var activities = await TouchingAsync(
            db.Activities.VisibleWithHolders(reader, db), a, b, cancellationToken);
        return keys.ToDictionary(k => k, k =>
        {
            var own = agreements.Where(x => Touches(x.RegionIds, k)).ToLookup(x => x.Bucket);
            return new PartnershipFigures(
                AgreementBuckets.EverSigned.Sum(s => own[s].Count()),
                own[AgreementBucket.InForce].Count(),
                own[AgreementBucket.Ended].Count(),
                AgreementBuckets.Planned.Sum(s => own[s].Count()),
                own[AgreementBucket.Overdue].Count(),
                visits.Count(ids => Touches(ids, k)),
                meetings.Count(ids => Touches(ids, k)),
                commitments.Count(ids => Touches(ids, k)),
                activities.Count(ids => Touches(ids, k)));
        });
    }

    private async Task<List<AgreementRow>> AgreementsAsync(
        Guid[] a, Guid[] b, Actor? reader, CancellationToken cancellationToken)
    {
        var today = time.Today();
        var rows = await db.Agreements.AsNoTracking().VisibleTo(reader)
            .Where(r => r.RegionIds.Any(id => a.Contains(id)) && r.RegionIds.Any(id => b.Contains(id)))
            .Select(r => new
            {
                r.RegionIds,
                State = r.StatePeriods
                    .Where(p => p.From <= today && (p.Until == null || p.Until > today))
                    .Select(p => (LegalState?)p.State).FirstOrDefault(),
                r.PlannedWindow,
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(r => new AgreementRow(r.RegionIds, AgreementBuckets.Of(r.State, r.PlannedWindow, today)))];
    }

    private static Task<List<Guid[]>> TouchingAsync<T>(
        IQueryable<T> records, Guid[] a, Guid[] b, CancellationToken cancellationToken)
        where T : Record =>
        records.AsNoTracking()
            .Where(r => r.RegionIds.Any(id => a.Contains(id)) && r.RegionIds.Any(id => b.Contains(id)))
            .Select(r => r.RegionIds)
            .ToListAsync(cancellationToken);

    private static bool Touches(Guid[] regionIds, (Guid A, Guid B) pair) =>
        regionIds.Contains(pair.A) && regionIds.Contains(pair.B);

    private sealed record AgreementRow(Guid[] RegionIds, AgreementBucket Bucket);
}
