using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Figures;

/// <summary>
/// Lists of published records that states narrow. Where few records are in them their ids are looked up before: sorted by days,
/// the list would be walked over all others to its end. docs/decisions/0054.
/// </summary>
internal static class StateLists
{
    /// <summary>Of as many records one: the first rows of what is more frequent are found sooner by walking the list.</summary>
    private const int Rare = 1000;

    /// <summary>Looks once a request and remembers; <see cref="FactFiltering.WithFacts"/> then need not look again.</summary>
    /// <param name="db">Where they are kept.</param>
    /// <param name="states">The states, by the names under which they are counted.</param>
    /// <param name="inStates">What is in them.</param>
    /// <param name="today">States are those of that day.</param>
    /// <param name="reader">Null on public pages.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task LookForFewAsync<T>(
        this PortalDbContext db, IReadOnlyCollection<string> states, Func<IQueryable<T>> inStates, DateOnly today, Actor? reader,
        CancellationToken cancellationToken)
        where T : Record
    {
        var key = (RecordKinds.Of<T>(), KeyOf(states));
        if (reader is not null || states.Count == 0 || db.FewInStates.ContainsKey(key))
        {
            return;
        }

        var count = await db.KnownCountAsync(key.Item1, new FactChoices(), states, today, cancellationToken);
        var isRare = count <= db.FactCounts[(key.Item1, FactLists.Whole)].Sum(c => c.Count) / Rare;
        db.FewInStates[key] = count switch
        {
            0 => [],
            <= ListLength.Most when isRare => await inStates().VisibleTo(null).Select(r => r.Id).ToArrayAsync(cancellationToken),
            _ => null,
        };
    }

    /// <summary>The ids of what is in the states; null where they are many or were not looked up.</summary>
    public static Guid[]? FewIn(this PortalDbContext db, RecordKind kind, IReadOnlyCollection<string>? states) =>
        states is null ? null : db.FewInStates.GetValueOrDefault((kind, KeyOf(states)));

    private static string KeyOf(IEnumerable<string> states) => string.Join('|', states);
}
