using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using FluentValidation;

namespace CooperationPortal.Core.Activities;

/// <summary>What an activity must hold to before it can be reviewed and published.</summary>
public sealed class ActivityInputValidator : AbstractValidator<ActivityInput>
{
    public ActivityInputValidator()
    {
        Include(new RecordInputValidator());
        RuleFor(a => a.Title.Text).NotEmpty().WithMessage("ErrorsActivities.TitleMissing");
        RuleFor(a => a.Parties).NotEmpty().WithMessage("ErrorsActivities.PartyMissing");
        RuleForEach(a => a.Parties).SetValidator(new PartyInputValidator());
        RuleForEach(a => a.Aid).SetValidator(new AidInputValidator());
        AddBelongingRules();
        AddTimeRules();
        AddFlowRules();
    }

    private void AddBelongingRules()
    {
        RuleFor(a => a.Agreement.Text)
            .Must((a, _) => !a.Agreement.IsEmpty() || !a.Commitment.IsEmpty()).WithMessage("ErrorsActivities.BelongsToNothing");
        RuleFor(a => a.Agreement.Text)
            .Must((a, _) => a.Agreement.IsEmptyOrRecordOf(RecordKind.Agreement)).WithMessage("ErrorsCommitments.AgreementNotFound");
        RuleFor(a => a.Commitment.Text)
            .Must((a, _) => a.Commitment.IsEmptyOrRecordOf(RecordKind.Commitment)).WithMessage("ErrorsActivities.CommitmentNotFound");
        RuleFor(a => a.Event.Text)
            .Must((a, _) => a.Event.IsEmptyOrRecordOf(RecordKind.Event)).WithMessage("ErrorsCommitments.EventNotFound");
    }

    /// <summary>What was only planned has no day on which it was, and nobody came.</summary>
    private void AddTimeRules() => RuleFor(a => a).Custom((input, context) =>
    {
        if (input.Status is ActivityStatus.UnderWay or ActivityStatus.Held)
        {
            return;
        }

        if (!input.Held.Parts.IsEmpty())
        {
            context.AddFailure(nameof(input.Status), "ErrorsActivities.HeldButPlanned");
        }

        for (var i = 0; i < input.Flows.Count; i++)
        {
            if (input.Flows[i].Actual is not null)
            {
                context.AddFailure($"{nameof(input.Flows)}[{i}].{nameof(ActivityFlowInput.Actual)}", "ErrorsActivities.HeldButPlanned");
            }
        }
    });

    private void AddFlowRules()
    {
        RuleForEach(a => a.Flows).ChildRules(flow =>
        {
            flow.RuleFor(f => f.ToPartyId)
                .Must((f, to) => to is null || to != f.FromPartyId).WithMessage("ErrorsAgreements.ScopeToItself");
            flow.RuleFor(f => f.Planned).GreaterThanOrEqualTo(0).WithMessage("ErrorsCommitments.QuantityNegative");
            flow.RuleFor(f => f.Actual).GreaterThanOrEqualTo(0).WithMessage("ErrorsCommitments.QuantityNegative");
        });
        // A way that pointed to a party which was taken out of the form.
        RuleFor(a => a).Custom((input, context) =>
        {
            for (var i = 0; i < input.Flows.Count; i++)
            {
                var flow = input.Flows[i];
                foreach (var (end, party) in new[] { (nameof(flow.FromPartyId), flow.FromPartyId), (nameof(flow.ToPartyId), flow.ToPartyId) })
                {
                    if (party is not null && !input.Parties.Exists(p => p.Id == party))
                    {
                        context.AddFailure($"{nameof(input.Flows)}[{i}].{end}", "ErrorsAgreements.ScopePartyUnknown");
                    }
                }
            }
        });
    }
}
