using CooperationPortal.Core.Data;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.History;

/// <summary>Searches the history over all records, for auditors and administrators; nobody else is given anything.</summary>
public sealed class AuditQueries(PortalDbContext db, RegistryLookup registry, ReadingLog readings)
{
    public const int PageSize = 50;
    private const int ExportSize = 1000;

    /// <summary>Newest first, one more than a page shows.</summary>
    /// <param name="filter">What is looked for.</param>
    /// <param name="before">Only entries before that one.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<HistoryEntry>> ListAsync(
        AuditFilter filter, long? before, Actor actor, CancellationToken cancellationToken)
    {
        Require(actor);
        var found = await NarrowAsync(filter, actor, cancellationToken);
        return await found.Where(h => before == null || h.Id < before)
            .OrderByDescending(h => h.Id).Take(PageSize + 1).ToListAsync(cancellationToken);
    }

    /// <summary>One entry with its seal; that it was opened is itself remembered. Null where there is none.</summary>
    public async Task<SealedEntry?> OpenAsync(long id, Actor actor, CancellationToken cancellationToken)
    {
        Require(actor);
        var found = await db.HistorySeals.AsNoTracking().Where(s => s.EntryId == id)
            .Select(s => new SealedEntry(s.Number, s.Hash, s.Entry!)).SingleOrDefaultAsync(cancellationToken);
        if (found is not null)
        {
            await readings.NoteAsync(found.Entry, actor, cancellationToken);
        }

        return found;
    }

    /// <summary>All that fit, in the order of the chain, read while they are sent; the export is itself remembered.</summary>
    public async IAsyncEnumerable<IReadOnlyList<SealedEntry>> ExportAsync(
        AuditFilter filter, string asked, Actor actor,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Require(actor);
        await readings.NoteExportAsync(asked, actor, cancellationToken);
        var found = await NarrowAsync(filter, actor, cancellationToken);
        var last = 0L;
        while (true)
        {
            var page = await db.HistorySeals.AsNoTracking().Where(s => s.Number > last)
                .Join(found, s => s.EntryId, h => h.Id, (s, h) => new { Seal = s, Entry = h })
                .OrderBy(x => x.Seal.Number).Take(ExportSize)
                .Select(x => new SealedEntry(x.Seal.Number, x.Seal.Hash, x.Entry)).ToListAsync(cancellationToken);
            if (page.Count == 0)
            {
                yield break;
            }

            yield return page;
            last = page[^1].Number;
        }
    }

    /// <summary>The end of the chain; null while nothing has happened.</summary>
    public async Task<ChainHead?> HeadAsync(CancellationToken cancellationToken) =>
        await db.HistorySeals.AsNoTracking().OrderByDescending(s => s.Number).Select(s => new { s.Hash, s.EntryId })
            .FirstOrDefaultAsync(cancellationToken) is { } last
            ? ChainHead.Of(last.Hash, last.EntryId)
            : null;

    internal async Task<IQueryable<HistoryEntry>> NarrowAsync(
        AuditFilter filter, Actor actor, CancellationToken cancellationToken)
    {
        var found = db.History.AsNoTracking();
        found = filter.Action is { } action ? found.Where(h => h.Action == action) : found;
        found = filter.Kind is { } kind ? found.Where(h => h.RecordKind == kind) : found;
        found = filter.From is { } from ? found.Where(h => h.At >= Midnight(from)) : found;
        found = filter.To is { } to && to < DateOnly.MaxValue ? found.Where(h => h.At < Midnight(to.AddDays(1))) : found;
        found = SearchWords.Split(filter.Words ?? "").Select(LikePattern.Containing).Aggregate(
            found, (rest, word) => rest.Where(h => EF.Functions.ILike(h.Words, word, LikePattern.Escape)));
        if (!string.IsNullOrWhiteSpace(filter.Person))
        {
            var people = await PeopleAsync(SearchWords.Cut(filter.Person), cancellationToken);
            found = found.Where(h => people.Contains(h.ActorId));
        }

        if (!string.IsNullOrWhiteSpace(filter.Place))
        {
            var places = await PlacesAsync(SearchWords.Cut(filter.Place), actor, cancellationToken);
            found = found.Where(h => h.RegionIds.Any(id => places.Contains(id)) || h.InstitutionIds.Any(id => places.Contains(id)));
        }

        return found;
    }

    private async Task<Guid?[]> PeopleAsync(string typed, CancellationToken cancellationToken)
    {
        var pattern = LikePattern.Containing(typed);
        var mail = typed.ToUpperInvariant();
        return await db.Users
            .Where(u => EF.Functions.ILike(u.FullName, pattern, LikePattern.Escape) || u.NormalizedEmail == mail)
            .Select(u => (Guid?)u.Id).ToArrayAsync(cancellationToken);
    }

    /// <summary>Those that fit best; several places have one name.</summary>
    private async Task<Guid[]> PlacesAsync(string typed, Actor actor, CancellationToken cancellationToken)
    {
        var hits = await registry.HitsAsync(typed, [RecordKind.Region, RecordKind.Institution], actor, cancellationToken);
        return [.. hits.Where(h => h.Score == hits[0].Score).Select(h => h.Id)];
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static void Require(Actor actor)
    {
        if (!actor.Has(PortalRole.Auditor) && !actor.Has(PortalRole.SystemAdministrator))
        {
            throw new NotAllowedException("Only auditors and administrators search the history.");
        }
    }
}

/// <summary>An entry with its place in the chain and the hash of all up to it.</summary>
public sealed record SealedEntry(long Number, byte[] Hash, HistoryEntry Entry);
