using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Users.Administration;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.PersonalData;

/// <summary>Erases somebody's personal data on request, in one transaction: docs/decisions/0036.</summary>
public sealed class ErasureService(
    PortalDbContext db, DataSubjectQueries subjects, PersonErasure people, AccountErasure accounts, AddressErasure addresses,
    FigureKeeper figures, TimeProvider time)
{
    /// <summary>What would go and what would stay; null where nothing is kept of such a one.</summary>
    public async Task<ErasurePlan?> PlanAsync(DataSubject subject, string lang, Actor actor, CancellationToken cancellationToken) =>
        await subjects.OpenAsync(subject, lang, actor, cancellationToken) is { } file ? ErasurePlan.Of(subject, file) : null;

    /// <summary>Safe to repeat: of whom nothing is left, nothing is done.</summary>
    /// <exception cref="NotAllowedException">The actor is no administrator.</exception>
    /// <exception cref="ValidationException">No reason, one that names the person, one's own account, or an address of an account.</exception>
    public async Task EraseAsync(DataSubject subject, string? reason, Actor actor, CancellationToken cancellationToken)
    {
        AdministratorRules.Require(actor);
        if (subject is { Kind: DataSubjectKind.Account, Id: { } own })
        {
            AdministratorRules.RequireAnother(own, actor);
        }

        Require.Text(reason, HistoryEntry.CommentLength, "Reason", "ErrorsWorkflow.ReasonMissing");
        await using var turn = await db.BeginTurnAsync(subject.HistoryId, cancellationToken);
        var file = await subjects.ReadAsync(subject, LanguageTag.Russian, cancellationToken);
        if (file is null || ErasurePlan.Of(subject, file).Goes.Count == 0)
        {
            return;
        }

        await RefuseAsync(file, reason!, cancellationToken);
        await EraseAsync(file, actor, cancellationToken);
        await figures.ForgetWordsAsync(cancellationToken);
        db.History.Add(EntryOf(subject, file, reason!, actor));
        await db.CommitOrExplainAsync(turn, cancellationToken);
    }

    private Task EraseAsync(DataSubjectFile file, Actor actor, CancellationToken cancellationToken) => file switch
    {
        { Person: not null } => people.EraseAsync(file, actor, cancellationToken),
        { Account: not null } => accounts.EraseAsync(file, cancellationToken),
        _ => addresses.EraseAsync(file.Addresses[0], cancellationToken),
    };

    private async Task RefuseAsync(DataSubjectFile file, string reason, CancellationToken cancellationToken)
    {
        if (new NamePatterns(file.Names, file.Addresses).AreIn(reason))
        {
            throw new ValidationException([new ValidationFailure("Reason", "ErrorsPeople.ReasonNames")]);
        }

        var keys = file.Addresses.Select(a => a.ToUpperInvariant()).ToArray();
        if (file.Kind is DataSubjectKind.Address && await db.Users.AnyAsync(u => keys.Contains(u.NormalizedEmail!), cancellationToken))
        {
            throw new ValidationException([new ValidationFailure("", "ErrorsPeople.AddressOfAccount")]);
        }
    }

    /// <summary>How much went, and never whose it was.</summary>
    private HistoryEntry EntryOf(DataSubject subject, DataSubjectFile file, string reason, Actor actor) => new()
    {
        At = time.GetUtcNow(),
        ActorId = actor.UserId,
        ActorName = actor.InHistory,
        Action = HistoryAction.PersonalDataErased,
        RecordKind = subject.HistoryKind,
        RecordId = subject.HistoryId,
        Comment = Blank.ToNull(reason),
        Changes = [.. ErasurePlan.Of(subject, file).Goes.Select(l => new FieldChange($"{l.Item}", $"{l.Count}", null))],
    };
}
