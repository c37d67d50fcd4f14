using System.Net.Mail;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Links;
using CooperationPortal.Core.Mail;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using MailMessage = CooperationPortal.Core.Mail.MailMessage;

namespace CooperationPortal.Core.Agreements.Confirmations;

/// <summary>
/// The other party speaks for itself: through a link that is mailed to one person, works once, and needs no account.
/// docs/decisions/0033
/// </summary>
public sealed class ConfirmationRequests(
    PortalDbContext db, IRecordWriter<AgreementInput> agreements, PartyQueries parties, PickTexts texts, OneTimeLinks links,
    Outbox outbox, TimeProvider time)
{
    /// <summary>How long a link works; another can be sent.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>Who was asked, the newest first; for those who work with the agreement.</summary>
    public async Task<IReadOnlyList<ConfirmationRequest>> OfAsync(
        string reference, Actor actor, CancellationToken cancellationToken) =>
        await FindAsync(reference, actor, cancellationToken) is { } found
            ? await db.ConfirmationRequests.AsNoTracking().Where(r => r.AgreementId == found.Id)
                .OrderByDescending(r => r.AskedAt).ThenByDescending(r => r.Id).ToListAsync(cancellationToken)
            : [];

    /// <summary>Mails the link.</summary>
    /// <exception cref="NotFoundException">There is no such agreement, or the actor may not know of it.</exception>
    /// <exception cref="NotAllowedException">The actor does not edit the agreement.</exception>
    /// <exception cref="ConflictException">The terms have changed since the actor saw them.</exception>
    /// <exception cref="ValidationException">No party, name, address or language.</exception>
    public async Task AskAsync(string reference, RequestInput input, Actor actor, CancellationToken cancellationToken)
    {
        var found = await FindAsync(reference, actor, cancellationToken) ?? throw new NotFoundException(reference);
        if (!actor.MayEdit(found) || !found.IsPublic)
        {
            throw new NotAllowedException("The agreement is outside the actor's scope, or not public.");
        }

        await using var turn = await db.BeginTurnAsync(found.Id, cancellationToken);
        if (await db.ConfirmationRequests.AnyAsync(r => r.Id == input.Id, cancellationToken))
        {
            return;
        }

        var content = await TermsAsync(found.Id, cancellationToken);
        if (TermsText.HashOf(content) != input.Hash)
        {
            throw new ConflictException("The terms were changed meanwhile.");
        }

        var party = Check(found, input);
        var now = time.GetUtcNow();
        var request = new ConfirmationRequest
        {
            Id = input.Id,
            AgreementId = found.Id,
            PartyId = party.Id,
            PartyName = await NameAsync(party, input.Language!, cancellationToken),
            Hash = input.Hash!,
            Person = input.Person!.Trim(),
            Email = input.Email!.Trim(),
            Language = input.Language!,
            AskedById = actor.UserId!.Value,
            AskedBy = actor.Name,
            AskedAt = now,
            ExpiresAt = now + Lifetime,
        };
        await KeepTermsAsync(found.Id, content, now, cancellationToken);
        db.Add(request);
        var secret = await links.IssueAsync(OneTimeLinkKind.TermsConfirmation, request.Id, Lifetime, cancellationToken);
        outbox.Add(new MailMessage
        {
            Texts = "Mail.TermsConfirmation",
            To = new MailRecipient(request.Email, request.Person, request.Language),
            Link = $"/{LanguageTag.ToUrlSegment(request.Language)}/confirm/{secret}",
            Values = [found.Title, request.PartyName, request.AskedBy, request.ExpiresAt],
        });
        db.History.Add(HistoryEntry.Of(
            RecordKind.Agreement, found, found.Title.Source, HistoryAction.ConfirmationAsked, actor, now, request.PartyName));
        await db.CommitOrExplainAsync(turn, cancellationToken);
    }

    /// <summary>Null where the link works no more, or the agreement is not public any more.</summary>
    public async Task<LinkedTerms?> OpenAsync(string? secret, string lang, CancellationToken cancellationToken)
    {
        if (await LinkAsync(secret, cancellationToken) is not { } opened)
        {
            return null;
        }

        var content = await TermsAsync(opened.Agreement.Id, cancellationToken);
        var terms = TermsText.Read(content);
        await texts.FillAsync(terms, lang, cancellationToken);
        return new LinkedTerms(
            opened.Request, opened.Agreement.Reference, opened.Agreement.Title, terms, TermsText.HashOf(content));
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
        var content = await TermsAsync(agreement.Id, cancellationToken);
        if (TermsText.HashOf(content) != input.Hash)
        {
            throw new ConflictException("The terms were changed meanwhile.");
        }

        if (!await links.UseAsync(link, cancellationToken))
        {
            throw new NotFoundException("The link");
        }

        var now = time.GetUtcNow();
        await KeepTermsAsync(agreement.Id, content, now, cancellationToken);
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

    private static AgreementParty Check(Agreement agreement, RequestInput input)
    {
        var party = agreement.Parties.Find(p => p.Id == input.PartyId);
        var email = input.Email?.Trim();
        (string Field, bool IsWrong, string Message)[] rules =
        [
            (nameof(input.PartyId), party is null, "ErrorsConfirmations.PartyMissing"),
            (nameof(input.Person), string.IsNullOrWhiteSpace(input.Person), "ErrorsConfirmations.PersonMissing"),
            (nameof(input.Person), input.Person?.Trim().Length > ConfirmationRequest.PersonLength, "ErrorsWorkflow.TooLong"),
            (nameof(input.Email), !IsAddress(email), "ErrorsAccount.EmailWrong"),
            (nameof(input.Language), !LanguageTag.Interface.Contains(input.Language ?? ""), "ErrorsAccount.LanguageMissing"),
        ];
        return rules.Any(r => r.IsWrong)
            ? throw new ValidationException(rules.Where(r => r.IsWrong).Select(r => new ValidationFailure(r.Field, r.Message)))
            : party!;
    }

    private static bool IsAddress(string? email) =>
        email is { Length: <= OutgoingMail.AddressLength } && MailAddress.TryCreate(email, out var address) && address.Address == email;

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

    private async Task KeepTermsAsync(Guid agreementId, string content, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hash = TermsText.HashOf(content);
        if (!await db.AgreementSnapshots.AnyAsync(s => s.AgreementId == agreementId && s.Hash == hash, cancellationToken))
        {
            db.Add(new AgreementSnapshot { AgreementId = agreementId, Hash = hash, Content = content, TakenAt = now });
        }
    }

    private async Task<string> NameAsync(AgreementParty party, string lang, CancellationToken cancellationToken)
    {
        var name = (await parties.NamesAsync([PartyRow.Of(party)], [], lang, cancellationToken)).Of(PartyRow.Of(party)).Name.Text;
        return name.Length > AgreementConfirmation.NameLength ? name[..AgreementConfirmation.NameLength] : name;
    }

    private async Task<Agreement?> FindAsync(string reference, Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.Agreements.AsNoTracking().VisibleTo(actor).Include(a => a.Parties)
            .SingleOrDefaultAsync(a => a.Reference == reference, cancellationToken);
        return found is not null && actor.MayReadInternal(found) ? found : null;
    }

    private async Task<string> TermsAsync(Guid id, CancellationToken cancellationToken) =>
        TermsText.Of((await agreements.LoadAsync(id, cancellationToken))!);
}
