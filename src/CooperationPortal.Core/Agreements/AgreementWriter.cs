using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Visits;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Agreements;

/// <summary>Brings agreements to what editors typed.</summary>
public sealed class AgreementWriter(
    PortalDbContext db,
    ScopeBuilder scopes,
    PersonRegistry people,
    CommitmentWriter commitments,
    AidWriter aid,
    StatementWriter statements,
    RecordKeys keys,
    RecordExtras extras) : IRecordWriter<AgreementInput>
{
    private const string Untitled = "…";

    public RecordKind Kind => RecordKind.Agreement;

    public string? ReferencePrefix => "CP";

    public string TitleOf(AgreementInput input)
    {
        var parties = string.Join(" – ", input.Parties.Select(p => p.Party.Text).Where(t => !string.IsNullOrWhiteSpace(t)));
        return input.Title.ToText()?.Source ?? (parties.Length > 0 ? parties : Untitled);
    }

    public Task<RecordScope> ScopeOfAsync(AgreementInput input, CancellationToken cancellationToken)
    {
        PartyInput[] parties =
        [
            .. input.Parties, .. CommitmentWriter.PartiesOf(input.Commitments), .. AidWriter.PartiesOf(input.Aid),
        ];
        return scopes.BuildAsync(
            parties.SelectMany(p => new[] { p.Party.IdOf(RecordKind.Region), p.Place.IdOf(RecordKind.Region) }),
            parties.Select(p => p.Party.IdOf(RecordKind.Institution)),
            cancellationToken);
    }

    public async Task<AgreementInput?> LoadAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var agreement = await Whole(db.Agreements.AsNoTracking())
            .SingleOrDefaultAsync(a => a.Id == recordId, cancellationToken);
        if (agreement is null)
        {
            return null;
        }
        var input = AgreementMapping.ToInput(agreement);
        input.Commitments = await commitments.LoadAsync(recordId, cancellationToken);
        input.Aid = await aid.LoadAsync(recordId, cancellationToken);
        input.Statements = await statements.LoadAsync(Kind, recordId, cancellationToken);
        await extras.LoadAsync(recordId, input, cancellationToken);
        return input;
    }

    public async Task WriteAsync(
        Guid recordId, string? reference, AgreementInput input, Actor actor, CancellationToken cancellationToken)
    {
        await CheckFamilyAsync(recordId, input, cancellationToken);
        var agreement = await Whole(db.Agreements.IgnoreQueryFilters())
            .SingleOrDefaultAsync(a => a.Id == recordId, cancellationToken)
            ?? Add(recordId, reference!, input);
        AgreementMapping.Take(agreement, input);
        SyncRows(agreement, input);
        agreement.Relive();
        var scope = await ScopeOfAsync(input, cancellationToken);
        agreement.RegionIds = scope.RegionIds;
        agreement.InstitutionIds = scope.InstitutionIds;
        await keys.SetAsync(agreement, agreement.Reference, input, cancellationToken);
        agreement.TakeNumbers(input);
        var between = await scopes.OfPicksAsync(input.Parties.Select(p => p.Party), cancellationToken);
        await commitments.WriteAsync(
            Kind, recordId, input.Commitments, scope with { InstitutionIds = between.InstitutionIds }, cancellationToken);
        await aid.WriteAsync(Kind, recordId, input.Aid, cancellationToken);
        await statements.WriteAsync(Kind, recordId, input.Statements, cancellationToken);
        await extras.WriteAsync(Kind, recordId, input, cancellationToken);
    }

    private static IQueryable<Agreement> Whole(IQueryable<Agreement> agreements) => agreements.AsSplitQuery()
        .Include(a => a.Parties).ThenInclude(p => p.Signatures)
        .Include(a => a.Events)
        .Include(a => a.StatePeriods)
        .Include(a => a.Scope);

    private Agreement Add(Guid recordId, string reference, AgreementInput input)
    {
        var agreement = new Agreement { Id = recordId, Reference = reference, Title = input.Title.ToText()! };
        db.Add(agreement);
        return agreement;
    }

    /// <summary>The framework and the predecessor are foreign keys: they are published first, and are other records.</summary>
    private async Task CheckFamilyAsync(Guid recordId, AgreementInput input, CancellationToken cancellationToken)
    {
        foreach (var (field, pick) in new[] { ("Parent", input.Parent), ("Supersedes", input.Supersedes) })
        {
            var id = pick.IdOf(RecordKind.Agreement);
            if (id is null)
            {
                continue;
            }

            var line = await LineAsync(id.Value, field, cancellationToken);
            if (id == recordId || line.Count == 0 || line.Contains(recordId))
            {
                var message = id == recordId ? "ErrorsAgreements.OwnRelative"
                    : line.Count == 0 ? "ErrorsAgreements.RelativeNotPublished" : "ErrorsAgreements.RelativeLoop";
                throw new ValidationException([new ValidationFailure($"{field}.Text", message)]);
            }
        }
    }

    /// <summary>The agreement and what stands above it, or before it; empty where it is not published.</summary>
    private async Task<List<Guid>> LineAsync(Guid id, string field, CancellationToken cancellationToken)
    {
        var line = new List<Guid>();
        for (Guid? at = id; at is { } next && !line.Contains(next);)
        {
            var found = await db.Agreements.AsNoTracking().Where(a => a.Id == next)
                .Select(a => new { a.ParentId, a.SupersedesId }).SingleOrDefaultAsync(cancellationToken);
            if (found is not null)
            {
                line.Add(next);
            }

            at = field == "Parent" ? found?.ParentId : found?.SupersedesId;
        }

        return line;
    }

    private void SyncRows(Agreement agreement, AgreementInput input)
    {
        // Scope points to parties; a party that is gone takes only rows with it that the form no longer has.
        db.SyncParties(agreement.Parties, input.Parties,
            row => new AgreementParty { Id = row.Id, AgreementId = agreement.Id },
            (party, row) =>
            {
                AgreementMapping.Take(party, row);
                db.SyncPeople(people, party.Signatures, row.Signatures,
                    signer => new Signature { Id = signer.Id, PartyId = party.Id }, AgreementMapping.Take);
            });
        db.Sync(agreement.Events, input.Events, e => e.Id,
            row => new AgreementEvent { Id = row.Id, AgreementId = agreement.Id }, AgreementMapping.Take);
        db.Sync(agreement.Scope, input.Scope, s => s.Id,
            row => new ScopeItem { Id = row.Id, AgreementId = agreement.Id }, AgreementMapping.Take);
    }
}
