using CooperationPortal.Core.Agreements.Frameworks;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Institutions;

/// <summary>What the words of a filter stand for.</summary>
/// <param name="Named">Ids of institutions of any state whose name or number was typed; null where nothing was.</param>
/// <param name="Framework">The framework that is meant; null where none is, or none that the reader may know of.</param>
internal sealed record InstitutionChoice(Guid[]? Named, Framework? Framework);

/// <summary>Reads what a filter stands for, once for all that a page asks with it.</summary>
public sealed class InstitutionChoices(PortalDbContext db, InstitutionWords words, FrameworkQueries frameworks)
{
    private readonly Dictionary<(string, bool), Guid[]> known = [];
    private readonly Dictionary<string, Guid[]> byName = [];

    internal async Task<InstitutionChoice> OfAsync(InstitutionFilter filter, Actor? reader, CancellationToken cancellationToken) => new(
        string.IsNullOrWhiteSpace(filter.Name) ? null : await NamedAsync(filter.Name, filter.NamesAlone, cancellationToken),
        string.IsNullOrEmpty(filter.Framework) ? null : await frameworks.FindAsync(filter.Framework, reader, cancellationToken));

    private async Task<Guid[]> NamedAsync(string typed, bool namesAlone, CancellationToken cancellationToken)
    {
        if (!known.TryGetValue((typed, namesAlone), out var ids))
        {
            ids = await FittingAsync(typed, namesAlone, cancellationToken);
            known[(typed, namesAlone)] = ids = ids.Length > 0 || Palladius.Exchange(typed) is not { } chinese
                ? ids
                : await FittingAsync(chinese, namesAlone, cancellationToken);
        }

        return ids;
    }

    private async Task<Guid[]> FittingAsync(string typed, bool namesAlone, CancellationToken cancellationToken)
    {
        var named = byName.TryGetValue(typed, out var ids) ? ids : byName[typed] = await CalledAsync(typed, cancellationToken);
        return !namesAlone && await words.FittingAsync(typed, cancellationToken) is { } fitting
            ? [.. named.Union(await fitting.ToArrayAsync(cancellationToken))]
            : named;
    }

    /// <summary>Those of which one name has all the words, or of that number.</summary>
    private Task<Guid[]> CalledAsync(string typed, CancellationToken cancellationToken)
    {
        var number = typed.Trim();
        return db.Names.OfType<InstitutionName>().WithWords(typed).Select(n => n.InstitutionId)
            .Union(db.InstitutionIdentifiers.Where(x => x.Value == number).Select(x => x.InstitutionId)).ToArrayAsync(cancellationToken);
    }
}
