using System.Text.RegularExpressions;
using CooperationPortal.Core.Shared.Inputs;
using FluentValidation;

namespace CooperationPortal.Core.Commitments;

/// <summary>What every form that holds gifts asks of each.</summary>
public sealed partial class AidInputValidator : AbstractValidator<AidInput>
{
    public AidInputValidator()
    {
        RuleFor(a => a.What.Text).NotEmpty().WithMessage("ErrorsCommitments.WhatMissing");
        RuleForEach(a => a.Givers).SetValidator(new PartyInputValidator());
        RuleForEach(a => a.Receivers).SetValidator(new PartyInputValidator());
        RuleFor(a => a.Quantity).GreaterThanOrEqualTo(0).WithMessage("ErrorsCommitments.QuantityNegative");
        RuleFor(a => a.Value).GreaterThanOrEqualTo(0).WithMessage("ErrorsCommitments.QuantityNegative");
        RuleFor(a => a.Currency)
            .Must(c => c is not null && Iso4217().IsMatch(c)).When(a => a.Value is not null)
            .WithMessage("ErrorsCommitments.CurrencyMissing");
    }

    [GeneratedRegex("^ *[A-Za-z]{3} *$")]
    private static partial Regex Iso4217();
}
