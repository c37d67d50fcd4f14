using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.FieldRights;

/// <summary>Tells what of a record an editor may not write, and what stands there.</summary>
public sealed class FieldGuard<TInput>(PortalDbContext db, IRecordWriter<TInput> writer, LiveRecords live)
    where TInput : RecordInput, new()
{
    /// <summary>Of a new record where the actor may not edit one of that id.</summary>
    public async Task<GuardedInput<TInput>> OfAsync(Guid recordId, Actor actor, CancellationToken cancellationToken)
    {
        var draft = await db.Drafts.AsNoTracking()
            .SingleOrDefaultAsync(d => d.RecordId == recordId && d.Kind == writer.Kind, cancellationToken);
        var record = await live.Of(writer.Kind).AsNoTracking().SingleOrDefaultAsync(r => r.Id == recordId, cancellationToken);
        var mayEdit = draft is not null ? actor.MayEdit(draft) : record is not null && actor.MayEdit(record);
        return await OfAsync(mayEdit ? draft : null, mayEdit ? record : null, actor, cancellationToken);
    }

    /// <summary>The caller has seen that the actor may edit them.</summary>
    public async Task<GuardedInput<TInput>> OfAsync(
        Draft? draft, Record? record, Actor actor, CancellationToken cancellationToken)
    {
        var stage = record is null ? FieldStage.Draft : record.IsPublic ? FieldStage.Published : FieldStage.Withdrawn;
        var locks = FieldRightsMatrix.LocksOf(writer.Kind, actor.EditorRoles(draft, record), stage);
        var before = locks.IsEmpty ? null
            : draft is not null ? DraftJson.Read<TInput>(draft.Content)
            : record is not null ? await writer.LoadAsync(record.Id, cancellationToken)
            : null;
        return new GuardedInput<TInput>(before ?? new TInput(), locks);
    }
}
