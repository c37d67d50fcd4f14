using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Shared.Paging;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Institutions;

/// <summary>Reads the published institutions.</summary>
public sealed class InstitutionQueries(PortalDbContext db, RegionQueries regions, InstitutionChoices choices, TimeProvider time)
{
    public const int PageSize = 30;

    /// <summary>The institution with that slug, or null where the reader may not know of one.</summary>
    public async Task<InstitutionDetails?> FindAsync(
        string slug, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var key = slug.ToLowerInvariant();
        var found = await db.Institutions.AsNoTracking().AsSplitQuery().VisibleTo(reader)
            .Include(i => i.Names).Include(i => i.Identifiers).Include(i => i.Claims).Include(i => i.Region)
            .SingleOrDefaultAsync(i => i.Slug == key, cancellationToken);
        if (found is null)
        {
            return null;
        }

        Guid[] placeIds = [.. found.Region!.AncestorIds, found.RegionId];
        var places = await regions.PlacesAsync(placeIds, lang, cancellationToken);
        var branches = await LinksAsync(
            db.Institutions.Where(i => i.ParentId == found.Id).Select(i => i.Id), lang, reader, cancellationToken);
        Guid?[] others = [found.ParentId, found.SuccessorId];
        var links = await LinksAsync(others.OfType<Guid>(), lang, reader, cancellationToken);
        return new InstitutionDetails(
            new InstitutionLink(found.Id, found.Slug, NameSet.Best(found.Names, lang), found.Kind),
            found.Status,
            [.. found.Names.InOrder().Select(NameView.Of)],
            [.. placeIds.Select(id => places[id])],
            found.CityText,
            found.Address,
            found.Latitude,
            found.Longitude,
            found.Website,
            found.ParentId is { } parent ? links.GetValueOrDefault(parent) : null,
            [.. branches.Values.OrderBy(b => b.Name.Text, StringComparer.CurrentCulture)],
            found.SuccessorId is { } successor ? links.GetValueOrDefault(successor) : null,
            [
                .. found.Identifiers.OrderBy(i => i.Scheme)
                    .Select(i => new IdentifierView(i.Scheme, i.Value, IdentifierForm.PageOf(i.Scheme, i.Value))),
            ],
            [
                .. found.Claims.OrderBy(c => c.Order)
                    .Select(c => new ClaimView(c.Id, c.Text, c.Metric, c.Comparator, c.Value, c.AsOf)),
            ],
            found.ChangedAt);
    }

    /// <summary>Names and addresses of those institutions that the reader may see, in one query.</summary>
    public Task<IReadOnlyDictionary<Guid, InstitutionLink>> LinksAsync(
        IEnumerable<Guid> ids, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        Guid[] wanted = [.. ids.Distinct()];
        return LinksAsync(
            db.Institutions.Where(i => wanted.Contains(i.Id)).Select(i => i.Id), lang, reader, cancellationToken);
    }

    /// <summary>The list by name, a page at a time.</summary>
    public async Task<Page<InstitutionRow>> ListAsync(
        InstitutionFilter filter, string lang, string? after, Actor? reader, CancellationToken cancellationToken,
        int size = PageSize)
    {
        var page = filter.Sort is ListSort.Changed
            ? await (await FilteredAsync(filter, reader, cancellationToken)).Select(i => new ListKey { Id = i.Id, ChangedAt = i.ChangedAt })
                .PageAsync(filter.Sort, after, size, cancellationToken)
            : await ByNameAsync(filter, lang, after, reader, size, cancellationToken);
        if (page.Items.Count == 0)
        {
            return new Page<InstitutionRow>([], null);
        }

        var found = await RowsAsync([.. page.Items], lang, reader, cancellationToken);
        return new Page<InstitutionRow>([.. page.Items.Select(id => found[id])], page.Next);
    }

    /// <summary>Those of the list that the public last saw change, the latest first.</summary>
    public async Task<IReadOnlyList<InstitutionRow>> LatestAsync(
        InstitutionFilter filter, int count, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var ids = await (await FilteredAsync(filter, reader, cancellationToken)).LatestIdsAsync(count, cancellationToken);
        var found = await RowsAsync(ids, lang, reader, cancellationToken);
        return [.. ids.Select(id => found[id])];
    }

