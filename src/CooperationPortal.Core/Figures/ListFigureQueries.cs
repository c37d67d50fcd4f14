using CooperationPortal.Core.Data;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Figures;

/// <summary>
/// Tells what the records of a list are counted under. A whole list has the figures of its kind; one that is narrowed is
/// counted, but no further than <see cref="ListLength.Most"/>: docs/decisions/0025.
/// </summary>
public sealed class ListFigureQueries(PortalDbContext db, KeptReads kept, TimeProvider time)
{
    /// <summary>Among so many records is looked for the choices that are offered without a number.</summary>
    private const int Sample = 500;

    /// <summary>How many records of a narrowed list are read to count or to sample it.</summary>
    /// <param name="known">How many there are, where that is known.</param>
    internal static RowsRead Read(int? known) => new(known > ListLength.Most ? Sample : ListLength.Most + 1, AreFirst: false);

    /// <summary>Of these there are very many, of which those with most records are read; some of them are never offered.</summary>
    private static readonly string[] Named = [Aspect.Region, Aspect.Institution];

    /// <summary>Beside every list that one choice narrows stands what is left without that choice: so it is kept.</summary>
    public async Task<ListFigures> OfAllAsync(RecordKind kind, string[] aspects, CancellationToken cancellationToken) =>
        await kept.OfAsync(
            (typeof(ListFigures), kind, time.Today(), string.Join(',', aspects)), () => ReadAllAsync(kind, aspects, cancellationToken));

    /// <summary>What stands in a list that is too long to be counted is found among the first that the database finds.</summary>
    /// <param name="kind">Of the records.</param>
    /// <param name="narrowed">The list.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="most">No more are counted.</param>
    /// <param name="known">How many there are, where that is known.</param>
    public async Task<ListFigures> OfAsync<T>(
        RecordKind kind, IQueryable<T> narrowed, CancellationToken cancellationToken, int most = ListLength.Most, int? known = null)
        where T : Record
    {
        if (known > most)
        {
            var first = await narrowed.Select(r => r.Id).Take(Sample).ToArrayAsync(cancellationToken);
            return await OfIdsAsync(kind, first, ListLength.OfCounted(known.Value, most), cancellationToken);
        }

        var ids = await narrowed.Select(r => r.Id).Take(most + 1).ToArrayAsync(cancellationToken);
        var length = ListLength.OfCounted(ids.Length, most);
        return await OfIdsAsync(kind, length.AndMore ? ids[..Math.Min(ids.Length, Sample)] : ids, length, cancellationToken);
    }

    /// <summary>The same, where the index of words may tell what the list holds.</summary>
    public async Task<ListFigures> OfAsync<T>(
        RecordKind kind, string? wordsAlone, IQueryable<T> narrowed, CancellationToken cancellationToken, int? known = null)
        where T : Record
    {
        var found = wordsAlone is null ? null : await db.FoundAsync(kind, wordsAlone, cancellationToken);
        return found switch
        {
            { All: { } all } => await OfIdsAsync(kind, [.. all.Select(row => row.Id)], all.Count, cancellationToken),
            { Length: { } length } =>
                await OfIdsAsync(kind, await db.SampleAsync(kind, wordsAlone!, Sample, cancellationToken), length, cancellationToken),
            _ => await OfAsync(kind, narrowed, cancellationToken, known: known),
        };
    }

    private async Task<ListFigures> ReadAllAsync(RecordKind kind, string[] aspects, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(kind, [.. aspects.Except(Named), Aspect.All], cancellationToken);
        rows.AddRange(await db.Database.SqlQuery<ListFigure>($"""
            select aspect as "Aspect", value as "Value", '' as "State", count as "Count"
            from unnest({aspects.Intersect(Named).ToArray()}) as aspect
            cross join lateral busiest_figures_of({kind.ToString()}, aspect, {time.Today()})
            """).ToListAsync(cancellationToken));
        return new ListFigures(rows.Where(r => r.Aspect == Aspect.All).Sum(r => r.Count), [.. rows.Where(r => r.Count != 0)]);
    }

    private async Task<ListFigures> OfIdsAsync(RecordKind kind, Guid[] ids, ListLength length, CancellationToken cancellationToken)
    {
        var rows = await db.Database.SqlQuery<ListFigure>($"""
            select aspect as "Aspect", value as "Value", state as "State", count as "Count" from figures_of({ids}, {time.Today()})
            """).ToListAsync(cancellationToken);
        if (length.AndMore)
        {
            // Those were entered together, perhaps of few years.
            var years = await RowsAsync(kind, [Aspect.Year], cancellationToken);
            rows.AddRange(years.Where(y => !rows.Exists(r => r.Aspect == y.Aspect && r.Value == y.Value)));
        }

        return new ListFigures(length, rows);
    }

    private Task<List<ListFigure>> RowsAsync(RecordKind kind, string[] aspects, CancellationToken cancellationToken)
    {
        var today = time.Today();
        return db.FigureChanges.AsNoTracking()
            .Where(c => c.Kind == kind && aspects.Contains(c.Aspect) && c.Day <= today)
            .GroupBy(c => new { c.Aspect, c.Value, State = c.Aspect == Aspect.All ? c.State : "" })
            .Select(g => new ListFigure
            {
                Aspect = g.Key.Aspect, Value = g.Key.Value, State = g.Key.State, Count = g.Sum(c => c.Count),
            })
            .ToListAsync(cancellationToken);
    }
}
