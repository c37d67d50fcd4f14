using System.Collections.Concurrent;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Institutions;

/// <summary>
/// Finds the names of all parties and people of a page in a handful of queries, however many there are, and asks nothing where
/// there are none: a page asks for its sections, and many are empty.
/// </summary>
public sealed class PartyQueries(PortalDbContext db, RegionQueries regions, KeptReads kept)
{
    /// <summary>A list that is read to its end names the same bodies on every page; more of them are not held at a time.</summary>
    private const int MostHeld = 5000;

    private readonly Dictionary<Guid, PartyBody> held = [];

    public async Task<PartyNames> NamesAsync(
        IEnumerable<PartyRow> parties, IEnumerable<PersonRow> people, string lang, CancellationToken cancellationToken)
    {
        var rows = parties.ToList();
        var roles = people.ToList();
        var bodies = await BodiesAsync(
            rows.Select(p => p.InstitutionId).Concat(roles.Select(p => p.InstitutionId)), cancellationToken);
        var placeIds = rows.Select(p => p.RegionId).Concat(roles.Select(p => p.RegionId)).OfType<Guid>()
            .Concat(bodies.Values.Select(b => b.RegionId)).Distinct().ToArray();
        var named = await regions.PlacesAsync(placeIds, lang, cancellationToken);
        var places = await regions.PlacesAsync(
            placeIds.Concat(named.Values.SelectMany(p => p.AncestorIds)), lang, cancellationToken);
        return new PartyNames(lang, bodies, places, await PeopleAsync(roles, lang, cancellationToken));
    }

    /// <summary>The name of the public institution with that slug, for the filter of a list; null where there is none.</summary>
    public async Task<LocalizedString?> InstitutionNameAsync(
        string slug, string lang, CancellationToken cancellationToken)
    {
        var key = slug.ToLowerInvariant();
        var forms = await db.Institutions.AsNoTracking().VisibleTo(null).Where(i => i.Slug == key)
            .SelectMany(i => i.Names.Select(n => new NameForm(n.Text, n.Lang, n.Kind)))
            .ToListAsync(cancellationToken);
        return NameSet.BestOrNull(forms, lang);
    }

    private async Task<Dictionary<Guid, PartyBody>> BodiesAsync(
        IEnumerable<Guid?> institutionIds, CancellationToken cancellationToken)
    {
        var ids = institutionIds.OfType<Guid>().Distinct().ToArray();
        if (held.Count > MostHeld)
        {
            held.Clear();
        }

        var missing = new List<Guid>();
        foreach (var id in ids.Where(id => !held.ContainsKey(id)))
        {
            if (kept.TryGet<PartyBody>((typeof(PartyBody), id), out var body))
            {
                held[id] = body;
            }
            else
            {
                missing.Add(id);
            }
        }

        foreach (var body in missing.Count == 0 ? [] : await ReadBodiesAsync([.. missing], cancellationToken))
        {
            held[body.Id] = body;
            kept.Keep((typeof(PartyBody), body.Id), body);
        }

        return ids.Where(held.ContainsKey).ToDictionary(id => id, id => held[id]);
    }

    private async Task<IEnumerable<PartyBody>> ReadBodiesAsync(Guid[] ids, CancellationToken cancellationToken)
    {
        // A body that was withdrawn keeps its name on the records that mention it, without a link.
        var rows = await db.Institutions.AsNoTracking().IgnoreQueryFilters().Where(i => ids.Contains(i.Id))
            .Join(db.Names.OfType<InstitutionName>(), i => i.Id, n => n.InstitutionId, (i, n) => new
            {
                i.Id,
                Slug = i.IsPublic && i.DeletedAt == null ? i.Slug : null,
                i.Kind,
                i.RegionId,
                Name = new DatedNameForm(
                    new NameForm(n.Text, n.Lang, n.Kind),
                    n.ValidFrom.Edtf != null || n.ValidTo.Edtf != null,
                    n.ValidFrom.Earliest,
                    n.ValidTo.Latest),
            })
            .ToListAsync(cancellationToken);
        return rows.GroupBy(r => r.Id).Select(g =>
            new PartyBody(g.Key, g.First().Slug, g.First().Kind, g.First().RegionId, [.. g.Select(r => r.Name)]));
    }

    private async Task<Dictionary<Guid, PartyPerson>> PeopleAsync(
        List<PersonRow> roles, string lang, CancellationToken cancellationToken)
    {
        var ids = roles.Select(p => p.PersonId).OfType<Guid>().Distinct().ToArray();
        if (ids.Length == 0)
        {
            return [];
        }

        var names = await db.Names.OfType<PersonName>().Where(n => ids.Contains(n.PersonId))
            .Join(db.People.NamedInRecords(), n => n.PersonId, p => p.Id, (n, p) => new { p.Id, Slug = p.ErasedAt == null ? p.Slug : null, Form = new NameForm(n.Text, n.Lang, n.Kind) })
            .ToListAsync(cancellationToken);
        return names.GroupBy(n => (n.Id, n.Slug))
            .ToDictionary(g => g.Key.Id, g => new PartyPerson(g.Key.Slug, NameSet.Best(g.Select(n => n.Form), lang)));
    }
}

/// <summary>An institution with all forms of its name; kept for many readers at once.</summary>
internal sealed record PartyBody(
    Guid Id, string? Slug, InstitutionKind Kind, Guid RegionId, IReadOnlyList<DatedNameForm> Names)
{
    private readonly ConcurrentDictionary<string, LocalizedString> chosen = [];

    /// <summary>Chosen once for a language: a body is named in many rows of a list.</summary>
    public LocalizedString NameIn(string lang) =>
        chosen.GetOrAdd(lang, static (lang, names) => NameSet.Best(names.Select(n => n.Form), lang), Names);
}

/// <summary>A person with the name for the reader; without a page where the name was erased.</summary>
internal sealed record PartyPerson(string? Slug, LocalizedString Name);
