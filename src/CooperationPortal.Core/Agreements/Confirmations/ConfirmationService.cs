using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Agreements.Confirmations;

/// <summary>Keeps which party stands by which version of the published terms: docs/decisions/0013.</summary>
public sealed class ConfirmationService(
    PortalDbContext db, PublishedTerms terms, PartyQueries parties, PickTexts texts, ReadingLog readings, TimeProvider time)
{
    /// <summary>Null where there is no such agreement, or none that this reader works with.</summary>
    public async Task<ConfirmationCase?> FindAsync(
        string reference, string lang, Actor actor, CancellationToken cancellationToken)
    {
        if (await AgreementAsync(reference, actor, cancellationToken) is not { } found)
        {
            return null;
        }

        await NoteAsync(found, actor, cancellationToken);
        var hash = TermsText.HashOf(await terms.OfAsync(found.Id, cancellationToken));
        var words = await WordsAsync(found.Id, cancellationToken);
        var rows = found.Parties.OrderBy(p => p.Order).ToList();
        var names = await parties.NamesAsync(rows.Select(PartyRow.Of), [], lang, cancellationToken);
        return new ConfirmationCase(
            reference,
            found.Title,
            hash,
            [
                .. rows.Select(p => new PartyConfirmation(p.Id, names.Of(PartyRow.Of(p)), LastOf(p.Id, words), LastOf(p.Id, words)?.Hash == hash)),
            ],
            words,
            actor.MayEdit(found));
    }

    /// <summary>The parties whose word on today's terms counts, and whether it would no longer if these were published.</summary>
    public async Task<VoidingEdit> VoidedByAsync(
        string reference, AgreementInput edited, string lang, Actor actor, CancellationToken cancellationToken)
    {
        var found = await FindAsync(reference, lang, actor, cancellationToken);
        var counting = found?.Parties.Where(p => p.IsOfTheseTerms).ToList() ?? [];
        if (counting is not [{ Last: { } word }, ..])
        {
            return new([], false);
        }

        var confirmed = await db.AgreementSnapshots.Where(s => s.AgreementId == word.AgreementId && s.Hash == word.Hash)
            .Select(s => s.Content).SingleAsync(cancellationToken);
        // Not by hash: a form also sends empty rows, which publishing drops.
        var isVoiding = InputDiff.Between(TermsText.Read(confirmed), TermsText.Read(TermsText.Of(edited))).Count > 0;
        return new(counting, isVoiding);
    }

    /// <summary>Null where nobody was ever asked.</summary>
    public async Task<ConfirmationCount?> CountAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        var words = await WordsAsync(agreementId, cancellationToken);
        if (words.Count == 0)
        {
            return null;
        }

        var hash = TermsText.HashOf(await terms.OfAsync(agreementId, cancellationToken));
        var partyIds = await db.AgreementParties.Where(p => p.AgreementId == agreementId).Select(p => p.Id)
            .ToListAsync(cancellationToken);
        var current = partyIds.Select(id => LastOf(id, words)).Where(w => w?.Hash == hash).ToList();
        return new ConfirmationCount(
            current.Count(w => w!.Outcome is ConfirmationOutcome.Confirmed),
            current.Count(w => w!.Outcome is ConfirmationOutcome.Disputed),
            partyIds.Count);
    }

    /// <summary>Null where there is no such agreement or version, or none that this reader works with.</summary>
    public async Task<SnapshotView?> SnapshotAsync(
        string reference, string hash, string lang, Actor actor, CancellationToken cancellationToken)
    {
        if (await AgreementAsync(reference, actor, cancellationToken) is not { } found
            || await db.AgreementSnapshots.AsNoTracking()
                .SingleOrDefaultAsync(s => s.AgreementId == found.Id && s.Hash == hash, cancellationToken) is not { } snapshot)
        {
            return null;
        }

        await NoteAsync(found, actor, cancellationToken);
        var then = TermsText.Read(snapshot.Content);
        var now = TermsText.Read(await terms.OfAsync(found.Id, cancellationToken));
        await texts.FillAsync(then, lang, cancellationToken);
        await texts.FillAsync(now, lang, cancellationToken);
        var words = await WordsAsync(found.Id, cancellationToken);
        return new SnapshotView(reference, snapshot, then, now, [.. words.Where(w => w.Hash == hash)]);
    }

    /// <exception cref="NotFoundException">There is no such agreement, or the actor may not know of it.</exception>
    /// <exception cref="NotAllowedException">The actor does not edit the agreement.</exception>
    /// <exception cref="ConflictException">The terms have changed since the actor saw them.</exception>
    /// <exception cref="ValidationException">No party, not what it said or how we know, or a day in the future.</exception>
    public async Task RecordAsync(
        string reference, ConfirmationInput input, Actor actor, CancellationToken cancellationToken)
    {
        var found = await AgreementAsync(reference, actor, cancellationToken) ?? throw new NotFoundException(reference);
        if (!actor.MayEdit(found))
        {
            throw new NotAllowedException("The agreement is outside the actor's scope.");
        }

        await using var turn = await db.BeginTurnAsync(found.Id, cancellationToken);
        if (await db.AgreementConfirmations.AnyAsync(c => c.Id == input.Id, cancellationToken))
        {
            return;
        }

        var content = await terms.OfAsync(found.Id, cancellationToken);
        var hash = TermsText.HashOf(content);
        if (hash != input.Hash)
        {
            throw new ConflictException("The terms were changed meanwhile.");
        }

        var now = time.GetUtcNow();
        var party = Check(found, input);
        var names = await parties.NamesAsync([PartyRow.Of(party)], [], LanguageTag.Russian, cancellationToken);
        var name = names.Of(PartyRow.Of(party)).Name.Text;
        await terms.KeepAsync(found.Id, content, now, cancellationToken);
        db.Add(new AgreementConfirmation
        {
            Id = input.Id,
            AgreementId = found.Id,
            PartyId = party.Id,
            PartyName = name.Length > AgreementConfirmation.NameLength ? name[..AgreementConfirmation.NameLength] : name,
            Hash = hash,
            Outcome = input.Outcome!.Value,
            SaidOn = input.SaidOn.ToDate().Edtf,
            Note = input.Note!.Trim(),
            RecordedById = actor.UserId!.Value,
            RecordedBy = actor.Name,
            RecordedAt = now,
        });
        var action = input.Outcome is ConfirmationOutcome.Confirmed ? HistoryAction.TermsConfirmed : HistoryAction.TermsDisputed;
        db.History.Add(HistoryEntry.Of(
            RecordKind.Agreement, found, found.Title.Source, action, actor, now, $"{name}: {input.Note!.Trim()}"));
        await db.CommitOrExplainAsync(turn, cancellationToken);
    }

    private AgreementParty Check(Agreement agreement, ConfirmationInput input)
    {
        var party = agreement.Parties.Find(p => p.Id == input.PartyId);
        (string Field, bool IsWrong, string Message)[] rules =
        [
            (nameof(input.PartyId), party is null, "ErrorsConfirmations.PartyMissing"),
            (nameof(input.Outcome), input.Outcome is null, "ErrorsConfirmations.OutcomeMissing"),
            (nameof(input.SaidOn), IsInFuture(input.SaidOn), "ErrorsConfirmations.InFuture"),
            (nameof(input.Note), string.IsNullOrWhiteSpace(input.Note), "ErrorsConfirmations.NoteMissing"),
            (nameof(input.Note), input.Note?.Length > AgreementConfirmation.NoteLength, "ErrorsWorkflow.TooLong"),
        ];
        var mistakes = rules.Where(r => r.IsWrong).Select(r => (r.Field, r.Message))
            .Concat(RecordInputValidator.Problems(input.SaidOn).Select(p => (Field: $"{nameof(input.SaidOn)}.{p.Field}", p.Message)))
            .Select(m => new ValidationFailure(m.Field, m.Message)).ToList();
        return mistakes.Count == 0 ? party! : throw new ValidationException(mistakes);
    }

    private bool IsInFuture(DateInput date) =>
        date.Parts.TryToEdtf(out var edtf, out _) && edtf is not null && EdtfDate.Parse(edtf).Earliest > time.Today();

    private async Task<Agreement?> AgreementAsync(string reference, Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.Agreements.AsNoTracking().VisibleTo(actor).Include(a => a.Parties)
            .SingleOrDefaultAsync(a => a.Reference == reference, cancellationToken);
        return found is not null && actor.MayReadInternal(found) ? found : null;
    }

    private Task NoteAsync(Agreement found, Actor actor, CancellationToken cancellationToken) =>
        readings.NoteBesideAsync(RecordKind.Agreement, found, found.Title.Source, actor, cancellationToken);

    private Task<List<AgreementConfirmation>> WordsAsync(Guid id, CancellationToken cancellationToken) =>
        db.AgreementConfirmations.AsNoTracking().Where(c => c.AgreementId == id)
            .OrderByDescending(c => c.RecordedAt).ThenByDescending(c => c.Id).ToListAsync(cancellationToken);

    private static AgreementConfirmation? LastOf(Guid partyId, List<AgreementConfirmation> words) =>
        words.Find(w => w.PartyId == partyId);
}
