using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using FluentValidation;

namespace CooperationPortal.Core.Institutions;

/// <summary>What an institution must hold to before it can be reviewed and published.</summary>
public sealed class InstitutionInputValidator : AbstractValidator<InstitutionInput>
{
    public InstitutionInputValidator()
    {
        Include(new RecordInputValidator());
        this.RuleForNames(i => i.Names);
        RuleFor(i => i.Kind).NotNull().WithMessage("ErrorsPlaces.KindMissing");
        RuleFor(i => i.Place)
            .Must(p => p.IdOf(RecordKind.Region) is not null).WithMessage("ErrorsPlaces.PlaceMissing");
        RuleFor(i => i.Status).NotEqual(InstitutionStatus.Merged).WithMessage("ErrorsPlaces.MergedByForm");
        RuleFor(i => i.CityText)
            .MaximumLength(Institution.CityTextLength).WithMessage("ErrorsForms.TextTooLong");
        RuleFor(i => i.Parent).Must(IsFromRegistry).WithMessage("ErrorsPlaces.InstitutionNotChosen");
        RuleFor(i => i.Successor).Must(IsFromRegistry).WithMessage("ErrorsPlaces.InstitutionNotChosen");
        RuleFor(i => i.Latitude).InclusiveBetween(-90, 90).WithMessage("ErrorsPlaces.LatitudeRange");
        RuleFor(i => i.Longitude).InclusiveBetween(-180, 180).WithMessage("ErrorsPlaces.LongitudeRange");
        RuleFor(i => i.Latitude)
            .NotNull().When(i => i.Longitude is not null).WithMessage("ErrorsPlaces.CoordinatesIncomplete");
        RuleFor(i => i.Longitude)
            .NotNull().When(i => i.Latitude is not null).WithMessage("ErrorsPlaces.CoordinatesIncomplete");
        RuleFor(i => i.Website)
            .MaximumLength(Institution.WebsiteLength).WithMessage("ErrorsForms.TextTooLong")
            .Must(WebAddress.IsValid).When(i => !string.IsNullOrWhiteSpace(i.Website), ApplyConditionTo.CurrentValidator)
            .WithMessage("ErrorsForms.NotAWebAddress");
        RuleForEach(i => i.Identifiers).SetValidator(new IdentifierInputValidator());
        RuleFor(i => i.Identifiers).Custom(RefuseTwice);
        RuleForEach(i => i.Claims).SetValidator(new ClaimInputValidator());
    }

    private static bool IsFromRegistry(RecordPick pick) => pick.IsEmpty() || pick.IdOf(RecordKind.Institution) is not null;

    private static void RefuseTwice(List<IdentifierInput> rows, ValidationContext<InstitutionInput> context)
    {
        var seen = new HashSet<(IdentifierScheme, string)>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (IdentifierForm.Tidy(rows[i].Scheme, rows[i].Value) is { } value && !seen.Add((rows[i].Scheme, value)))
            {
                context.AddFailure($"{context.PropertyPath}[{i}].{nameof(IdentifierInput.Value)}", "ErrorsPlaces.IdentifierTwice");
            }
        }
    }
}
