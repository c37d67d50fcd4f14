using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;

namespace CooperationPortal.Core.Visits;

/// <summary>The agreement that came of a stop: begun with what the stop says, and then named by it.</summary>
public sealed class StopAgreementService(DraftService<VisitInput> visits, PartyQueries parties, PickTexts texts)
{
    /// <summary>A new agreement as far as the stop tells it; what the stop does not say stays empty.</summary>
    /// <param name="visitKey">The visit's reference.</param>
    /// <param name="stopId">The stop.</param>
    /// <param name="during">Why the days of the visit are those of the agreement, where the stop has none.</param>
    /// <param name="lang">The editor's language, for names.</param>
    /// <param name="actor">Who records the agreement.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    /// <exception cref="NotFoundException">There is no such stop, or none whose agreement is still to be recorded.</exception>
    /// <exception cref="NotAllowedException">The actor may not edit the visit.</exception>
    public async Task<AgreementInput> BeginAsync(
        string visitKey, Guid stopId, string during, string lang, Actor actor, CancellationToken cancellationToken)
    {
        var copy = await visits.OpenAsync(visitKey, actor, cancellationToken);
        var (visit, head) = (copy.Input, copy.Head);
        var stop = visit.Stops.Find(s => s.Id == stopId && MayName(s)) ?? throw new NotFoundException("The stop");
        var isSigned = stop.Outcome is StopOutcome.AgreementSigned;
        var input = new AgreementInput
        {
            Parties = [.. visit.Senders.Prepend(stop).Where(p => !p.Party.IsEmpty()).Select(ToParty)],
            Events =
            [
                new AgreementEventInput
                {
                    Id = Guid.CreateVersion7(),
                    Kind = isSigned ? AgreementEventKind.Signed : AgreementEventKind.Announced,
                    When = DayOf(stop, visit, during),
                },
            ],
            PlannedOccasion = isSigned ? new RecordPick() : visit.Event,
            ConcludedPlace = isSigned ? await PlaceOfAsync(stop, lang, cancellationToken) : new LocalizedInput(),
            Visit = RecordPick.Of(RecordKind.Visit, head.RecordId, head.Key),
            Sources = visit.Sources,
        };
        await texts.FillAsync(input, lang, cancellationToken);
        return input;
    }

    /// <summary>
    /// Lets the stop name the agreement, in the working copy of its visit. What others have made of the stop meanwhile
    /// stays; a draft that waits for review is not taken back for it.
    /// </summary>
    /// <returns>Whether the stop names the agreement.</returns>
    public async Task<bool> NameAsync(
        string visitKey, Guid stopId, DraftHead agreement, Actor actor, CancellationToken cancellationToken)
    {
        var copy = await visits.OpenAsync(visitKey, actor, cancellationToken);
        var stop = copy.Input.Stops.Find(s => s.Id == stopId);
        if (stop?.Agreement.IdOf(RecordKind.Agreement) == agreement.RecordId)
        {
            return true;
        }

        if (copy.Head.IsSubmitted || stop is null || !MayName(stop))
        {
            return false;
        }

        stop.Agreement = RecordPick.Of(RecordKind.Agreement, agreement.RecordId, agreement.Key);
        try
        {
            await texts.FillAsync(copy.Input, LanguageTag.Russian, cancellationToken);
            await visits.SaveAsync(copy.Input, copy.Head.Stamp, copy.Note, actor, cancellationToken);
            return true;
        }
        catch (ConflictException)
        {
            return false;
        }
    }

    private static bool MayName(StopInput stop) =>
        stop.Outcome is StopOutcome.AgreementSigned or StopOutcome.AgreementPlanned && stop.Agreement.IsEmpty();

    private static AgreementPartyInput ToParty(PartyInput party) =>
        new() { Id = Guid.CreateVersion7(), Party = party.Party, Place = party.Place };

    /// <summary>The day of the stop; where it has none, the days of the visit, from which it is concluded.</summary>
    private static DateInput DayOf(StopInput stop, VisitInput visit, string during) =>
        stop.When.Parts.IsEmpty() && !visit.Period.Parts.IsEmpty()
            ? new DateInput { Parts = visit.Period.Parts, Basis = FactBasis.Inferred, BasisNote = during }
            : new DateInput { Parts = stop.When.Parts, Basis = stop.When.Basis, BasisNote = stop.When.BasisNote, Wording = stop.When.Wording };

    private async Task<LocalizedInput> PlaceOfAsync(StopInput stop, string lang, CancellationToken cancellationToken)
    {
        var row = new PartyRow(
            stop.Id,
            stop.Party.IdOf(RecordKind.Region) ?? stop.Place.IdOf(RecordKind.Region),
            stop.Party.IdOf(RecordKind.Institution),
            stop.Party.ToWords());
        var names = await parties.NamesAsync([row], [], lang, cancellationToken);
        return names.Of(row).Place is { Name: var name } ? LocalizedInput.Of(name.Lang, name.Text) : new LocalizedInput();
    }
}
