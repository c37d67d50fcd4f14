using System.Linq.Expressions;
using CooperationPortal.Core.Shared.Names;
using FluentValidation;

namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>What the names of one thing must hold to together.</summary>
public static class NameListRules
{
    /// <summary>At least one name, each well formed, and one official name a language at a time.</summary>
    public static void RuleForNames<T>(
        this AbstractValidator<T> validator, Expression<Func<T, IEnumerable<NameInput>>> names)
    {
        validator.RuleForEach(names).SetValidator(new NameInputValidator());
        validator.RuleFor(names).NotEmpty().WithMessage("ErrorsForms.NameMissing");
        validator.RuleFor(names).Custom((forms, context) => RefuseSecondOfficials([.. forms], context));
    }

    // A name that is dated as given up leaves room for the one that took its place; the database holds the same rule.
    private static void RefuseSecondOfficials<T>(List<NameInput> names, ValidationContext<T> context)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            if (name.Kind is NameKind.Official && name.ValidTo.Parts.IsEmpty()
                && LanguageTag.Normalize(name.Lang) is { } lang && !taken.Add(lang))
            {
                context.AddFailure($"{context.PropertyPath}[{i}].{nameof(NameInput.Kind)}", "ErrorsForms.TwoOfficialNames");
            }
        }
    }
}
