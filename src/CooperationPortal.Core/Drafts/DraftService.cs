using CooperationPortal.Core.Data;
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
    PickTexts texts,
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
            return new(DraftHead.Of(draft, record), DraftJson.Read<TInput>(draft.Content));
        }

        var input = await writer.LoadAsync(id, cancellationToken) ?? throw new NotFoundException(key);
        return new(DraftHead.Of(writer.Kind, record!, writer.TitleOf(input)), input);
    }

    /// <summary>Keeps what was typed, complete or not: in a new draft, in the open one, or in one of the live record.</summary>
    /// <exception cref="ConflictException">Somebody else saved, published or discarded meanwhile.</exception>
    public Task<DraftHead> SaveAsync(
        TInput input, DraftStamp stamp, Actor actor, CancellationToken cancellationToken) =>
        StoreAsync(new Typed(DraftJson.Storable(input), stamp, actor, Submits: false, Comment: null), cancellationToken);

    /// <summary>Keeps what was typed and hands it to the reviewers.</summary>
    /// <exception cref="ValidationException">The record is not complete, or outside the actor's scope.</exception>
    /// <exception cref="ConflictException">Somebody else saved, published or discarded meanwhile.</exception>
    public async Task<DraftHead> SubmitAsync(
        TInput input, DraftStamp stamp, string? comment, Actor actor, CancellationToken cancellationToken)
    {
        await checks.RequireAsync(input, cancellationToken);
        await writer.CheckAsync(stamp.RecordId ?? stamp.CreationKey, input, cancellationToken);
        return await StoreAsync(
            new Typed(DraftJson.Storable(input), stamp, actor, Submits: true, Blank.ToNull(comment)), cancellationToken);
    }

    public async Task DiscardAsync(
        Guid recordId, DraftStamp seen, string? reason, Actor actor, CancellationToken cancellationToken)
    {
        await using var turn = await db.BeginTurnAsync(recordId, cancellationToken);
        var draft = await db.Drafts.SingleOrDefaultAsync(d => d.RecordId == recordId, cancellationToken);
        Require.Edit(actor, writer.Kind, draft, null);
        Require.Text(reason, HistoryEntry.CommentLength, "Reason", "ErrorsWorkflow.ReasonMissing");
        Require.Version(draft!.Version, seen.Version);
        var kept = await writer.LoadAsync(recordId, cancellationToken) ?? new TInput();
        await texts.FillAsync(kept, LanguageTag.Russian, cancellationToken);
        var changes = InputDiff.Between(DraftJson.Read<TInput>(draft.Content), kept);
        db.Drafts.Remove(draft);
        db.History.Add(HistoryEntry.Of(draft, HistoryAction.Withdrawn, actor, time.GetUtcNow(), reason, changes));
        await db.CommitOrExplainAsync(turn, cancellationToken);
    }

    private async Task<DraftHead> StoreAsync(Typed typed, CancellationToken cancellationToken)
    {
        Require.Editor(typed.Actor);
        RowIds.Complete(typed.Input);

        var id = typed.Stamp.RecordId ?? typed.Stamp.CreationKey;
        await using var turn = await db.BeginTurnAsync(id, cancellationToken);
        var draft = await db.Drafts.SingleOrDefaultAsync(d => d.RecordId == id, cancellationToken);
        var record = await live.FindAsync(writer.Kind, id, cancellationToken);
        await RequireCurrentAsync(typed, draft, record, cancellationToken);
        if (draft is not null && !Differs(typed, draft))
        {
            return DraftHead.Of(draft, record);
        }

        var before = draft is not null ? DraftJson.Read<TInput>(draft.Content)
            : record is not null ? await writer.LoadAsync(id, cancellationToken) ?? new TInput()
            : new TInput();
        await texts.FillAsync(before, LanguageTag.Russian, cancellationToken);
        var isNew = draft is null;
        draft ??= await BeginAsync(id, record, typed.Actor, cancellationToken);
        await TakeAsync(draft, typed, cancellationToken);
        if (typed.Submits && (record is null || !typed.Actor.MayEdit(record)))
        {
            Require.Proposal(typed.Actor, draft);
        }

        var action = typed.Submits ? HistoryAction.Submitted : isNew ? HistoryAction.DraftCreated : HistoryAction.DraftSaved;
        db.History.Add(HistoryEntry.Of(
            draft, action, typed.Actor, draft.ChangedAt, typed.Comment, InputDiff.Between(before, typed.Input)));
        await db.CommitOrExplainAsync(turn, cancellationToken);
        return DraftHead.Of(draft, record);
    }

    private async Task RequireCurrentAsync(Typed typed, Draft? draft, Record? record, CancellationToken cancellationToken)
    {
        if (draft is null && record is null)
        {
            await RequireNewOrOwnAsync(typed, cancellationToken);
            return;
        }

        Require.Edit(typed.Actor, writer.Kind, draft, record);
        var isRepeated = typed.Stamp.RecordId is null && draft is not null
            && (!Differs(typed, draft) || (draft.AuthorId == typed.Actor.UserId && draft.ChangedAt == draft.CreatedAt));
        if (!isRepeated)
        {
            Require.Version(draft?.Version, typed.Stamp.Version);
        }

        if (draft is null)
        {
            Require.Version(record!.Version, typed.Stamp.LiveVersion);
        }
    }

    /// <summary>A draft that was discarded while somebody typed is a conflict, so that the text is not lost.</summary>
    private async Task RequireNewOrOwnAsync(Typed typed, CancellationToken cancellationToken)
    {
        if (typed.Stamp.RecordId is not { } id)
        {
            return;
        }

        var userId = typed.Actor.UserId;
        if (!await db.History.AnyAsync(
            h => h.RecordId == id && h.ActorId == userId && !HistoryActions.Beside.Contains(h.Action), cancellationToken))
        {
            throw new NotFoundException("The draft");
        }

        if (typed.Stamp.Version is not null)
        {
            throw new ConflictException("The draft was discarded.");
        }
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

    private async Task TakeAsync(Draft draft, Typed typed, CancellationToken cancellationToken)
    {
        var title = writer.TitleOf(typed.Input);
        draft.Title = title.Length > Draft.TitleLength ? title[..Draft.TitleLength] : title;
        draft.Content = DraftJson.Write(typed.Input);
        var scope = await writer.ScopeOfAsync(typed.Input, cancellationToken);
        draft.RegionIds = scope.RegionIds;
        draft.InstitutionIds = draft.Kind is RecordKind.Institution
            ? [.. scope.InstitutionIds.Append(draft.RecordId).Distinct()]
            : scope.InstitutionIds;
        draft.Change(typed.Actor.UserId!.Value, draft.ChangedAt == default ? draft.CreatedAt : time.GetUtcNow());
        if (typed.Submits)
        {
            draft.Submit(typed.Comment);
        }
    }

    private static bool Differs(Typed typed, Draft draft) =>
        (typed.Submits && draft.State is not PublicationState.Submitted)
        || InputDiff.Between(DraftJson.Read<TInput>(draft.Content), typed.Input).Count > 0;

    private sealed record Typed(TInput Input, DraftStamp Stamp, Actor Actor, bool Submits, string? Comment);
}
