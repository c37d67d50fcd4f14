using FluentValidation;

namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>A party is a place or a body of the registry, or words that the editor chose to keep as written.</summary>
public sealed class PartyInputValidator : AbstractValidator<PartyInput>
{
    public PartyInputValidator()
    {
        RuleFor(p => p.Party.Text)
            .Must((row, _) => row.Party.IsAsWritten()
                || row.Party.IsRecordOf(RecordKind.Region, RecordKind.Institution))
            .WithMessage("ErrorsForms.PartyMissing")
            .MaximumLength(RecordPick.TextLength).WithMessage("ErrorsForms.NameTooLong");
        RuleFor(p => p.Place.Text)
            .Must((row, _) => row.Place.IsEmptyOrRecordOf(RecordKind.Region))
            .WithMessage("ErrorsForms.PlaceNotFound");
    }
}
