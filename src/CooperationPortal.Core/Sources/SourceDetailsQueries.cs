using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Sources;

/// <summary>Reads a source with the published records that rest on it and what it carries of each.</summary>
public sealed class SourceDetailsQueries(PortalDbContext db, SideNames sides)
{
    /// <summary>So many records are told with their quotes; a source of a whole registry has more.</summary>
    public const int Most = 100;

    /// <summary>Null where nothing published rests on it.</summary>
    public async Task<SourceDetails?> FindAsync(Guid id, string lang, CancellationToken cancellationToken)
    {
        var source = await db.Sources.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        var records = source is null ? [] : await RestingAsync(id, cancellationToken);
        if (records.Count == 0)
        {
            return null;
        }

        var view = new SourceView(
            id, 1, source!.Title, source.Url, source.Publisher, source.Author, source.ReportedBy, source.Language, source.Published);
        var told = records.OrderBy(r => r.Kind).ThenBy(r => r.Key, StringComparer.Ordinal).Take(Most).ToList();
        var titles = await TitlesAsync(told, lang, cancellationToken);
        var evidence = await EvidenceAsync(view, told, cancellationToken);
        Guid[] ids = [.. told.Select(r => r.Id)];
        var languages = await db.NotesLanguages.AsNoTracking().Where(n => ids.Contains(n.RecordId))
            .ToDictionaryAsync(n => n.RecordId, n => n.Language, cancellationToken);
        return new SourceDetails(
            view,
            source.RetrievedOn,
            records.Count,
            [
                .. told.Select(r => new RestingRecord(
                    new CitingRecord(r.Kind, r.Key), titles.GetValueOrDefault(r.Id), [.. evidence[r.Id]], languages.GetValueOrDefault(r.Id))),
            ],
            records.Max(r => r.ChangedAt));
    }

    private async Task<List<Resting>> RestingAsync(Guid source, CancellationToken cancellationToken)
    {
        var cited = db.Evidence.Where(e => e.SourceId == source).Select(e => e.RecordId);
        return
        [
            .. await db.Agreements.VisibleTo(null).Where(r => cited.Contains(r.Id))
                .Select(r => new Resting(r.Id, RecordKind.Agreement, r.Reference, r.Title, r.ChangedAt)).ToListAsync(cancellationToken),
            .. await db.Visits.VisibleTo(null).Where(r => cited.Contains(r.Id))
                .Select(r => new Resting(r.Id, RecordKind.Visit, r.Reference, r.Purpose, r.ChangedAt)).ToListAsync(cancellationToken),
            .. await db.Meetings.VisibleTo(null).Where(r => cited.Contains(r.Id))
                .Select(r => new Resting(r.Id, RecordKind.Meeting, r.Reference, r.Agenda, r.ChangedAt)).ToListAsync(cancellationToken),
            .. await db.Activities.VisibleWithHolders(null, db).Where(r => cited.Contains(r.Id))
                .Select(r => new Resting(r.Id, RecordKind.Activity, r.Reference, r.Title, r.ChangedAt)).ToListAsync(cancellationToken),
            .. await db.Institutions.VisibleTo(null).Where(r => cited.Contains(r.Id))
                .Select(r => new Resting(r.Id, RecordKind.Institution, r.Slug, null, r.ChangedAt)).ToListAsync(cancellationToken),
            .. await db.Events.VisibleTo(null).Where(r => cited.Contains(r.Id))
                .Select(r => new Resting(r.Id, RecordKind.Event, r.Slug, null, r.ChangedAt)).ToListAsync(cancellationToken),
        ];
    }

    private async Task<Dictionary<Guid, LocalizedString>> TitlesAsync(
        List<Resting> records, string lang, CancellationToken cancellationToken)
    {
        var titles = records.Where(r => r.Title is not null).ToDictionary(r => r.Id, r => r.Title!.In(lang));
        var names = await db.NamesOfAsync([], Ids(RecordKind.Institution), [], Ids(RecordKind.Event), cancellationToken);
        foreach (var owner in names.GroupBy(n => n.OwnerId()))
        {
            titles[owner.Key] = NameSet.Best(owner, lang);
        }

        var nameless = records.Where(r => r is { Kind: RecordKind.Visit, Title: null }).ToDictionary(r => r.Key, r => r.Id);
        var found = nameless.Count == 0 ? [] : await sides.OfVisitsAsync([.. nameless.Keys], lang, cancellationToken);
        foreach (var (reference, title) in found)
        {
            titles[nameless[reference]] = new LocalizedString(title, lang, false);
        }

        return titles;

        Guid[] Ids(RecordKind kind) => [.. records.Where(r => r.Kind == kind).Select(r => r.Id)];
    }

    /// <summary>What is withheld on the page of any of the records is withheld here: all their sources are looked at, not this alone.</summary>
    private async Task<ILookup<Guid, EvidenceView>> EvidenceAsync(
        SourceView source, List<Resting> records, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. records.Select(r => r.Id)];
        var all = await db.Evidence.AsNoTracking().Where(e => ids.Contains(e.RecordId)).OrderBy(e => e.Order).ToListAsync(cancellationToken);
        var shown = await db.ForPublicAsync(all, ids[0], cancellationToken);
        return shown.Where(e => e.SourceId == source.Id && (e.Quote is not null || e.Note is not null)).ToLookup(
            e => e.RecordId,
            e => new EvidenceView(e.Id, e.FieldPath, source, e.Quote, e.QuoteLanguage, e.Basis, e.Note));
    }

    private sealed record Resting(Guid Id, RecordKind Kind, string Key, LocalizedText? Title, DateTimeOffset ChangedAt);
}
