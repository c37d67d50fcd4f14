using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using FluentValidation;

namespace CooperationPortal.Core.Commitments;

/// <summary>What every form that holds promises asks of each.</summary>
public sealed class CommitmentInputValidator : AbstractValidator<CommitmentInput>
{
    public CommitmentInputValidator()
    {
        RuleFor(c => c.Text.Text).NotEmpty().WithMessage("ErrorsCommitments.TextMissing");
        RuleForEach(c => c.From).SetValidator(new PartyInputValidator());
        RuleForEach(c => c.To).SetValidator(new PartyInputValidator());
        RuleFor(c => c.QuantityPlanned).GreaterThanOrEqualTo(0).WithMessage("ErrorsCommitments.QuantityNegative");
        RuleFor(c => c.QuantityDone).GreaterThanOrEqualTo(0).WithMessage("ErrorsCommitments.QuantityNegative");
        RuleFor(c => c.BasisNote)
            .NotEmpty().When(c => c.Basis is FactBasis.Inferred).WithMessage("ErrorsForms.InferredWithoutReason");
        RuleFor(c => c.RelatedAgreement.Text)
            .Must((row, _) => row.RelatedAgreement.IsEmptyOrRecordOf(RecordKind.Agreement))
            .WithMessage("ErrorsCommitments.AgreementNotFound");
        RuleFor(c => c.Event.Text)
            .Must((row, _) => row.Event.IsEmptyOrRecordOf(RecordKind.Event))
            .WithMessage("ErrorsCommitments.EventNotFound");
    }
}
