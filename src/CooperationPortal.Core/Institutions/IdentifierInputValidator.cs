using FluentValidation;

namespace CooperationPortal.Core.Institutions;

/// <summary>An outside number must have the form that its register gives it.</summary>
public sealed class IdentifierInputValidator : AbstractValidator<IdentifierInput>
{
    public IdentifierInputValidator()
    {
        RuleFor(i => i.Value).NotEmpty().WithMessage("ErrorsPlaces.IdentifierMissing");
        RuleFor(i => i.Value)
            .MaximumLength(InstitutionIdentifier.ValueLength).WithMessage("ErrorsForms.TextTooLong");
        RuleFor(i => i.Value)
            .Must((row, value) => IdentifierForm.IsValid(row.Scheme, value!))
            .When(i => !string.IsNullOrWhiteSpace(i.Value))
            .WithMessage(i => $"ErrorsPlaces.{i.Scheme}Form");
    }
}