    /// <summary>The public ones that are named in most of the records about a subject, the busiest first.</summary>
    public async Task<IReadOnlyList<InstitutionRow>> BusiestAsync(
        string aspect, string value, int count, string lang, CancellationToken cancellationToken)
    {
        var ids = await db.Institutions.VisibleTo(null).BusiestFirst(aspect, value, db).Select(i => i.Id).Take(count).ToArrayAsync(cancellationToken);
        var found = await RowsAsync(ids, lang, null, cancellationToken);
        return [.. ids.Select(id => found[id])];
    }

    /// <summary>Those of the public ones, in the order in which they were asked for.</summary>
    public async Task<IReadOnlyList<InstitutionRow>> OfAsync(Guid[] ids, string lang, CancellationToken cancellationToken)
    {
        if (ids.Length == 0)
        {
            return [];
        }

        var known = await db.Institutions.VisibleTo(null).Where(i => ids.Contains(i.Id)).Select(i => i.Id).ToListAsync(cancellationToken);
        var found = await RowsAsync([.. known], lang, null, cancellationToken);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    /// <summary>The length of the whole list.</summary>
    public async Task<int> CountAsync(InstitutionFilter filter, Actor? reader, CancellationToken cancellationToken) =>
        await (await FilteredAsync(filter, reader, cancellationToken)).CountAsync(cancellationToken);

    /// <summary>The same, told no further than <see cref="ListLength.Most"/>.</summary>
    public async Task<ListLength> LengthAsync(InstitutionFilter filter, Actor? reader, CancellationToken cancellationToken) =>
        await (await FilteredAsync(filter, reader, cancellationToken)).LengthAsync(cancellationToken);

    private async Task<Dictionary<Guid, InstitutionRow>> RowsAsync(
        Guid[] ids, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var rows = await db.Institutions.AsNoTracking().Where(i => ids.Contains(i.Id))
            .Select(i => new { i.Id, i.Status, i.RegionId, i.Region!.AncestorIds, i.CityText, i.ParentId, i.PublishedAt, i.ChangedAt })
            .ToListAsync(cancellationToken);
        var links = await LinksAsync(
            ids.Concat(rows.Select(r => r.ParentId).OfType<Guid>()), lang, reader, cancellationToken);
        var places = await regions.PlacesAsync(
            rows.SelectMany(r => r.AncestorIds.Append(r.RegionId)), lang, cancellationToken);
        return rows.ToDictionary(r => r.Id, r => new InstitutionRow(
            links[r.Id],
            r.Status,
            places[r.RegionId],
            r.AncestorIds.Append(r.RegionId).Select(id => places[id]).FirstOrDefault(p => p.Level is RegionLevel.Country),
            r.CityText,
            r.ParentId is { } parent ? links.GetValueOrDefault(parent)?.Name : null)
        {
            Publication = new Publication(r.PublishedAt, r.ChangedAt),
        });
    }

    private async Task<IReadOnlyDictionary<Guid, InstitutionLink>> LinksAsync(
        IQueryable<Guid> ids, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var rows = await db.Institutions.AsNoTracking().VisibleTo(reader)
            .Where(i => ids.Contains(i.Id))
            .Select(i => new
            {
                i.Id,
                i.Slug,
                i.Kind,
                Names = i.Names.Select(n => new NameForm(n.Text, n.Lang, n.Kind)).ToList(),
            })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(
            r => r.Id, r => new InstitutionLink(r.Id, r.Slug, NameSet.Best(r.Names, lang), r.Kind));
    }

    private async Task<Page<Guid>> ByNameAsync(
        InstitutionFilter filter, string lang, string? after, Actor? reader, int size, CancellationToken cancellationToken)
    {
        var choice = await choices.OfAsync(filter, reader, cancellationToken);
        var listed = Filtered(filter, choice with { Named = null }, reader).Select(i => i.Id);
        return await db.InstitutionTitles.PageAsync(listed, lang, after, size, cancellationToken, choice.Named);
    }

    private async Task<IQueryable<Institution>> FilteredAsync(InstitutionFilter filter, Actor? reader, CancellationToken cancellationToken) =>
        Filtered(filter, await choices.OfAsync(filter, reader, cancellationToken), reader);

    private IQueryable<Institution> Filtered(InstitutionFilter filter, InstitutionChoice choice, Actor? reader) =>
        db.Institutions.AsNoTracking().VisibleTo(reader).Where(filter, choice, reader, time.Today(), db);
}
