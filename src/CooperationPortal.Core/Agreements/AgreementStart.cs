using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Agreements;

/// <summary>A new agreement as far as an older one tells it: the one that it renews, or the one that it carries out.</summary>
public sealed class AgreementStart(PortalDbContext db, IRecordWriter<AgreementInput> agreements, PickTexts texts)
{
    /// <summary>
    /// With parties, scope and terms of the agreement whose place it takes. What belongs to one paper only stays behind:
    /// events, signatures, numbers, documents, sources and promises.
    /// </summary>
    /// <exception cref="NotFoundException">There is no such agreement, or the actor may not see it.</exception>
    public async Task<AgreementInput> RenewingAsync(
        string reference, string lang, Actor actor, CancellationToken cancellationToken)
    {
        var (id, old) = await LiveAsync(reference, actor, cancellationToken);
        var ids = old.Parties.ToDictionary(p => p.Id, _ => Guid.CreateVersion7());
        return await NamedAsync(
            new AgreementInput
            {
                Type = old.Type,
                Title = old.Title,
                Summary = old.Summary,
                Binding = old.Binding,
                Parties = [.. old.Parties.Select(p => Copy(p, ids[p.Id]))],
                Scope = [.. old.Scope.Select(s => Copy(s, ids))],
                Sectors = old.Sectors,
                ForceCondition = old.ForceCondition,
                Term = old.Term,
                TermMonths = old.TermMonths,
                Renewal = old.Renewal,
                RenewalMonths = old.RenewalMonths,
                NoticeMonths = old.NoticeMonths,
                AuthenticLanguages = old.AuthenticLanguages,
                EquallyAuthentic = old.EquallyAuthentic,
                Parent = old.Parent,
                Supersedes = InputMapping.PickOf(RecordKind.Agreement, id),
            },
            lang, cancellationToken);
    }

    /// <summary>Within the framework of another; the parties are others as a rule and are for the editor to name.</summary>
    /// <exception cref="NotFoundException">There is no such agreement, or the actor may not see it.</exception>
    public async Task<AgreementInput> UnderAsync(
        string reference, string lang, Actor actor, CancellationToken cancellationToken)
    {
        var (id, _) = await LiveAsync(reference, actor, cancellationToken);
        return await NamedAsync(
            new AgreementInput
            {
                Type = AgreementType.Institutional,
                Parties = [new() { Id = Guid.CreateVersion7() }, new() { Id = Guid.CreateVersion7() }],
                Parent = InputMapping.PickOf(RecordKind.Agreement, id),
            },
            lang, cancellationToken);
    }

    private async Task<(Guid Id, AgreementInput Input)> LiveAsync(
        string reference, Actor actor, CancellationToken cancellationToken)
    {
        var id = await db.Agreements.AsNoTracking().VisibleTo(actor).Where(a => a.Reference == reference)
            .Select(a => (Guid?)a.Id).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException(reference);
        return (id, (await agreements.LoadAsync(id, cancellationToken))!);
    }

    private async Task<AgreementInput> NamedAsync(AgreementInput input, string lang, CancellationToken cancellationToken)
    {
        await texts.FillAsync(input, lang, cancellationToken);
        return input;
    }

    private static AgreementPartyInput Copy(AgreementPartyInput party, Guid id) =>
        new() { Id = id, Party = party.Party, Place = party.Place, Role = party.Role, RoleLabel = party.RoleLabel };

    private static ScopeItemInput Copy(ScopeItemInput item, Dictionary<Guid, Guid> parties) => new()
    {
        Id = Guid.CreateVersion7(),
        Activity = item.Activity,
        FromPartyId = item.FromPartyId is { } from ? parties[from] : null,
        ToPartyId = item.ToPartyId is { } to ? parties[to] : null,
        SpecialtyCodes = item.SpecialtyCodes,
        ConditionCodes = item.ConditionCodes,
        Quantity = item.Quantity,
        Unit = item.Unit,
        PerPeriod = item.PerPeriod,
        DurationDays = item.DurationDays,
        Languages = item.Languages,
        Text = item.Text,
    };
}
