using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>
/// Finds agreements, visits, meetings and promises by reference or title, live ones and drafts of the actor's scope, and drafts of
/// bodies and events that were never published.
/// </summary>
public sealed class RecordLookup(PortalDbContext db)
{
    private static readonly RecordKind[] Kinds =
        [RecordKind.Agreement, RecordKind.Visit, RecordKind.Meeting, RecordKind.Commitment, .. QuickDrafts.Kinds];

    public async Task<IReadOnlyList<LookupMatch>> FindAsync(
        string typed, IReadOnlyCollection<RecordKind> kinds, string lang, Actor actor, int limit, CancellationToken cancellationToken)
    {
        var wanted = Kinds.Intersect(kinds).ToArray();
        var key = SearchKey.Of(typed);
        if (wanted.Length == 0 || key.Length == 0)
        {
            return [];
        }

        var reference = typed.Trim().ToUpperInvariant();
        var matches = new List<LookupMatch>();
        if (wanted.Contains(RecordKind.Agreement))
        {
            var rows = await db.Agreements.VisibleTo(actor).AsNoTracking()
                .Where(a => a.Reference == reference || a.SearchKey.Contains(key))
                .OrderByDescending(a => a.Reference == reference).ThenByDescending(a => a.SortDate).Take(limit)
                .Select(a => new { a.Id, a.Reference, a.Title }).ToListAsync(cancellationToken);
            matches.AddRange(rows.Select(r => Match(RecordKind.Agreement, r.Id, r.Reference, r.Title.In(lang), reference)));
        }

        if (wanted.Contains(RecordKind.Visit))
        {
            var rows = await db.Visits.VisibleTo(actor).AsNoTracking()
                .Where(v => v.Reference == reference || v.SearchKey.Contains(key))
                .OrderByDescending(v => v.Reference == reference).ThenByDescending(v => v.SortDate).Take(limit)
                .Select(v => new { v.Id, v.Reference, v.Purpose, v.Summary }).ToListAsync(cancellationToken);
            matches.AddRange(rows.Select(r => Match(
                RecordKind.Visit, r.Id, r.Reference, (r.Purpose ?? r.Summary)?.In(lang), reference)));
        }

        if (wanted.Contains(RecordKind.Meeting))
        {
            var rows = await db.Meetings.VisibleTo(actor).AsNoTracking()
                .Where(m => m.Reference == reference || m.SearchKey.Contains(key))
                .OrderByDescending(m => m.Reference == reference).ThenByDescending(m => m.SortDate).Take(limit)
                .Select(m => new { m.Id, m.Reference, m.Agenda, m.Summary }).ToListAsync(cancellationToken);
            matches.AddRange(rows.Select(r => Match(
                RecordKind.Meeting, r.Id, r.Reference, (r.Agenda ?? r.Summary)?.In(lang), reference)));
        }

        if (wanted.Contains(RecordKind.Commitment))
        {
            var rows = await db.Commitments.VisibleWithHolders(actor, db).AsNoTracking()
                .Where(c => c.Reference == reference || c.SearchKey.Contains(key))
                .OrderByDescending(c => c.Reference == reference).ThenByDescending(c => c.SortDate).Take(limit)
                .Select(c => new { c.Id, c.Reference, c.Text }).ToListAsync(cancellationToken);
            matches.AddRange(rows.Select(r => Match(RecordKind.Commitment, r.Id, r.Reference, r.Text.In(lang), reference)));
        }

        matches.AddRange(await DraftsAsync(typed, reference, wanted, lang, actor, limit, cancellationToken));
        return [.. matches.OrderByDescending(m => m.IsWhole).DistinctBy(m => m.Id).Take(limit)];
    }

    private async Task<IEnumerable<LookupMatch>> DraftsAsync(
        string typed, string reference, RecordKind[] wanted, string lang, Actor actor, int limit, CancellationToken cancellationToken)
    {
        var rows = await db.Drafts.AsNoTracking().ReadableBy(actor)
            .Where(d => wanted.Contains(d.Kind) && (d.Reference != null || d.BaseVersion == null))
            .Where(d => d.Reference == reference || EF.Functions.ILike(d.Title, LikePattern.Containing(typed.Trim()), LikePattern.Escape))
            .OrderByDescending(d => d.Reference == reference).ThenByDescending(d => d.ChangedAt).Take(limit)
            .Select(d => new { d.RecordId, d.Kind, d.Reference, d.Title }).ToListAsync(cancellationToken);
        return rows.Select(r => Match(r.Kind, r.RecordId, r.Reference ?? "", new LocalizedString(r.Title, lang, false), reference)
            with
        { IsDraft = true });
    }

    private static LookupMatch Match(RecordKind kind, Guid id, string reference, LocalizedString? title, string typed) => new()
    {
        Kind = kind,
        Id = id,
        Name = title ?? new LocalizedString(reference, LanguageTag.English, false),
        Code = reference,
        IsWhole = reference == typed,
        IsSameText = reference == typed,
    };
}
