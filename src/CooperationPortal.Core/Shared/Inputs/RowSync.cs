using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>Brings the stored rows of a list to those of a form, by their ids.</summary>
public static class RowSync
{
    /// <summary>Rows that are gone are removed, new ones are made, all take their values and their place in the order.</summary>
    public static void Sync<TEntity, TRow>(
        this DbContext db,
        List<TEntity> entities,
        IReadOnlyList<TRow> rows,
        Func<TEntity, Guid> idOf,
        Func<TRow, TEntity> create,
        Action<TEntity, TRow, int> take)
        where TEntity : class
        where TRow : IRow
    {
        var kept = rows.Select(r => r.Id).ToHashSet();
        foreach (var gone in entities.Where(e => !kept.Contains(idOf(e))).ToList())
        {
            entities.Remove(gone);
            db.Remove(gone);
        }

        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var entity = entities.Find(e => idOf(e) == row.Id);
            if (entity is null)
            {
                entity = create(row);
                entities.Add(entity);
                db.Add(entity);
            }

            take(entity, row, i);
        }
    }

    /// <summary>For parties, whose values but those of the choice itself the caller adds.</summary>
    public static void SyncParties<TEntity, TRow>(
        this DbContext db,
        List<TEntity> entities,
        IReadOnlyList<TRow> rows,
        Func<TRow, TEntity> create,
        Action<TEntity, TRow>? take = null)
        where TEntity : Party
        where TRow : PartyInput =>
        db.Sync(entities, rows, e => e.Id, create, (entity, row, order) =>
        {
            entity.Order = order;
            entity.Take(row);
            take?.Invoke(entity, row);
        });

    /// <summary>For people in roles, whose values but those of the person and the post the caller adds.</summary>
    public static void SyncPeople<TEntity, TRow>(
        this DbContext db,
        PersonRegistry people,
        List<TEntity> entities,
        IReadOnlyList<TRow> rows,
        Func<TRow, TEntity> create,
        Action<TEntity, TRow>? take = null)
        where TEntity : PersonInRole
        where TRow : PersonInput =>
        db.Sync(entities, rows, e => e.Id, create, (entity, row, order) =>
        {
            entity.Order = order;
            entity.Take(row, people);
            take?.Invoke(entity, row);
        });
}
