using System.Text.Json;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Press;

/// <summary>Reads a member of staff's own articles; nobody sees those of somebody else.</summary>
public sealed class PressArticleQueries(PortalDbContext db)
{
    /// <summary>More drafts of one article than anybody looks through.</summary>
    private const int MostDrafts = 100;

    /// <summary>The one changed last first, a page at a time.</summary>
    public async Task<Page<PressArticleRow>> ListAsync(Stretch stretch, Actor actor, CancellationToken cancellationToken)
    {
        var rest = MomentCursor.TryParse(stretch.After, out var after)
            ? Own(actor).Where(a => a.ChangedAt < after.At || (a.ChangedAt == after.At && a.Id < after.Id))
            : Own(actor);
        var rows = await rest.OrderByDescending(a => a.ChangedAt).ThenByDescending(a => a.Id).Take(stretch.Size + 1)
            .Select(a => new PressArticleRow(a.Id, a.Title, a.Language, a.Publisher, a.Published, a.ChangedAt))
            .ToListAsync(cancellationToken);
        return Page<PressArticleRow>.Of(rows, stretch.Size, a => new MomentCursor(a.ChangedAt, a.Id).ToString());
    }

    /// <summary>The length of the whole list.</summary>
    public Task<int> CountAsync(Actor actor, CancellationToken cancellationToken) => Own(actor).CountAsync(cancellationToken);

    /// <summary>Null where it is not there or not the actor's.</summary>
    public Task<PressArticle?> FindAsync(Guid id, Actor actor, CancellationToken cancellationToken) =>
        Own(actor).SingleOrDefaultAsync(a => a.Id == id, cancellationToken);

    /// <summary>The article that the record is made of: of its sources that the actor has the text of the wanted one, else the first.</summary>
    public async Task<PressArticle?> OfAsync(RecordInput input, Guid? wanted, Actor actor, CancellationToken cancellationToken)
    {
        var ids = input.Sources.Select(s => s.Id).ToList();
        var found = ids.Count == 0 ? [] : await Own(actor).Where(a => ids.Contains(a.Id)).ToListAsync(cancellationToken);
        return found.MinBy(a => a.Id == wanted ? -1 : ids.IndexOf(a.Id));
    }

    /// <summary>The drafts that have it, or a page of its address, among their sources, as far as the actor may read them.</summary>
    public Task<List<ArticleDraft>> DraftsAsync(PressArticle article, Actor actor, CancellationToken cancellationToken)
    {
        var cited = $$"""{"sources":[{"id":"{{article.Id}}"}]}""";
        var wanted = JsonSerializer.Serialize(new { id = article.Id, urls = WebAddress.Spellings(article.Url) });
        return db.Drafts
            .FromSql($"""
                select *, xmin from drafts where jsonb_path_exists(
                    content, '$.sources[*] ? (@.id == $id || @.url == $urls[*])', {wanted}::jsonb)
                """)
            .AsNoTracking().ReadableBy(actor)
            .OrderByDescending(d => d.ChangedAt).ThenByDescending(d => d.Id).Take(MostDrafts)
            .Select(d => new ArticleDraft(
                d.Kind, d.RecordId, d.Reference ?? d.RecordId.ToString(), d.Title, d.State,
                actor.MayEdit(d.AuthorId, new RecordScope(d.RegionIds, d.InstitutionIds)),
                EF.Functions.JsonContains(d.Content, cited)))
            .ToListAsync(cancellationToken);
    }

    private IQueryable<PressArticle> Own(Actor actor) =>
        db.PressArticles.AsNoTracking().Where(a => a.OwnerId == actor.UserId);
}
