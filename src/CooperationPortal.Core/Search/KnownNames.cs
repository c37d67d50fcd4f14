using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Search;

/// <summary>Says while a record is typed that the registry may have it already, under a name in any script.</summary>
public sealed class KnownNames(RegistryLookup lookup)
{
    /// <summary>More names than that are looked up by nobody: the first ones tell which body it is.</summary>
    private const int MostNames = 10;

    /// <summary>Records of that kind other than <paramref name="own"/> that bear one of the names as it is typed.</summary>
    public async Task<IReadOnlyList<LookupMatch>> OfAsync(
        RecordKind kind, IReadOnlyList<NameInput> names, Guid? own, string lang, Actor actor,
        CancellationToken cancellationToken)
    {
        var found = new List<LookupMatch>();
        foreach (var name in names.Where(n => !string.IsNullOrWhiteSpace(n.Text)).Take(MostNames))
        {
            var matches = await lookup.FindAsync(name.Text, [kind], lang, actor, cancellationToken);
            found.AddRange(matches.Where(m => m.IsWhole && m.Kind == kind && m.Id != own));
        }

        return [.. found.DistinctBy(m => m.Id)];
    }
}
