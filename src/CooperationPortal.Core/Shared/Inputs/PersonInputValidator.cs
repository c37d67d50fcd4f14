using FluentValidation;

namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>A person is named, or the people are described; what is typed was found or is kept as written.</summary>
public sealed class PersonInputValidator : AbstractValidator<PersonInput>
{
    public PersonInputValidator()
    {
        RuleFor(p => p.Person.Text)
            .Must((row, _) => !row.Person.IsEmpty() || !row.Description.IsEmpty())
            .WithMessage("ErrorsForms.PersonMissing")
            .Must((row, _) => row.Person.IsAsWritten() || row.Person.IsEmptyOrRecordOf(RecordKind.Person))
            .WithMessage("ErrorsForms.PersonNotChosen")
            .MaximumLength(RecordPick.TextLength).WithMessage("ErrorsForms.NameTooLong");
        RuleFor(p => p.StandsFor.Text)
            .Must((row, _) => row.StandsFor.IsEmptyOrRecordOf(RecordKind.Region, RecordKind.Institution))
            .WithMessage("ErrorsForms.BodyNotFound");
        RuleFor(p => p.BasisNote)
            .NotEmpty().When(p => p.Basis is FactBasis.Inferred).WithMessage("ErrorsForms.InferredWithoutReason");
    }
}
