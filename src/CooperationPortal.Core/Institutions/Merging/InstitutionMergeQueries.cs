using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Institutions.Merging;

/// <summary>Reads what a merge would do, and where a record that was merged leads.</summary>
public sealed class InstitutionMergeQueries(PortalDbContext db, LiveRecords live, RegionQueries regions)
{
    private static readonly RecordKind[] Kinds = [RecordKind.Agreement, RecordKind.Visit, RecordKind.Meeting, RecordKind.Activity];

    /// <summary>The record into which that of this slug or id was merged; null where it was not.</summary>
    public async Task<MergedKey?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var slug = key.ToLowerInvariant();
        var id = Guid.TryParse(key, out var parsed) ? parsed : Guid.Empty;
        return await db.Institutions.AsNoTracking().IgnoreQueryFilters()
            .Where(i => (i.Slug == slug || i.Id == id) && i.MergedIntoId != null)
            .Join(db.Institutions, i => i.MergedIntoId, s => s.Id, (_, s) => new MergedKey(s.Id, s.IsPublic ? s.Slug : null))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The institution that the actor may merge; null where there is none that he may.</summary>
    public async Task<MergeSide?> SideAsync(Guid id, string lang, Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.Institutions.AsNoTracking().Include(i => i.Names)
            .SingleOrDefaultAsync(i => i.Id == id, cancellationToken);
        if (found is null || !actor.MayMerge(found))
        {
            return null;
        }

        var places = await regions.PlacesAsync([found.RegionId], lang, cancellationToken);
        return new MergeSide(
            found.Id, NameSet.Best(found.Names, lang), found.Kind, places[found.RegionId].Name.Text,
            found.IsPublic ? found.Slug : null);
    }

    public async Task<MergePlan?> PlanAsync(
        Guid mergedId, Guid survivorId, string lang, Actor actor, CancellationToken cancellationToken)
    {
        if (await SideAsync(mergedId, lang, actor, cancellationToken) is not { } merged
            || await SideAsync(survivorId, lang, actor, cancellationToken) is not { } survivor)
        {
            return null;
        }

        var names = db.Names.OfType<InstitutionName>();
        return new MergePlan(
            merged,
            survivor,
            await names.Where(n => n.InstitutionId == mergedId
                    && !names.Any(k => k.InstitutionId == survivorId && k.Text == n.Text && k.Lang == n.Lang))
                .OrderBy(n => n.Lang).ThenBy(n => n.Text).Select(n => n.Text).ToListAsync(cancellationToken),
            await db.InstitutionIdentifiers.CountAsync(i => i.InstitutionId == mergedId, cancellationToken),
            await db.InstitutionClaims.CountAsync(c => c.InstitutionId == mergedId, cancellationToken),
            await db.Institutions.CountAsync(i => i.ParentId == mergedId, cancellationToken),
            await CountsAsync(mergedId, cancellationToken),
            await db.Drafts.CountAsync(d => d.InstitutionIds.Contains(mergedId) && d.RecordId != mergedId, cancellationToken),
            await db.RoleGrants.CountAsync(g => g.InstitutionId == mergedId, cancellationToken),
            await NamingBothAsync(mergedId, survivorId, cancellationToken));
    }

    private async Task<IReadOnlyList<MergeCount>> CountsAsync(Guid id, CancellationToken cancellationToken)
    {
        var counts = new List<MergeCount>();
        foreach (var (kind, records) in Records())
        {
            var naming = records.Where(r => r.InstitutionIds.Contains(id));
            counts.Add(new MergeCount(
                kind,
                await naming.VisibleTo(null).CountAsync(cancellationToken),
                await naming.CountAsync(r => !r.IsPublic, cancellationToken)));
        }

        return counts;
    }

    private async Task<int> NamingBothAsync(Guid one, Guid other, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var (_, records) in Records())
        {
            count += await records.CountAsync(
                r => r.InstitutionIds.Contains(one) && r.InstitutionIds.Contains(other), cancellationToken);
        }

        return count;
    }

    private IEnumerable<(RecordKind Kind, IQueryable<Record> Records)> Records() =>
        Kinds.Select(kind => (kind, live.Of(kind))).Append((RecordKind.Commitment, db.Commitments));
}

/// <summary>Where a merged record leads.</summary>
/// <param name="PublicKey">The slug; null where the public does not see it.</param>
public sealed record MergedKey(Guid Id, string? PublicKey);
