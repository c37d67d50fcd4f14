using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using FluentValidation;

namespace CooperationPortal.Core.Visits;

/// <summary>What a meeting must hold to. Within a visit its sides may stay empty: they are those of the visit.</summary>
public sealed class MeetingInputValidator : AbstractValidator<MeetingInput>
{
    public MeetingInputValidator()
        : this(isAlone: true)
    {
    }

    internal MeetingInputValidator(bool isAlone)
    {
        if (isAlone)
        {
            Include(new RecordInputValidator());
            RuleFor(m => m.HomeParties).NotEmpty().WithMessage("ErrorsVisits.HomePartyMissing");
            RuleFor(m => m.HostParties).NotEmpty().WithMessage("ErrorsVisits.HostPartyMissing");
        }

        RuleForEach(m => m.HomeParties).SetValidator(new PartyInputValidator());
        RuleForEach(m => m.HostParties).SetValidator(new PartyInputValidator());
        RuleForEach(m => m.Participants).SetValidator(new PersonInputValidator())
            .ChildRules(p => p.RuleFor(row => row.Side).NotNull().WithMessage("ErrorsVisits.ParticipantSideMissing"));
        RuleForEach(m => m.Statements).SetValidator(new StatementInputValidator());
        RuleForEach(m => m.Commitments).SetValidator(new CommitmentInputValidator());
        RuleFor(m => m.Ordinal).GreaterThan(0).WithMessage("ErrorsVisits.OrdinalRange");
        RuleFor(m => m.Venue.Text)
            .Must((meeting, _) => meeting.Venue.IsAsWritten()
                || meeting.Venue.IsEmptyOrRecordOf(RecordKind.Region, RecordKind.Institution))
            .WithMessage("ErrorsVisits.VenueNotFound");
        RuleFor(m => m.Event.Text)
            .Must((meeting, _) => meeting.Event.IsEmptyOrRecordOf(RecordKind.Event))
            .WithMessage("ErrorsCommitments.EventNotFound");
    }
}
