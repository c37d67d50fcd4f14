using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Press;

/// <summary>Reads a member of staff's own articles; nobody sees those of somebody else.</summary>
public sealed class PressArticleQueries(PortalDbContext db)
{
    private const int ListSize = 100;

    /// <summary>The newest first.</summary>
    public Task<List<PressArticleRow>> ListAsync(Actor actor, CancellationToken cancellationToken) =>
        Own(actor).OrderByDescending(a => a.ChangedAt).ThenBy(a => a.Id).Take(ListSize)
            .Select(a => new PressArticleRow(a.Id, a.Title, a.Language, a.Publisher, a.Published, a.ChangedAt))
            .ToListAsync(cancellationToken);

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

    /// <summary>The drafts that have been begun from it, as far as the actor may read them.</summary>
    public Task<List<ArticleDraft>> DraftsAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        var cited = $$"""{"sources":[{"id":"{{id}}"}]}""";
        return db.Drafts.AsNoTracking().ReadableBy(actor)
            .Where(d => EF.Functions.JsonContains(d.Content, cited))
            .OrderByDescending(d => d.ChangedAt).Take(ListSize)
            .Select(d => new ArticleDraft(d.Kind, d.RecordId, d.Reference ?? d.RecordId.ToString(), d.Title))
            .ToListAsync(cancellationToken);
    }

    private IQueryable<PressArticle> Own(Actor actor) =>
        db.PressArticles.AsNoTracking().Where(a => a.OwnerId == actor.UserId);
}
