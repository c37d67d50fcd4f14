using CooperationPortal.Core.Agreements.Frameworks;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Institutions;

/// <summary>What the words of a filter stand for.</summary>
/// <param name="Named">Ids of institutions of any state whose name or number was typed; null where nothing was.</param>
/// <param name="Framework">The framework that is meant; null where none is, or none that the reader may know of.</param>
internal sealed record InstitutionChoice(Guid[]? Named, Framework? Framework);

/// <summary>Reads what a filter stands for, once for all that a page asks with it.</summary>
public sealed class InstitutionChoices(PortalDbContext db, FrameworkQueries frameworks)
{
    /// <summary>A place has a name of one word or two among the others.</summary>
    private const int LongestPlace = 2;

    private const int MostWords = 8;

    private readonly Dictionary<(string, bool), Guid[]> known = [];

    internal async Task<InstitutionChoice> OfAsync(InstitutionFilter filter, Actor? reader, CancellationToken cancellationToken) => new(
        string.IsNullOrWhiteSpace(filter.Name) ? null : await NamedAsync(filter.Name, filter.NamesAlone, cancellationToken),
        string.IsNullOrEmpty(filter.Framework) ? null : await frameworks.FindAsync(filter.Framework, reader, cancellationToken));

    private async Task<Guid[]> NamedAsync(string typed, bool namesAlone, CancellationToken cancellationToken)
    {
        if (!known.TryGetValue((typed, namesAlone), out var ids))
        {
            var number = typed.Trim();
            var named = db.Names.OfType<InstitutionName>().WithWords(typed).Select(n => n.InstitutionId);
            var numbered = db.InstitutionIdentifiers.Where(x => x.Value == number).Select(x => x.InstitutionId);
            ids = await named.Union(numbered).ToArrayAsync(cancellationToken);
            known[(typed, namesAlone)] = ids = ids.Length > 0 || namesAlone ? ids : await InPlacesAsync(typed, cancellationToken);
        }

        return ids;
    }

    /// <summary>Where no name has all the words, some may say where the body is: "hospital Wuhan", «больницы Хабаровска».</summary>
    private async Task<Guid[]> InPlacesAsync(string typed, CancellationToken cancellationToken)
    {
        string[] words = [.. SearchWords.Telling(SearchWords.Split(typed))];
        for (var length = Math.Min(LongestPlace, words.Length); length > 0 && words.Length <= MostWords; length--)
        {
            for (var start = words.Length - length; start >= 0; start--)
            {
                var places = await PlacesAsync(string.Join(' ', words[start..(start + length)]), cancellationToken);
                var rest = string.Join(' ', words[..start].Concat(words[(start + length)..]));
                if (places.Length > 0 && await WithinAsync(places, rest, cancellationToken) is { Length: > 0 } ids)
                {
                    return ids;
                }
            }
        }

        return [];
    }

    private Task<Guid[]> PlacesAsync(string name, CancellationToken cancellationToken)
    {
        var stem = NameStem.Of(SearchKey.Of(name));
        return db.Names.OfType<RegionName>().Where(n => EF.Property<string>(n, "StemKey") == stem)
            .Select(n => n.RegionId).Distinct().ToArrayAsync(cancellationToken);
    }

    /// <summary>What kind of body it is may be said in other words, and in another language.</summary>
    private async Task<Guid[]> WithinAsync(Guid[] places, string rest, CancellationToken cancellationToken)
    {
        var within = db.Institutions.Where(i => places.Contains(i.RegionId) || i.Region!.AncestorIds.Any(a => places.Contains(a))).Select(i => i.Id);
        string?[] readings = [rest, SameWords.Widen(rest)];
        foreach (var words in readings.OfType<string>())
        {
            var ids = await db.Names.OfType<InstitutionName>().WithWords(words).Where(n => within.Contains(n.InstitutionId))
                .Select(n => n.InstitutionId).Distinct().ToArrayAsync(cancellationToken);
            if (ids.Length > 0)
            {
                return ids;
            }
        }

        return [];
    }
}
