using FluentValidation;

namespace CooperationPortal.Core.Institutions;

/// <summary>A claim is a sentence; its figure, where there is one, has a value.</summary>
public sealed class ClaimInputValidator : AbstractValidator<ClaimInput>
{
    public ClaimInputValidator()
    {
        RuleFor(c => c.Text.Text).NotEmpty().WithMessage("ErrorsPlaces.ClaimTextMissing");
        RuleFor(c => c.Value)
            .NotNull().When(c => c.Comparator is not null || !string.IsNullOrWhiteSpace(c.Metric))
            .WithMessage("ErrorsPlaces.ClaimValueMissing");
    }
}
