using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Drafts;

/// <summary>
/// What the history is told of a draft: each save, and of what was only kept while somebody typed one entry a sitting,
/// in the name of who typed. docs/decisions/0015-what-is-typed-is-kept.md
/// </summary>
public sealed class DraftHistory<TInput>(PortalDbContext db, PickTexts texts, TimeProvider time)
    where TInput : RecordInput
{
    /// <summary>After a pause as long as this the same person begins another sitting.</summary>
    public static readonly TimeSpan Sitting = TimeSpan.FromHours(1);

    /// <summary>What the history knew of the draft before this step; the sitting of another person ends with it.</summary>
    public async Task<TInput> BeforeAsync(Draft draft, TypedDraft<TInput> typed, CancellationToken cancellationToken)
    {
        if (draft.ChangedById != typed.Actor.UserId || time.GetUtcNow() - draft.ChangedAt > Sitting)
        {
            await SettleAsync(draft, cancellationToken);
        }

        if (typed.Step is DraftStep.Keep)
        {
            draft.RecordedContent ??= draft.Content;
        }

        return DraftJson.Read<TInput>(draft.RecordedContent ?? draft.Content);
    }

    /// <summary>Tells of the step, or leaves it to the end of the sitting.</summary>
    public async Task WriteAsync(
        Draft draft, TypedDraft<TInput> typed, TInput before, bool isNew, CancellationToken cancellationToken)
    {
        if (typed.Step is DraftStep.Keep && !isNew)
        {
            return;
        }

        await NameAsync(before, cancellationToken);
        draft.RecordedContent = null;
        var changes = InputDiff.Between(before, typed.Input);
        var action = typed.Step is DraftStep.Submit ? HistoryAction.Submitted
            : isNew ? HistoryAction.DraftCreated
            : HistoryAction.DraftSaved;
        var comment = typed.Step is DraftStep.Submit ? typed.Comment : null;
        if (action is not HistoryAction.DraftSaved || changes.Count > 0)
        {
            db.History.Add(HistoryEntry.Of(draft, action, typed.Actor, draft.ChangedAt, comment, changes));
        }
    }

    /// <summary>Tells of what was only kept so far, as of the moment when it was typed last.</summary>
    public async Task SettleAsync(Draft draft, CancellationToken cancellationToken)
    {
        if (draft.RecordedContent is not { } recorded)
        {
            return;
        }

        draft.RecordedContent = null;
        var before = DraftJson.Read<TInput>(recorded);
        await NameAsync(before, cancellationToken);
        var changes = InputDiff.Between(before, DraftJson.Read<TInput>(draft.Content));
        if (changes.Count > 0)
        {
            var name = await db.Users.Where(u => u.Id == draft.ChangedById).Select(u => u.FullName).SingleAsync(cancellationToken);
            var typist = new Actor(draft.ChangedById, name, []);
            db.History.Add(HistoryEntry.Of(draft, HistoryAction.DraftSaved, typist, draft.ChangedAt, null, changes));
        }
    }

    /// <summary>The history names records in Russian, whatever language they were chosen in.</summary>
    public Task NameAsync(TInput input, CancellationToken cancellationToken) =>
        texts.FillAsync(input, LanguageTag.Russian, cancellationToken);
}
