using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts.Deletion;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Drafts;

/// <inheritdoc cref="IRecordRelinker"/>
public sealed class RecordRelinker<TInput>(
    PortalDbContext db, IRecordWriter<TInput> writer, LiveRecords live, DeletedRecords deleted, TimeProvider time) : IRecordRelinker
    where TInput : RecordInput, new()
{
    public RecordKind Kind => writer.Kind;

    public async Task RelinkDraftsAsync(Guid from, Guid to, CancellationToken cancellationToken)
    {
        var (old, chosen) = (Choice(from), Choice(to));
        var naming = await db.Database.SqlQuery<Guid>(
            $"select record_id as \"Value\" from drafts where strpos(content::text, {old}) > 0").ToListAsync(cancellationToken);
        var drafts = await db.Drafts
            .Where(d => d.Kind == Kind && (naming.Contains(d.RecordId) || d.InstitutionIds.Contains(from)))
            .ToListAsync(cancellationToken);
        foreach (var draft in drafts)
        {
            draft.Content = draft.Content.Replace(old, chosen, StringComparison.Ordinal);
            draft.RecordedContent = draft.RecordedContent?.Replace(old, chosen, StringComparison.Ordinal);
            var scope = await writer.ScopeOfAsync(DraftJson.Read<TInput>(draft.Content), cancellationToken);
            draft.RegionIds = scope.RegionIds;
            draft.InstitutionIds = Kind is RecordKind.Institution
                ? [.. scope.InstitutionIds.Append(draft.RecordId).Distinct()]
                : scope.InstitutionIds;
        }
    }

    public async Task RefreshAsync(
        IReadOnlyCollection<Guid> institutions, Actor actor, CancellationToken cancellationToken)
    {
        var records = await live.Of(Kind).Where(r => r.InstitutionIds.Any(id => institutions.Contains(id)))
            .ToListAsync(cancellationToken);
        foreach (var record in records)
        {
            // A meeting within a visit has no form of its own and is written with the visit.
            if (await writer.LoadAsync(record.Id, cancellationToken) is { } input)
            {
                await WriteAsync(record, input, actor, cancellationToken);
            }
        }
    }

    public async Task RewriteAsync(
        IReadOnlyCollection<Guid> records, Func<string, string> change, Actor actor, CancellationToken cancellationToken)
    {
        foreach (var record in await deleted.Whole(Kind).Where(r => records.Contains(r.Id)).ToListAsync(cancellationToken))
        {
            if (record.DeletedAt is { } at)
            {
                await RewriteDeletedAsync(record, at, change, actor, cancellationToken);
            }
            else if (await writer.LoadAsync(record.Id, cancellationToken) is { } input && DraftJson.Write(input) is var content
                && change(content) is var changed && changed != content)
            {
                await WriteAsync(record, DraftJson.Read<TInput>(changed), actor, cancellationToken);
            }
        }
    }

    /// <summary>
    /// Nobody but the transaction sees it brought back, as it was, with what was deleted with it. It is written in any case, so that
    /// the words by which it is found are computed anew.
    /// </summary>
    private async Task RewriteDeletedAsync(
        Record record, DateTimeOffset at, Func<string, string> change, Actor actor, CancellationToken cancellationToken)
    {
        var all = (await deleted.PartsOfAsync(Kind, record.Id, at, cancellationToken)).Append(record).ToList();
        all.ForEach(r => r.Undelete(at));
        await db.SaveOrExplainAsync(cancellationToken);
        if (await writer.LoadAsync(record.Id, cancellationToken) is { } input)
        {
            await WriteAsync(record, DraftJson.Read<TInput>(change(DraftJson.Write(input))), actor, cancellationToken);
        }

        all.ForEach(r => r.Delete(at));
    }

    /// <summary>Writing shows a record to the public; what was hidden stays so.</summary>
    private async Task WriteAsync(Record record, TInput input, Actor actor, CancellationToken cancellationToken)
    {
        var parts = await live.PartsOfAsync(Kind, record.Id, cancellationToken);
        var hidden = parts.Append(record).Where(r => !r.IsPublic).ToList();
        var now = time.GetUtcNow();
        await writer.WriteAsync(record.Id, LiveRecords.ReferenceOf(record), input, actor, cancellationToken);
        record.Publish(now);
        hidden.ForEach(r => r.Hide(now));
    }

    private static string Choice(Guid institution) => RecordPick.Of(RecordKind.Institution, institution, "").Chosen!;
}
