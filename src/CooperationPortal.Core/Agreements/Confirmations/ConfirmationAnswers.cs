using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Links;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Agreements.Confirmations;

/// <summary>Takes the word that a party gives by itself, through the link that it was sent: docs/decisions/0033.</summary>
public sealed class ConfirmationAnswers(
    PortalDbContext db, PublishedTerms terms, PickTexts texts, OneTimeLinks links, TimeProvider time)
{
    /// <summary>Null where the link works no more, or the agreement is not public any more.</summary>
    public async Task<LinkedTerms?> OpenAsync(string? secret, string lang, CancellationToken cancellationToken)
    {
        if (await LinkAsync(secret, cancellationToken) is not { } opened)
        {
            return null;
        }

        var content = await terms.OfAsync(opened.Agreement.Id, cancellationToken);
        var shown = TermsText.Read(content);
        await texts.FillAsync(shown, lang, cancellationToken);
        return new LinkedTerms(
            opened.Request, opened.Agreement.Reference, opened.Agreement.Title, shown, TermsText.HashOf(content));
    }

    /// <summary>Records the party's own word and uses the link up.</summary>
    /// <exception cref="NotFoundException">The link works no more.</exception>
    /// <exception cref="ConflictException">The terms have changed since they were on the page; the link still works.</exception>
    /// <exception cref="ValidationException">Nothing was chosen, or a dispute says nothing.</exception>
    public async Task AnswerAsync(string? secret, AnswerInput input, CancellationToken cancellationToken)
    {
        var (link, request, agreement) = await LinkAsync(secret, cancellationToken) ?? throw new NotFoundException("The link");
        Check(input);
        await using var turn = await db.BeginTurnAsync(agreement.Id, cancellationToken);
        var content = await terms.OfAsync(agreement.Id, cancellationToken);
        if (TermsText.HashOf(content) != input.Hash)
        {
            throw new ConflictException("The terms were changed meanwhile.");
        }

        if (!await links.UseAsync(link, cancellationToken))
        {
            throw new NotFoundException("The link");
        }

        var now = time.GetUtcNow();
        await terms.KeepAsync(agreement.Id, content, now, cancellationToken);
        db.Attach(request).Entity.AnsweredAt = now;
        var note = Blank.ToNull(input.Note);
        db.Add(new AgreementConfirmation
        {
            Id = request.Id,
            AgreementId = agreement.Id,
            PartyId = request.PartyId,
            PartyName = request.PartyName,
            Hash = input.Hash!,
            Outcome = input.Outcome!.Value,
            SaidOn = time.Today().ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            Note = note ?? "—",
            RequestId = request.Id,
            RecordedBy = request.Person,
            RecordedAt = now,
        });
        var action = input.Outcome is ConfirmationOutcome.Confirmed ? HistoryAction.TermsConfirmed : HistoryAction.TermsDisputed;
        db.History.Add(HistoryEntry.Of(
            RecordKind.Agreement, agreement, agreement.Title.Source, action, new Actor(null, request.Person, []), now,
            note is null ? request.PartyName : $"{request.PartyName}: {note}"));
        await db.CommitOrExplainAsync(turn, cancellationToken);
    }

    private static void Check(AnswerInput input)
    {
        (string Field, bool IsWrong, string Message)[] rules =
        [
            (nameof(input.Outcome), input.Outcome is null || !Enum.IsDefined(input.Outcome.Value), "ErrorsConfirmations.OutcomeMissing"),
            (nameof(input.Note), input.Outcome is ConfirmationOutcome.Disputed && string.IsNullOrWhiteSpace(input.Note),
                "ErrorsConfirmations.DisputeMissing"),
            (nameof(input.Note), input.Note?.Length > AgreementConfirmation.NoteLength, "ErrorsWorkflow.TooLong"),
        ];
        if (rules.Any(r => r.IsWrong))
        {
            throw new ValidationException(rules.Where(r => r.IsWrong).Select(r => new ValidationFailure(r.Field, r.Message)));
        }
    }

    private async Task<(OneTimeLink Link, ConfirmationRequest Request, Agreement Agreement)?> LinkAsync(
        string? secret, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(secret, cancellationToken) is not { Kind: OneTimeLinkKind.TermsConfirmation } link)
        {
            return null;
        }

        var request = await db.ConfirmationRequests.AsNoTracking().SingleAsync(r => r.Id == link.SubjectId, cancellationToken);
        var agreement = await db.Agreements.AsNoTracking().VisibleTo(null).Include(a => a.Parties)
            .SingleOrDefaultAsync(a => a.Id == request.AgreementId, cancellationToken);
        return agreement is null ? null : (link, request, agreement);
    }
}
