using CooperationPortal.Core.Data;
using CooperationPortal.Core.FieldRights;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Drafts;

/// <summary>
/// What an editor does with the working copy of a record, the same for all kinds: docs/decisions/0009. Reviewers use
/// <see cref="ReviewService{TInput}"/>.
/// </summary>
public sealed class DraftService<TInput>(
    PortalDbContext db,
    IRecordWriter<TInput> writer,
    InputChecks<TInput> checks,
    LiveRecords live,
    ReferenceNumbers references,
    StampCheck<TInput> stamps,
    DraftHistory<TInput> history,
    FieldGuard<TInput> fields,
    TimeProvider time) : IDraftService
    where TInput : RecordInput, new()
{
    public RecordKind Kind => writer.Kind;

    /// <summary>The open draft, else the live record, for its edit page.</summary>
    /// <exception cref="NotFoundException">There is neither, or the actor may not know of it.</exception>
    /// <exception cref="NotAllowedException">The actor may read it and not edit it.</exception>
    public async Task<WorkingCopy<TInput>> OpenAsync(string key, Actor actor, CancellationToken cancellationToken)
    {
        var id = await live.IdOfAsync(writer.Kind, key, cancellationToken) ?? throw new NotFoundException(key);
        var draft = await db.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.RecordId == id, cancellationToken);
        var record = await live.Of(writer.Kind).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
        Require.Edit(actor, writer.Kind, draft, record);
        if (draft is not null)
        {
            return new(DraftHead.Of(draft, record), DraftJson.Read<TInput>(draft.Content), draft.Note);
        }

        var input = await writer.LoadAsync(id, cancellationToken) ?? throw new NotFoundException(key);
        return new(DraftHead.Of(writer.Kind, record!, writer.TitleOf(input)), input);
    }

    /// <summary>Keeps what was typed, complete or not: in a new draft, in the open one, or in one of the live record.</summary>
    /// <exception cref="ConflictException">Somebody else saved, published or discarded meanwhile.</exception>
    /// <exception cref="ValidationException">A field was changed that the actor may not write (<see cref="FieldLocks"/>).</exception>
    public Task<DraftHead> SaveAsync(
        TInput input, DraftStamp stamp, string? comment, Actor actor, CancellationToken cancellationToken) =>
        StoreAsync(new(DraftJson.Storable(input), stamp, actor, DraftStep.Save, Blank.ToNull(comment)), cancellationToken);

    /// <summary>Keeps what is being typed, as a save does; it takes nothing back from the reviewers.</summary>
    /// <exception cref="ConflictException">Somebody else saved, published, submitted or discarded meanwhile.</exception>
    public Task<DraftHead> KeepAsync(
        TInput input, DraftStamp stamp, string? comment, Actor actor, CancellationToken cancellationToken) =>
        StoreAsync(new(DraftJson.Storable(input), stamp, actor, DraftStep.Keep, Blank.ToNull(comment)), cancellationToken);

    /// <summary>Keeps what was typed and hands it to the reviewers.</summary>
    /// <exception cref="ValidationException">The record is not complete, or outside the actor's scope.</exception>
    /// <exception cref="ConflictException">Somebody else saved, published or discarded meanwhile.</exception>
    public async Task<DraftHead> SubmitAsync(
        TInput input, DraftStamp stamp, string? comment, Actor actor, CancellationToken cancellationToken)
    {
        Require.AtMost(comment, HistoryEntry.CommentLength, "Comment");
        await checks.RequireAsync(input, cancellationToken);
        await writer.CheckAsync(stamp.RecordId ?? stamp.CreationKey, input, cancellationToken);
        return await StoreAsync(
            new(DraftJson.Storable(input), stamp, actor, DraftStep.Submit, Blank.ToNull(comment)), cancellationToken);
    }

    public async Task SubmitAsync(Guid recordId, DraftStamp seen, Actor actor, CancellationToken cancellationToken)
    {
        var draft = await db.Drafts.AsNoTracking()
            .SingleOrDefaultAsync(d => d.RecordId == recordId && d.Kind == writer.Kind, cancellationToken);
        Require.Edit(actor, writer.Kind, draft, null);
        Require.Version(draft!.Version, seen.Version);
        await SubmitAsync(DraftJson.Read<TInput>(draft.Content), seen, draft.Note, actor, cancellationToken);
    }

    public async Task DiscardAsync(
        Guid recordId, DraftStamp seen, string? reason, Actor actor, CancellationToken cancellationToken)
    {
        await using var turn = await db.BeginTurnAsync(recordId, cancellationToken);
        var draft = await db.Drafts.SingleOrDefaultAsync(d => d.RecordId == recordId, cancellationToken);
        Require.Edit(actor, writer.Kind, draft, null);
        Require.Text(reason, HistoryEntry.CommentLength, "Reason", "ErrorsWorkflow.ReasonMissing");
        Require.Version(draft!.Version, seen.Version);
        await history.SettleAsync(draft, cancellationToken);
        var kept = await writer.LoadAsync(recordId, cancellationToken) ?? new TInput();
        await history.NameAsync(kept, cancellationToken);
        var changes = InputDiff.Between(DraftJson.Read<TInput>(draft.Content), kept);
        db.Drafts.Remove(draft);
        db.History.Add(HistoryEntry.Of(draft, HistoryAction.Withdrawn, actor, time.GetUtcNow(), reason, changes));
        await db.CommitOrExplainAsync(turn, cancellationToken);
    }

    private async Task<DraftHead> StoreAsync(TypedDraft<TInput> typed, CancellationToken cancellationToken)
    {
        Require.Editor(typed.Actor);
        RowIds.Complete(typed.Input);

        var id = typed.RecordId;
        await using var turn = await db.BeginTurnAsync(id, cancellationToken);
        var draft = await db.Drafts.SingleOrDefaultAsync(d => d.RecordId == id, cancellationToken);
        var record = await live.FindAsync(writer.Kind, id, cancellationToken);
        await stamps.RequireCurrentAsync(typed, writer.Kind, draft, record, cancellationToken);
        if (draft is not null && !typed.Differs(draft))
        {
            return DraftHead.Of(draft, record);
        }

        (await fields.OfAsync(draft, record, typed.Actor, cancellationToken)).Require(typed.Input);
        var isNew = draft is null;
        var before = isNew && record is not null ? await writer.LoadAsync(id, cancellationToken) : null;
        if (typed is { Step: DraftStep.Keep, Comment: null } && before is not null && InputDiff.Between(before, typed.Input).Count == 0)
        {
            return DraftHead.Of(writer.Kind, record!, writer.TitleOf(before));
        }

        MendedNames.Carry(draft is null ? null : DraftJson.Read<TInput>(draft.Content), typed.Input);
        draft ??= await BeginAsync(id, record, typed.Actor, cancellationToken);
        if (!isNew)
        {
            before = await history.BeforeAsync(draft, typed, cancellationToken);
        }

        await TakeAsync(draft, typed, cancellationToken);
        if (typed.Step is DraftStep.Submit && (record is null || !typed.Actor.MayEdit(record)))
        {
            Require.Proposal(typed.Actor, draft);
        }

        await history.WriteAsync(draft, typed, before ?? new TInput(), isNew, cancellationToken);
        await db.CommitOrExplainAsync(turn, cancellationToken);
        return DraftHead.Of(draft, record);
    }

    private async Task<Draft> BeginAsync(Guid id, Record? record, Actor actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var reference = LiveRecords.ReferenceOf(record)
            ?? (writer.ReferencePrefix is { } prefix ? await references.NextAsync(prefix, cancellationToken) : null);
        var draft = new Draft
        {
            Id = Guid.CreateVersion7(now),
            Kind = writer.Kind,
            RecordId = id,
            Reference = reference,
            Title = "",
            Content = "",
            State = PublicationState.Draft,
            AuthorId = actor.UserId!.Value,
            CreatedAt = now,
            BaseVersion = record?.Version,
        };
        db.Drafts.Add(draft);
        return draft;
    }

    private async Task TakeAsync(Draft draft, TypedDraft<TInput> typed, CancellationToken cancellationToken)
    {
        var title = writer.TitleOf(typed.Input);
        draft.Title = title.Length > Draft.TitleLength ? title[..Draft.TitleLength] : title;
        draft.Content = DraftJson.Write(typed.Input);
        draft.Note = typed.Comment;
        var scope = await writer.ScopeOfAsync(typed.Input, cancellationToken);
        draft.RegionIds = scope.RegionIds;
        draft.InstitutionIds = draft.Kind is RecordKind.Institution
            ? [.. scope.InstitutionIds.Append(draft.RecordId).Distinct()]
            : scope.InstitutionIds;
        draft.Change(typed.Actor.UserId!.Value, draft.ChangedAt == default ? draft.CreatedAt : time.GetUtcNow());
        if (typed.Step is DraftStep.Submit)
        {
            draft.Submit();
        }
    }
}
