using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Sources;

/// <summary>Reads a source with the published records that rest on it and what it carries of each.</summary>
public sealed class SourceDetailsQueries(PortalDbContext db, RecordTitles recordTitles)
{
    /// <summary>So many records are told with their quotes; a source of a whole registry has more.</summary>
    public const int Most = 100;

    /// <summary>Null where nothing published rests on it.</summary>
    public async Task<SourceDetails?> FindAsync(Guid id, string lang, CancellationToken cancellationToken)
    {
        var source = await db.Sources.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (source is null)
        {
            return null;
        }

        var kinds = new List<RestingKind>();
        foreach (var records in Resting(id))
        {
            kinds.Add(await FirstAsync(records, cancellationToken));
        }

        var told = kinds.SelectMany(k => k.First).Take(Most).ToList();
        if (told.Count == 0)
        {
            return null;
        }

        var view = new SourceView(
            id, 1, source.Title, source.Url, source.Publisher, source.Author, source.ReportedBy, source.Language, source.Published);
        return new SourceDetails(
            view,
            source.RetrievedOn,
            kinds.Sum(k => k.Total),
            await TellAsync(view, told, lang, cancellationToken),
            kinds.Where(k => k.Total > 0).Max(k => k.ChangedAt));
    }

    private IEnumerable<IQueryable<Row>> Resting(Guid source)
    {
        var cited = db.Evidence.Where(e => e.SourceId == source).Select(e => e.RecordId);
        yield return db.Agreements.VisibleTo(null).Where(r => cited.Contains(r.Id))
            .Select(r => new Row { Id = r.Id, Kind = RecordKind.Agreement, Key = r.Reference, Title = r.Title, ChangedAt = r.ChangedAt });
        yield return db.Visits.VisibleTo(null).Where(r => cited.Contains(r.Id))
            .Select(r => new Row { Id = r.Id, Kind = RecordKind.Visit, Key = r.Reference, Title = r.Purpose, ChangedAt = r.ChangedAt });
        yield return db.Meetings.VisibleTo(null).Where(r => cited.Contains(r.Id))
            .Select(r => new Row { Id = r.Id, Kind = RecordKind.Meeting, Key = r.Reference, Title = r.Agenda, ChangedAt = r.ChangedAt });
        yield return db.Activities.VisibleWithHolders(null, db).Where(r => cited.Contains(r.Id))
            .Select(r => new Row { Id = r.Id, Kind = RecordKind.Activity, Key = r.Reference, Title = r.Title, ChangedAt = r.ChangedAt });
        yield return db.Institutions.VisibleTo(null).Where(r => cited.Contains(r.Id))
            .Select(r => new Row { Id = r.Id, Kind = RecordKind.Institution, Key = r.Slug, ChangedAt = r.ChangedAt });
        yield return db.Events.VisibleTo(null).Where(r => cited.Contains(r.Id))
            .Select(r => new Row { Id = r.Id, Kind = RecordKind.Event, Key = r.Slug, ChangedAt = r.ChangedAt });
    }

    /// <summary>The first of a kind; the others are only counted.</summary>
    private static async Task<RestingKind> FirstAsync(IQueryable<Row> records, CancellationToken cancellationToken)
    {
        var first = await records.OrderBy(r => r.Key).Take(Most).ToListAsync(cancellationToken);
        return first.Count < Most
            ? new RestingKind(first.Count, first.Select(r => r.ChangedAt).DefaultIfEmpty().Max(), first)
            : new RestingKind(
                await records.CountAsync(cancellationToken), await records.MaxAsync(r => r.ChangedAt, cancellationToken), first);
    }

    private async Task<IReadOnlyList<RestingRecord>> TellAsync(
        SourceView source, List<Row> records, string lang, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. records.Select(r => r.Id)];
        var titles = await recordTitles.OfAsync(records, lang, cancellationToken);
        var evidence = await EvidenceAsync(source, ids, cancellationToken);
        var languages = await db.NotesLanguages.AsNoTracking().Where(n => ids.Contains(n.RecordId))
            .ToDictionaryAsync(n => n.RecordId, n => n.Language, cancellationToken);
        return
        [
            .. records.Select(r => new RestingRecord(
                new CitingRecord(r.Kind, r.Key), titles.GetValueOrDefault(r.Id), [.. evidence[r.Id]], languages.GetValueOrDefault(r.Id))),
        ];
    }

    /// <summary>What is withheld on the page of any of the records is withheld here: all their sources are looked at, not this alone.</summary>
    private async Task<ILookup<Guid, EvidenceView>> EvidenceAsync(SourceView source, Guid[] ids, CancellationToken cancellationToken)
    {
        var all = await db.Evidence.AsNoTracking().Where(e => ids.Contains(e.RecordId)).OrderBy(e => e.Order).ToListAsync(cancellationToken);
        var shown = await db.ForPublicAsync(all, ids[0], cancellationToken);
        return shown.Where(e => e.SourceId == source.Id && (e.Quote is not null || e.Note is not null)).ToLookup(
            e => e.RecordId,
            e => new EvidenceView(e.Id, e.FieldPath, source, e.Quote, e.QuoteLanguage, e.Basis, e.Note));
    }

    private sealed record RestingKind(int Total, DateTimeOffset ChangedAt, List<Row> First);

    private sealed record Row : TitledRecord
    {
        public DateTimeOffset ChangedAt { get; init; }
    }
}
