using CooperationPortal.Core.Data;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Names;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>Finds the record that an editor means, by what was typed into a pick field.</summary>
public sealed class RegistryLookup(PortalDbContext db, NameIndex names, RecordLookup records, LookupNames texts, WrittenPeople people)
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

        var hits = await HitsAsync(typed, kinds, actor, cancellationToken);
        var found = await texts.DescribeAsync([.. hits.Take(MostMatches)], typed, lang, cancellationToken);
        var others = await records.FindAsync(typed, kinds, lang, actor, MostMatches, cancellationToken);
        var written = kinds.Contains(RecordKind.Person) ? await people.FindAsync(typed, actor, cancellationToken) : [];
        return [.. found.Concat(others).Concat(written).OrderByDescending(m => m.IsWhole).Take(MostMatches)];
    }

    /// <summary>Places, people, and the bodies and events that the reader may know of, each once, the best first.</summary>
    /// <param name="typed">A name, or a part of one.</param>
    /// <param name="kinds">Whose names.</param>
    /// <param name="reader">Null is the public.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    /// <param name="alike">Whether names that are only like it count where no other fits.</param>
    public async Task<IReadOnlyList<NameHit>> HitsAsync(
        string typed, IReadOnlyCollection<RecordKind> kinds, Actor? reader, CancellationToken cancellationToken, bool alike = true)
    {
        var byCode = kinds.Contains(RecordKind.Region) ? await PlacesByCodeAsync([typed.Trim()], cancellationToken) : [];
        return await OnceAsync(typed, byCode, await names.FindAsync(typed, kinds, reader, MostForms, cancellationToken, alike), cancellationToken);
    }

    /// <summary>What the public may mean by a name, as <see cref="NameIndex.NamedAsync"/> tells it, and places by their codes.</summary>
    public async Task<IReadOnlyList<NameHit>> NamedAsync(string typed, CancellationToken cancellationToken) => await OnceAsync(
        typed,
        await PlacesByCodeAsync([typed.Trim()], cancellationToken),
        await names.NamedAsync(typed, null, MostForms, cancellationToken),
        cancellationToken);

    private async Task<IReadOnlyList<NameHit>> OnceAsync(
        string typed, IReadOnlyList<NameHit> byCode, IReadOnlyList<NameHit> byName, CancellationToken cancellationToken)
    {
        var fitting = byCode.Count > 0 ? byName.Where(h => h.Score >= NameHit.Within) : byName;
        var hits = await InOrderAsync([.. byCode, .. fitting], typed, cancellationToken);
        return [.. hits.DistinctBy(h => (h.Kind, h.Id))];
    }

    /// <summary>
    /// The chosen records that the actor may know of, each while what was typed still is, or is part of, one of its names or its
    /// code. All at once, because a form names many.
    /// </summary>
    public async Task<IReadOnlyDictionary<ChosenWords, LookupMatch>> ConfirmAsync(
        IReadOnlyCollection<ChosenWords> choices, string lang, Actor actor, CancellationToken cancellationToken)
    {
        var others = choices.Where(c => c.Kind is not RecordKind.Region).Select(c => c.NamedId).OfType<Guid>().Distinct();
        var known = await db.ChoosableOwnersAsync([.. others], actor, cancellationToken);
        var named = choices.Where(c => c.Kind is RecordKind.Region || (c.NamedId is { } id && known.Contains(id))).ToList();
        var forms = (await db.NamesOfAsync(
            Ids(RecordKind.Region), Ids(RecordKind.Institution), Ids(RecordKind.Person), Ids(RecordKind.Event), cancellationToken))
            .ToLookup(n => n.OwnerId());
        var byCode = await PlacesByCodeAsync([.. named.Select(c => c.Typed.Trim())], cancellationToken);
        var fitting = named.Select(c => (Choice: c, Hit: HitOf(c, forms, byCode))).Where(f => f.Hit is not null).ToList();
        var matches = await texts.DescribeAsync([.. fitting.Select(f => f.Hit!)], "", lang, cancellationToken);
        var confirmed = fitting.Zip(matches).ToDictionary(f => f.First.Choice, f => f.Second);
        foreach (var choice in choices.Where(c => c.NamedId is null))
        {
            var found = await records.FindAsync(choice.Typed, Enum.GetValues<RecordKind>(), lang, actor, MostMatches, cancellationToken);
            if (found.FirstOrDefault(m => m.Value == choice.Chosen) is { } match)
            {
                confirmed[choice] = match;
            }
        }

        return confirmed;

        Guid[] Ids(RecordKind kind) => [.. named.Where(c => c.Kind == kind).Select(c => c.NamedId!.Value).Distinct()];
    }

    private static NameHit? HitOf(ChosenWords choice, ILookup<Guid, Name> forms, IReadOnlyList<NameHit> byCode)
    {
        var id = choice.NamedId!.Value;
        var key = SearchKey.Of(choice.Typed);
        var form = key.Length == 0
            ? null
            : forms[id].FirstOrDefault(n => n.SearchKey.Contains(key, StringComparison.Ordinal));
        return form is not null
            ? new NameHit(choice.Kind!.Value, id, new NameForm(form.Text, form.Lang, form.Kind), NameHit.Whole)
            : byCode.FirstOrDefault(h => h.Id == id && forms.Contains(id)
                && string.Equals(h.Form.Text, choice.Typed.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    private async Task<IReadOnlyList<NameHit>> PlacesByCodeAsync(string[] codes, CancellationToken cancellationToken)
    {
        var upper = codes.Select(c => c.ToUpperInvariant()).ToArray();
        var places = await db.Regions.AsNoTracking()
            .Where(r => upper.Contains(r.IsoCode) || codes.Contains(r.NationalCode))
            .Select(r => new { r.Id, Code = upper.Contains(r.IsoCode) ? r.IsoCode! : r.NationalCode! })
            .ToListAsync(cancellationToken);
        return
        [
            .. places.Select(p => new NameHit(
                RecordKind.Region, p.Id, new NameForm(p.Code, LanguageTag.English, NameKind.Short), NameHit.Whole)),
        ];
    }

    /// <summary>Among equals current codes and big places first.</summary>
    private async Task<IEnumerable<NameHit>> InOrderAsync(
        IReadOnlyList<NameHit> hits, string typed, CancellationToken cancellationToken)
    {
        var ids = hits.Select(h => h.Id).ToArray();
        var places = await db.Regions.AsNoTracking().Where(r => ids.Contains(r.Id))
            .Select(r => new { r.Id, r.Level, r.Status, r.Population }).ToDictionaryAsync(r => r.Id, cancellationToken);
        return hits
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
