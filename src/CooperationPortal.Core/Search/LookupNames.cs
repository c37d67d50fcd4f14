using CooperationPortal.Core.Data;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>Says in the reader's language what was found by a name: how it is called, where it is, its code.</summary>
public sealed class LookupNames(PortalDbContext db, PublicPosts posts)
{
    public async Task<IReadOnlyList<LookupMatch>> DescribeAsync(
        IReadOnlyList<NameHit> hits, string typed, string lang, CancellationToken cancellationToken)
    {
        if (hits.Count == 0)
        {
            return [];
        }

        var regions = Ids(hits, RecordKind.Region);
        var places = await db.Regions.AsNoTracking().Where(r => regions.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancellationToken);
        var homes = await HomesAsync(hits, cancellationToken);
        var above = places.Values.SelectMany(p => p.AncestorIds).Concat(homes.Values.OfType<Guid>());
        var names = await db.NamesOfAsync(
            [.. regions.Concat(above).Distinct()],
            Ids(hits, RecordKind.Institution),
            Ids(hits, RecordKind.Person),
            Ids(hits, RecordKind.Event),
            cancellationToken);
        var forms = names.ToLookup(n => n.OwnerId());
        var people = await posts.OfAsync(Ids(hits, RecordKind.Person), cancellationToken);
        return
        [
            .. hits.Where(h => forms.Contains(h.Id)).Select(h =>
            {
                var place = places.GetValueOrDefault(h.Id);
                var name = NameSet.Best(forms[h.Id], lang);
                return new LookupMatch
                {
                    Kind = h.Kind,
                    Id = h.Id,
                    Name = name,
                    Matched = h.Form.Text == name.Text || h.Form.Text == CodeOf(place) ? null : h.Form,
                    Place = h.Kind switch
                    {
                        RecordKind.Region => Words(place!.AncestorIds.Reverse().Where(a => a != place.SuccessorId), forms, lang),
                        RecordKind.Person => people.GetValueOrDefault(h.Id)?.In(lang).Text,
                        _ => homes.GetValueOrDefault(h.Id) is { } home ? Words([home], forms, lang) : null,
                    },
                    Code = CodeOf(place),
                    Level = place?.Level,
                    IsFormer = place?.Status == RegionStatus.Former,
                    IsWhole = h.IsWhole,
                    IsSameText = h.IsSameText(typed),
                };
            }),
        ];
    }

    /// <summary>Where institutions and events are.</summary>
    private async Task<Dictionary<Guid, Guid?>> HomesAsync(IReadOnlyList<NameHit> hits, CancellationToken cancellationToken)
    {
        var institutions = Ids(hits, RecordKind.Institution);
        var events = Ids(hits, RecordKind.Event);
        if (institutions.Length + events.Length == 0)
        {
            return [];
        }

        var homes = await db.Institutions.Where(i => institutions.Contains(i.Id))
            .Select(i => new { i.Id, RegionId = (Guid?)i.RegionId })
            .Concat(db.Events.Where(e => events.Contains(e.Id)).Select(e => new { e.Id, e.RegionId }))
            .ToListAsync(cancellationToken);
        return homes.ToDictionary(h => h.Id, h => h.RegionId);
    }

    private static string? CodeOf(Region? place) => place?.IsoCode ?? place?.NationalCode;

    private static string Words(IEnumerable<Guid> places, ILookup<Guid, Name> forms, string lang) =>
        string.Join(", ", places.Where(forms.Contains).Select(id => NameSet.Best(forms[id], lang).Text));

    private static Guid[] Ids(IReadOnlyList<NameHit> hits, RecordKind kind) => [.. hits.Where(h => h.Kind == kind).Select(h => h.Id)];
}
