using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Regions;

/// <summary>Reads names and addresses of places, each once for as long as it lives.</summary>
internal sealed class PlaceReader(PortalDbContext db, KeptReads kept)
{
    private readonly Dictionary<(Guid Id, string Lang), PlaceView> read = [];

    public async Task<IReadOnlyDictionary<Guid, PlaceView>> OfAsync(
        IEnumerable<Guid> ids, string lang, CancellationToken cancellationToken)
    {
        Guid[] wanted = [.. ids.Distinct()];
        var missing = new List<Guid>();
        foreach (var id in wanted.Where(id => !read.ContainsKey((id, lang))))
        {
            if (kept.TryGet<PlaceView>((id, lang), out var place))
            {
                read[(id, lang)] = place;
            }
            else
            {
                missing.Add(id);
            }
        }

        foreach (var place in missing.Count == 0 ? [] : await ReadAsync([.. missing], lang, cancellationToken))
        {
            read[(place.Id, lang)] = place;
            kept.Keep((place.Id, lang), place);
        }

        return wanted.Where(id => read.ContainsKey((id, lang))).ToDictionary(id => id, id => read[(id, lang)]);
    }

    /// <summary>A row a name: lists within rows take Entity Framework a good part of a page's time.</summary>
    private async Task<IEnumerable<PlaceView>> ReadAsync(Guid[] ids, string lang, CancellationToken cancellationToken)
    {
        var rows = await db.Regions.AsNoTracking()
            .Where(r => ids.Contains(r.Id))
            .Join(db.Names.OfType<RegionName>(), r => r.Id, n => n.RegionId, (r, n) => new
            {
                r.Id,
                r.Slug,
                r.Level,
                r.CountryIso2,
                r.TypeName,
                r.TimeZone,
                r.IsoCode,
                r.Latitude,
                r.Longitude,
                r.AncestorIds,
                Form = new NameForm(n.Text, n.Lang, n.Kind),
            })
            .ToListAsync(cancellationToken);
        return rows.GroupBy(r => r.Id, (id, forms) =>
        {
            var all = forms.ToList();
            var r = all[0];
            return new PlaceView(id, r.Slug, NameSet.Best(all.Select(f => f.Form), lang), r.Level, r.CountryIso2, r.TypeName)
            {
                TimeZone = r.TimeZone,
                IsoCode = r.IsoCode,
                AncestorIds = r.AncestorIds,
                Point = GeoPoint.Of(r.Latitude, r.Longitude),
            };
        });
    }
}
