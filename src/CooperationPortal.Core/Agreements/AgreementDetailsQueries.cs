using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Documents;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Agreements;

/// <summary>Reads one agreement with everything that its page shows.</summary>
public sealed class AgreementDetailsQueries(
    PortalDbContext db,
    PartyQueries parties,
    AgreementFamilyQueries family,
    CommitmentQueries commitments,
    AidQueries aid,
    StatementQueries statements,
    DocumentQueries documents,
    EvidenceQueries evidence,
    TimeProvider time)
{
    /// <summary>The agreement with that reference, or null where the reader may not know of one.</summary>
    /// <param name="reference">Such as <c>CP-2026-0001</c>.</param>
    /// <param name="lang">The reader's language.</param>
    /// <param name="asOf">The day whose legal state and terms are asked for; today where null.</param>
    /// <param name="reader">Null for the public.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<AgreementDetails?> FindAsync(
        string reference, string lang, DateOnly? asOf, Actor? reader, CancellationToken cancellationToken)
    {
        var agreement = await db.Agreements.AsNoTracking().AsSplitQuery().VisibleTo(reader)
            .Include(a => a.Parties).ThenInclude(p => p.Signatures)
            .Include(a => a.Events)
            .Include(a => a.StatePeriods)
            .Include(a => a.Scope)
            .SingleOrDefaultAsync(a => a.Reference == reference, cancellationToken);
        if (agreement is null)
        {
            return null;
        }

        var names = await parties.NamesAsync(
            agreement.Parties.Select(PartyRow.Of),
            agreement.Parties.SelectMany(p => p.Signatures).Select(PersonRow.Of),
            lang,
            cancellationToken);
        var day = asOf ?? time.Today();
        var partyViews = agreement.PartyViews(names);
        var has = await AgreementBelongings.OfAsync(agreement.Id, db, cancellationToken);
        var own = has.Commitments ? await commitments.OfAgreementAsync(agreement.Id, lang, reader, cancellationToken) : [];
        return new AgreementDetails(
            agreement.Id,
            agreement.Reference,
            agreement.Title,
            agreement.Summary,
            agreement.Type,
            agreement.KindAsStated,
            agreement.Binding,
            agreement.CountStated,
            asOf is null ? agreement.StandingOn(day) : agreement.StandingOn(day).WithDoubts(agreement),
            await PlannedAsync(agreement, lang, reader, cancellationToken),
            partyViews,
            [
                .. agreement.Events.OrderBy(e => e.Order)
                    .Select(e => new AgreementEventView(
                        e.Id, e.Kind, e.When, e.Note, e.Subject, e.Number, e.ToLife().Change)),
            ],
            agreement.ConcludedPlace,
            agreement.TermsOn(day),
            agreement.OutlookOn(day),
            new AgreementPapers(
                agreement.AuthenticLanguages,
                agreement.EquallyAuthentic,
                agreement.DepositedAt,
                agreement.RegistryBody,
                agreement.RegistryNumber,
                agreement.RegistryDate,
                has.Documents ? await documents.OfAsync(agreement.Id, cancellationToken) : []),
            agreement.Sectors,
            agreement.ScopeViews(names),
            has.Statements ? await statements.OfAsync(agreement.Id, lang, cancellationToken) : [],
            own,
            await OfMeetingAsync(agreement, own, lang, reader, cancellationToken),
            has.Aid ? await aid.OfAsync(agreement.Id, lang, cancellationToken) : [],
            await family.OfAsync(agreement, has, partyViews, lang, reader, cancellationToken),
            await evidence.OfAsync(agreement.Id, cancellationToken),
            has,
            agreement.PublishedAt,
            agreement.ChangedAt);
    }

    /// <summary>What was promised at the meeting that promised the agreement, and is not tied to it anyway.</summary>
    private async Task<IReadOnlyList<CommitmentRow>> OfMeetingAsync(
        Agreement agreement,
        IReadOnlyList<CommitmentRow> own,
        string lang,
        Actor? reader,
        CancellationToken cancellationToken) =>
        agreement.MeetingId is not { } meeting
            ? []
            : [.. (await commitments.OfMeetingAsync(meeting, lang, reader, cancellationToken)).ExceptBy(own.Select(c => c.Id), c => c.Id)];

    private async Task<PlannedSigning> PlannedAsync(
        Agreement agreement, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var occasion = agreement.PlannedOccasionEventId is not { } id
            ? null
            : await db.Events.AsNoTracking().VisibleTo(reader).Include(e => e.Names)
                .SingleOrDefaultAsync(e => e.Id == id, cancellationToken);
        return new PlannedSigning(
            agreement.PlannedWindow,
            occasion is null ? null : new EventLink(occasion.Id, occasion.Slug, NameSet.Best(occasion.Names, lang)),
            occasion?.Period ?? StatedDate.NotStated,
            occasion?.Recurrence ?? Recurrence.NotStated);
    }
}
