using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Links;
using CooperationPortal.Core.Mail;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Agreements.Confirmations;

/// <summary>
/// Asks the other party for its word: through a link that is mailed to one person, works once, and needs no account.
/// docs/decisions/0033
/// </summary>
public sealed class ConfirmationRequests(
    PortalDbContext db, PublishedTerms terms, PartyQueries parties, OneTimeLinks links, Outbox outbox, TimeProvider time)
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

        var content = await terms.OfAsync(found.Id, cancellationToken);
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
        await terms.KeepAsync(found.Id, content, now, cancellationToken);
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

    private static AgreementParty Check(Agreement agreement, RequestInput input)
    {
        var party = agreement.Parties.Find(p => p.Id == input.PartyId);
        (string Field, bool IsWrong, string Message)[] rules =
        [
            (nameof(input.PartyId), party is null, "ErrorsConfirmations.PartyMissing"),
            (nameof(input.Person), string.IsNullOrWhiteSpace(input.Person), "ErrorsConfirmations.PersonMissing"),
            (nameof(input.Person), input.Person?.Trim().Length > ConfirmationRequest.PersonLength, "ErrorsWorkflow.TooLong"),
            (nameof(input.Email), !MailAddresses.IsOne(input.Email?.Trim()), "ErrorsAccount.EmailWrong"),
            (nameof(input.Language), !LanguageTag.Interface.Contains(input.Language ?? ""), "ErrorsAccount.LanguageMissing"),
        ];
        return rules.Any(r => r.IsWrong)
            ? throw new ValidationException(rules.Where(r => r.IsWrong).Select(r => new ValidationFailure(r.Field, r.Message)))
            : party!;
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
}
