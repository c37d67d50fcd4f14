using System.Globalization;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Figures;

/// <summary>
/// What institutions and events are about: a specialty, a condition or a form of cooperation under which a published record that
/// names them is counted, docs/decisions/0077.
/// </summary>
internal static class HeldSubjects
{
    /// <summary>Among so many is looked for the choices that are offered without a number.</summary>
    private const int Sample = 500;

    /// <summary>Keeps those about the subject; without a value all.</summary>
    public static IQueryable<T> HoldingSubject<T>(this IQueryable<T> records, string aspect, object? value, PortalDbContext db)
        where T : Record
    {
        if (Convert.ToString(value, CultureInfo.InvariantCulture) is not { Length: > 0 } text)
        {
            return records;
        }

        var subject = Aspect.Fact(aspect, text);
        if (!InlinedValues.IsPlain(subject))
        {
            return records.Where(r => false);
        }

        var holders = db.Database.SqlQuery<Guid>($"""select holder as "Value" from subject_figures where subject = {subject}""");
        return records.Where(r => holders.Contains(r.Id));
    }

    /// <summary>Those about the subject, the ones of which most records are about it first.</summary>
    /// <param name="records">Institutions or events.</param>
    /// <param name="aspect">Of the subject.</param>
    /// <param name="value">Its code in the vocabulary, or its name.</param>
    /// <param name="db">Where they are kept.</param>
    public static IQueryable<T> BusiestFirst<T>(this IQueryable<T> records, string aspect, string value, PortalDbContext db)
        where T : Record
    {
        var subject = Aspect.Fact(aspect, value);
        var marks = db.Database.SqlQuery<HeldMark>($"""select holder as "Holder", records as "Records" from subject_figures where subject = {subject}""");
        return records.Join(marks, r => r.Id, m => m.Holder, (r, m) => new { r, m.Records })
            .OrderByDescending(j => j.Records).ThenBy(j => j.r.Id).Select(j => j.r);
    }

    /// <summary>
    /// How many of a list are about each subject. Of more than <see cref="ListLength.Most"/> that are about any it only tells what
    /// there is.
    /// </summary>
    public static async Task<ListFigures> HeldSubjectsAsync<T>(
        this PortalDbContext db, IQueryable<T> list, CancellationToken cancellationToken, int most = ListLength.Most)
        where T : Record
    {
        var ids = await FirstAsync(list);
        if (ids.Length > most)
        {
            // A register of bodies from outside may hold thousands that no record names.
            var holders = db.Database.SqlQuery<Guid>(
                $"""select holder as "Value" from subject_counts union all select holder from subject_changes""");
            ids = await FirstAsync(list.Where(r => holders.Contains(r.Id)));
        }

        var length = ListLength.OfCounted(ids.Length, most);
        var counted = length.AndMore ? ids[..Math.Min(ids.Length, Sample)] : ids;
        return new ListFigures(length, await db.Database.SqlQuery<ListFigure>($"""
            select split_part(subject, ':', 1) as "Aspect", substr(subject, strpos(subject, ':') + 1) as "Value", '' as "State",
                count(*)::integer as "Count"
            from subject_figures where holder = any({counted}) group by subject
            """).ToListAsync(cancellationToken));

        Task<Guid[]> FirstAsync(IQueryable<T> records) =>
            records.Select(r => r.Id).Take(most + 1).ToArrayAsync(cancellationToken);
    }

    private sealed record HeldMark(Guid Holder, int Records);
}
