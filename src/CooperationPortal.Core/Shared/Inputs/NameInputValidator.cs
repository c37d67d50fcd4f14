using CooperationPortal.Core.Shared.Names;
using FluentValidation;

namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>What one form of a name must hold to.</summary>
public sealed class NameInputValidator : AbstractValidator<NameInput>
{
    public NameInputValidator()
    {
        RuleFor(n => n.Text)
            .NotEmpty().WithMessage("ErrorsForms.NameTextMissing")
            .MaximumLength(Name.TextMaxLength).WithMessage("ErrorsForms.NameTooLong");
        RuleFor(n => n.Lang).Must(LanguageTag.IsValid).WithMessage("ErrorsForms.LanguageUnknown");
        RuleFor(n => n.Note).MaximumLength(Name.NoteMaxLength).WithMessage("ErrorsForms.NoteTooLong");
    }
}
