using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using FluentValidation;

namespace CooperationPortal.Core.Visits;

/// <summary>What one statement must hold to; used by visits, meetings and agreements.</summary>
public sealed class StatementInputValidator : AbstractValidator<StatementInput>
{
    public StatementInputValidator()
    {
        RuleFor(s => s.Text.Text).NotEmpty().WithMessage("ErrorsVisits.StatementTextMissing");
        RuleFor(s => s.Kind).NotNull().WithMessage("ErrorsVisits.StatementKindMissing");
        RuleFor(s => s.Side).NotNull().WithMessage("ErrorsVisits.StatementSideMissing");
        RuleFor(s => s.Speaker.Text)
            .Must((row, _) => row.Speaker.IsAsWritten() || row.Speaker.IsEmptyOrRecordOf(RecordKind.Person))
            .WithMessage("ErrorsForms.PersonNotChosen");
    }
}
