using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Readership;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Translations;

/// <summary>
/// The work list of those who translate: what readers see in another language than theirs. Promises, and the meetings of
/// a visit, are translated in the form of their holder, which stands here for them.
/// </summary>
public sealed class TranslationQueries(PortalDbContext db, RecordTitles recordTitles)
{
    /// <summary>What the actor may edit and what has something missing in that language.</summary>
    public async Task<Page<UntranslatedRecord>> FindAsync(
        TranslationList list, Stretch stretch, Actor actor, string lang, CancellationToken cancellationToken)
    {
        var rows = list.Order is TranslationOrder.MostRead && !MomentCursor.TryParse(stretch.After, out _)
            ? await MostReadAsync(list, stretch, actor, cancellationToken)
            : [];
        if (rows.Count <= stretch.Size)
        {
            var rest = new Stretch(stretch.After, stretch.Size - rows.Count);
            rows.AddRange(await LatestAsync(list, rest, actor, cancellationToken));
        }

        var page = Page<Row>.Of(rows, stretch.Size, r => r.Reads > 0 && list.Order is TranslationOrder.MostRead
            ? new ReadsCursor(r.Reads, r.Id).ToString()
            : new MomentCursor(r.At, r.Id).ToString());
        var titles = await recordTitles.OfAsync(page.Items, lang, cancellationToken);
        return new(
            [.. page.Items.Select(r => new UntranslatedRecord(r.Kind, r.Key, titles.GetValueOrDefault(r.Id), r.Languages, r.At, r.Reads))],
            page.Next);
    }

    /// <summary>How many there are.</summary>
    public async Task<ListLength> CountAsync(TranslationList list, Actor actor, CancellationToken cancellationToken)
    {
        var counted = 0;
        foreach (var kind in KindsOf(list))
        {
            counted += await Wanting(kind, list, actor).Take(ListLength.Most + 1).CountAsync(cancellationToken);
        }

        return ListLength.OfCounted(counted);
    }

    private static IEnumerable<RecordKind> KindsOf(TranslationList list) =>
        LiveRecords.Kinds.Where(kind => list.Kind is null || kind == list.Kind);

    private IQueryable<Row> Wanting(RecordKind kind, TranslationList list, Actor actor) =>
        Of(kind, actor).Where(r => r.Languages.Contains(list.Into));

    /// <summary>What somebody has read in that language, of each kind as many as the stretch could need.</summary>
    private async Task<List<Row>> MostReadAsync(
        TranslationList list, Stretch stretch, Actor actor, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        foreach (var kind in KindsOf(list))
        {
            var read = Wanting(kind, list, actor).Join(
                db.PageReads.Where(p => p.Language == list.Into), r => r.Id, p => p.RecordId, (Row, p) => new { Row, p.Count });
            if (ReadsCursor.TryParse(stretch.After, out var after))
            {
                read = read.Where(r => r.Count < after.Reads || (r.Count == after.Reads && r.Row.Id < after.Id));
            }

            var found = await read.OrderByDescending(r => r.Count).ThenByDescending(r => r.Row.Id).Take(stretch.Size + 1)
                .ToListAsync(cancellationToken);
            rows.AddRange(found.Select(r => r.Row with { Reads = r.Count }));
        }

        return [.. rows.OrderByDescending(r => r.Reads).ThenByDescending(r => r.Id).Take(stretch.Size + 1)];
    }

    /// <summary>The latest changed; without those that somebody has read, where those come first.</summary>
    private async Task<IEnumerable<Row>> LatestAsync(
        TranslationList list, Stretch stretch, Actor actor, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        foreach (var kind in KindsOf(list))
        {
            var wanting = Wanting(kind, list, actor);
            if (list.Order is TranslationOrder.MostRead)
            {
                wanting = wanting.Where(r => !db.PageReads.Any(p => p.RecordId == r.Id && p.Language == list.Into));
            }

            if (MomentCursor.TryParse(stretch.After, out var after))
            {
                wanting = wanting.Where(r => r.At < after.At || (r.At == after.At && r.Id < after.Id));
            }

            rows.AddRange(await wanting.OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Take(stretch.Size + 1)
                .ToListAsync(cancellationToken));
        }

        return rows.OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Take(stretch.Size + 1);
    }

    private IQueryable<Row> Of(RecordKind kind, Actor actor) => kind switch
    {
        RecordKind.Agreement => Incomplete(db.Agreements, actor).Select(a => new Row
        {
            Id = a.Id, Kind = kind, Key = a.Reference, Title = a.Title, Languages = a.Untranslated, At = a.ChangedAt,
        }),
        RecordKind.Visit => Incomplete(db.Visits, actor).Select(v => new Row
        {
            Id = v.Id, Kind = kind, Key = v.Reference, Title = v.Purpose, Languages = v.Untranslated, At = v.ChangedAt,
        }),
        RecordKind.Meeting => Incomplete(db.Meetings, actor).Where(m => m.VisitId == null).Select(m => new Row
        {
            Id = m.Id, Kind = kind, Key = m.Reference, Title = m.Agenda, Languages = m.Untranslated, At = m.ChangedAt,
        }),
        RecordKind.Activity => Incomplete(db.Activities, actor).Select(a => new Row
        {
            Id = a.Id, Kind = kind, Key = a.Reference, Title = a.Title, Languages = a.Untranslated, At = a.ChangedAt,
        }),
        RecordKind.Institution => Incomplete(db.Institutions, actor).Select(i => new Row
        {
            Id = i.Id, Kind = kind, Key = i.Slug, Languages = i.Untranslated, At = i.ChangedAt,
        }),
        RecordKind.Event => Incomplete(db.Events, actor).Select(e => new Row
        {
            Id = e.Id, Kind = kind, Key = e.Slug, Languages = e.Untranslated, At = e.ChangedAt,
        }),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Records of that kind have no form of their own."),
    };

    /// <summary>In the words of the index that holds nothing else.</summary>
    private static IQueryable<T> Incomplete<T>(IQueryable<T> records, Actor actor)
        where T : Record =>
        records.AsNoTracking().VisibleTo(null).EditableBy(actor).Where(r => r.Untranslated.Length > 0);

    private sealed record Row : TitledRecord
    {
        public required string[] Languages { get; init; }
        public required DateTimeOffset At { get; init; }

        /// <summary>How often the public has read it in the language of the list.</summary>
        public long Reads { get; init; }
    }
}
