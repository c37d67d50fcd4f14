using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Visits;

/// <summary>What one stop must hold to; above all, that a signature is never claimed without its agreement.</summary>
public sealed class StopInputValidator : AbstractValidator<StopInput>
{
    private readonly PortalDbContext db;

    public StopInputValidator(PortalDbContext db)
    {
        this.db = db;
        Include(new PartyInputValidator());
        RuleForEach(s => s.Hosts).SetValidator(new PersonInputValidator());
        RuleForEach(s => s.Shown).ChildRules(shown =>
            shown.RuleFor(i => i.Text.Text).NotEmpty().WithMessage("ErrorsVisits.ShownTextMissing"));
        RuleFor(s => s.Agreement.Text).Cascade(CascadeMode.Stop)
            .Must((stop, _) => stop.Agreement.IsEmptyOrRecordOf(RecordKind.Agreement))
            .WithMessage("ErrorsVisits.AgreementNotChosen")
            .Must((stop, _) => !stop.Agreement.IsEmpty()).When(
                s => s.Outcome is StopOutcome.AgreementSigned, ApplyConditionTo.CurrentValidator)
            .WithMessage("ErrorsVisits.SignedNeedsAgreement")
            .Must((stop, _) => stop.Agreement.IsEmpty()).When(
                s => s.Outcome is not (StopOutcome.AgreementSigned or StopOutcome.AgreementPlanned),
                ApplyConditionTo.CurrentValidator)
            .WithMessage("ErrorsVisits.OutcomeWithoutAgreement")
            .MustAsync((stop, _, cancellationToken) => ExistsAsync(stop.Agreement, cancellationToken))
            .WithMessage("ErrorsVisits.AgreementGone");
        RuleFor(s => s.Outcome)
            .Equal(StopOutcome.None).When(s => s.Skipped).WithMessage("ErrorsVisits.SkippedHasOutcome");
        RuleFor(s => s.Shown)
            .Empty().When(s => s.Skipped).WithMessage("ErrorsVisits.SkippedHasShown");
        RuleFor(s => s.SkipReason)
            .NotEmpty().When(s => s.Skipped).WithMessage("ErrorsVisits.SkipReasonMissing");
    }

    /// <summary>Live or a draft: visit and agreement are reviewed apart, in any order.</summary>
    private async Task<bool> ExistsAsync(RecordPick pick, CancellationToken cancellationToken) =>
        pick.IdOf(RecordKind.Agreement) is not { } id
        || await db.Agreements.AnyAsync(a => a.Id == id, cancellationToken)
        || await db.Drafts.AnyAsync(d => d.RecordId == id && d.Kind == RecordKind.Agreement, cancellationToken);
}
