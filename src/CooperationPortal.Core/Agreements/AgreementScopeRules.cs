using CooperationPortal.Core.Shared;
using FluentValidation;

namespace CooperationPortal.Core.Agreements;

/// <summary>What the subject of an agreement must hold to: directions between its own parties, sensible numbers.</summary>
internal static class AgreementScopeRules
{
    public static void AddScopeRules(this AbstractValidator<AgreementInput> validator)
    {
        validator.RuleForEach(a => a.Scope).ChildRules(item =>
        {
            item.RuleFor(s => s.ToPartyId)
                .Must((s, to) => to is null || to != s.FromPartyId).WithMessage("ErrorsAgreements.ScopeToItself");
            item.RuleFor(s => s.Quantity)
                .GreaterThanOrEqualTo(0).WithMessage("ErrorsCommitments.QuantityNegative");
            item.RuleFor(s => s.DurationDays).GreaterThan(0).WithMessage("ErrorsAgreements.DurationRange");
            item.RuleForEach(s => s.Languages).Must(LanguageTag.IsValid).WithMessage("ErrorsForms.LanguageUnknown");
            item.RuleFor(s => s.BasisNote)
                .NotEmpty().When(s => s.Basis is FactBasis.Inferred).WithMessage("ErrorsForms.InferredWithoutReason");
        });
        // A direction that pointed to a party which was taken out of the form.
        validator.RuleFor(a => a).Custom((input, context) =>
        {
            for (var i = 0; i < input.Scope.Count; i++)
            {
                if (!IsParty(input, input.Scope[i].FromPartyId))
                {
                    context.AddFailure($"Scope[{i}].FromPartyId", "ErrorsAgreements.ScopePartyUnknown");
                }
                if (!IsParty(input, input.Scope[i].ToPartyId))
                {
                    context.AddFailure($"Scope[{i}].ToPartyId", "ErrorsAgreements.ScopePartyUnknown");
                }
            }
        });
    }

    private static bool IsParty(AgreementInput input, Guid? id) => id is null || input.Parties.Exists(p => p.Id == id);
}
