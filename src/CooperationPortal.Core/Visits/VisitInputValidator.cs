using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Delegations;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using FluentValidation;

namespace CooperationPortal.Core.Visits;

/// <summary>What a visit must hold to before it can be reviewed and published.</summary>
public sealed class VisitInputValidator : AbstractValidator<VisitInput>
{
    public VisitInputValidator(PortalDbContext db, TimeProvider time)
    {
        Include(new RecordInputValidator());
        RuleForSides();
        RuleForMembers();
        RuleFor(v => v.Status)
            .Must((visit, status) => !TookPlace(status) || !IsAhead(visit.Period, time.Today()))
            .WithMessage("ErrorsVisits.StillAhead");
        RuleForEach(v => v.Hosts).SetValidator(new PersonInputValidator());
        RuleForEach(v => v.Stops).SetValidator(new StopInputValidator(db));
        this.AddClockRules(db);
        RuleForEach(v => v.Meetings).SetValidator(new MeetingInputValidator(isAlone: false));
        RuleForEach(v => v.Statements).SetValidator(new StatementInputValidator());
        RuleForEach(v => v.Commitments).SetValidator(new CommitmentInputValidator());
        RuleForEach(v => v.Aid).SetValidator(new AidInputValidator());
        RuleFor(v => v.Event.Text)
            .Must((visit, _) => visit.Event.IsEmptyOrRecordOf(RecordKind.Event))
            .WithMessage("ErrorsCommitments.EventNotFound");
        RuleFor(v => v.Reason)
            .NotEmpty().When(v => v.NotAsPlanned, ApplyConditionTo.CurrentValidator).WithMessage("ErrorsVisits.ReasonMissing")
            .Empty().When(v => !v.NotAsPlanned && TookPlace(v.Status), ApplyConditionTo.CurrentValidator)
            .WithMessage("ErrorsVisits.ReasonWithoutMark");
    }

    private static bool TookPlace(VisitStatus status) =>
        status is VisitStatus.Held or VisitStatus.Reported or VisitStatus.Closed;

    /// <summary>A day more is left to those whose calendar is ahead of ours.</summary>
    private static bool IsAhead(DateInput period, DateOnly today) =>
        period.Parts.TryToEdtf(out var edtf, out _) && edtf is not null
        && StatedDate.Of(edtf, period.Nature, period.Basis).Earliest > today.AddDays(1);

    private void RuleForSides()
    {
        RuleForEach(v => v.Senders).SetValidator(new PartyInputValidator());
        RuleForEach(v => v.HostParties).SetValidator(new PartyInputValidator());
        RuleFor(v => v.Senders).NotEmpty().WithMessage("ErrorsVisits.SenderMissing");
        RuleFor(v => v.HostParties).NotEmpty().WithMessage("ErrorsVisits.HostMissing");
    }

    private void RuleForMembers()
    {
        RuleForEach(v => v.Members).SetValidator(new PersonInputValidator());
        RuleFor(v => v.UnnamedCount)
            .NotNull().When(v => v.OtherMembers is OtherMembers.Counted, ApplyConditionTo.CurrentValidator)
            .WithMessage("ErrorsVisits.UnnamedCountMissing")
            .GreaterThan(0).WithMessage("ErrorsVisits.UnnamedCountRange")
            .Null().When(v => v.OtherMembers is not OtherMembers.Counted, ApplyConditionTo.CurrentValidator)
            .WithMessage("ErrorsVisits.UnnamedCountNotCounted");
    }
}
