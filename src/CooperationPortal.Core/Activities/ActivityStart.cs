using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Activities;

/// <summary>A new activity as far as the agreement or the promise tells it from which it is begun.</summary>
public sealed class ActivityStart(PortalDbContext db, IRecordWriter<AgreementInput> agreements, PickTexts texts)
{
    /// <summary>With the parties of a live agreement.</summary>
    /// <exception cref="NotFoundException">There is no such agreement, or the actor may not see it.</exception>
    public async Task<ActivityInput> UnderAsync(string agreement, string lang, Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.Agreements.AsNoTracking().VisibleTo(actor)
            .Where(a => a.Reference == agreement).Select(a => new { a.Id })
            .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException(agreement);
        var terms = (await agreements.LoadAsync(found.Id, cancellationToken))!;
        return await NamedAsync(
            new ActivityInput
            {
                Agreement = InputMapping.PickOf(RecordKind.Agreement, found.Id),
                Type = terms.Scope.Count > 0 ? terms.Scope[0].Activity : ActivityType.SpecialistExchange,
                Parties = [.. terms.Parties.Select(Copy)],
            },
            lang, cancellationToken);
    }

    /// <summary>With what was promised, by whom and to whom.</summary>
    /// <exception cref="NotFoundException">There is no such promise, or the actor may not see it.</exception>
    public async Task<ActivityInput> KeepingAsync(string commitment, string lang, Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.Commitments.AsNoTracking().VisibleWithHolders(actor, db).Include(c => c.Parties)
            .SingleOrDefaultAsync(c => c.Reference == commitment, cancellationToken) ?? throw new NotFoundException(commitment);
        var (owing, owed) = (Copies(found, owes: true), Copies(found, owes: false));
        return await NamedAsync(
            new ActivityInput
            {
                Title = LocalizedInput.Of(found.Text.SourceLang, found.Text.Source),
                Type = found.Activity,
                Commitment = InputMapping.PickOf(RecordKind.Commitment, found.Id),
                Agreement = InputMapping.PickOf(RecordKind.Agreement, found.AgreementId ?? found.RelatedAgreementId),
                Event = InputMapping.PickOf(RecordKind.Event, found.EventId),
                Parties = [.. owing, .. owed],
                SpecialtyCodes = [.. found.SpecialtyCodes],
                ConditionCodes = [.. found.ConditionCodes],
            },
            lang, cancellationToken);
    }

    private static PartyInput Copy(PartyInput party) => new() { Id = Guid.CreateVersion7(), Party = party.Party, Place = party.Place };

    private static IEnumerable<PartyInput> Copies(Commitment commitment, bool owes) =>
        commitment.Parties.Where(p => p.Owes == owes).OrderBy(p => p.Order).Select(p => Copy(p.Give(new PartyInput())));

    private async Task<ActivityInput> NamedAsync(ActivityInput input, string lang, CancellationToken cancellationToken)
    {
        if (input.Parties.Count == 0)
        {
            input.Parties.Add(new PartyInput { Id = Guid.CreateVersion7() });
        }

        input.Flows = [new ActivityFlowInput { Id = Guid.CreateVersion7() }];
        await texts.FillAsync(input, lang, cancellationToken);
        return input;
    }
}
