using CooperationPortal.Core.Data;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Names;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>Finds the record that an editor means, by what was typed into a pick field.</summary>
public sealed class RegistryLookup(PortalDbContext db, NameIndex names, RecordLookup records, LookupNames texts)
{
    public const int MostMatches = 10;

    private const int MostForms = 60;

    /// <summary>The best matches, at most ten: codes first, then whole names, beginnings, parts, likeness.</summary>
    public async Task<IReadOnlyList<LookupMatch>> FindAsync(
        string? typed, IReadOnlyCollection<RecordKind> kinds, string lang, Actor actor, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return [];
        }

        var hits = await HitsAsync(typed, kinds, cancellationToken);
        var found = await texts.DescribeAsync([.. hits.Take(MostMatches)], typed, lang, cancellationToken);
        var others = await records.FindAsync(typed, kinds, lang, actor, MostMatches, cancellationToken);
        return [.. found.Concat(others).OrderByDescending(m => m.IsWhole).Take(MostMatches)];
    }

    /// <summary>Places, bodies, people and events that fit, each once, the best first.</summary>
    public async Task<IReadOnlyList<NameHit>> HitsAsync(
        string typed, IReadOnlyCollection<RecordKind> kinds, CancellationToken cancellationToken)
    {
        var byCode = kinds.Contains(RecordKind.Region) ? await PlacesByCodeAsync(typed.Trim(), cancellationToken) : [];
        var byName = await names.FindAsync(typed, kinds, MostForms, cancellationToken);
        var fitting = byCode.Any() ? byName.Where(h => h.Score >= NameHit.Within) : byName;
        var hits = await InUseAsync([.. byCode, .. fitting], typed, cancellationToken);
        return [.. hits.DistinctBy(h => (h.Kind, h.Id))];
    }

    /// <summary>The chosen record, while what was typed still is, or is part of, one of its names or its code; else null.</summary>
    public async Task<LookupMatch?> ConfirmAsync(
        string chosen, string typed, string lang, Actor actor, CancellationToken cancellationToken)
    {
        var pick = new RecordPick { Chosen = chosen };
        foreach (var kind in NameIndex.Kinds)
        {
            if (pick.IdOf(kind) is { } id)
            {
                var key = SearchKey.Of(typed);
                var forms = await db.NamesOfAsync(
                    IfOf(RecordKind.Region), IfOf(RecordKind.Institution), IfOf(RecordKind.Person), IfOf(RecordKind.Event), cancellationToken);
                var byCode = await PlacesByCodeAsync(typed.Trim(), cancellationToken);
                var hits = forms.Where(n => key.Length > 0 && n.SearchKey.Contains(key, StringComparison.Ordinal))
                    .Select(n => new NameHit(kind, id, new NameForm(n.Text, n.Lang, n.Kind), NameHit.Whole))
                    .Concat(byCode.Where(h => h.Id == id));
                return (await texts.DescribeAsync([.. hits.Take(1)], typed, lang, cancellationToken)).SingleOrDefault();

                Guid[] IfOf(RecordKind other) => other == kind ? [id] : [];
            }
        }

        var found = await records.FindAsync(typed, Enum.GetValues<RecordKind>(), lang, actor, MostMatches, cancellationToken);
        return found.FirstOrDefault(m => m.Value == chosen);
    }

    private async Task<IEnumerable<NameHit>> PlacesByCodeAsync(string code, CancellationToken cancellationToken)
    {
        var upper = code.ToUpperInvariant();
        var places = await db.Regions.AsNoTracking()
            .Where(r => r.IsoCode == upper || r.NationalCode == code)
            .Select(r => new { r.Id, Code = r.IsoCode == upper ? r.IsoCode : r.NationalCode! })
            .ToListAsync(cancellationToken);
        return places.Select(p => new NameHit(
            RecordKind.Region, p.Id, new NameForm(p.Code, LanguageTag.English, NameKind.Short), NameHit.Whole));
    }

    /// <summary>Deleted institutions and events out; among equals current codes and big places first.</summary>
    private async Task<IEnumerable<NameHit>> InUseAsync(
        IReadOnlyList<NameHit> hits, string typed, CancellationToken cancellationToken)
    {
        var ids = hits.Select(h => h.Id).ToArray();
        var places = await db.Regions.AsNoTracking().Where(r => ids.Contains(r.Id))
            .Select(r => new { r.Id, r.Level, r.Status, r.Population }).ToDictionaryAsync(r => r.Id, cancellationToken);
        var institutions = await db.Institutions.Where(i => ids.Contains(i.Id)).Select(i => i.Id).ToListAsync(cancellationToken);
        var events = await db.Events.Where(e => ids.Contains(e.Id)).Select(e => e.Id).ToListAsync(cancellationToken);
        var live = institutions.Concat(events).ToHashSet();
        return hits
            .Where(h => h.Kind is RecordKind.Region or RecordKind.Person || live.Contains(h.Id))
            .OrderByDescending(h => h.Score)
            .ThenBy(h => places.GetValueOrDefault(h.Id)?.Status == RegionStatus.Former)
            .ThenByDescending(h => h.IsSameText(typed))
            .ThenByDescending(h => places.GetValueOrDefault(h.Id) is { } p ? Weight(p.Level, p.Population) : 0);
    }

    /// <summary>Inhabitants, or how many a place of that level may have where none are given.</summary>
    private static int Weight(RegionLevel level, int? population) => population ?? level switch
    {
        RegionLevel.Country => 100_000_000,
        RegionLevel.Adm1 => 500_000,
        _ => 50_000,
    };
}
