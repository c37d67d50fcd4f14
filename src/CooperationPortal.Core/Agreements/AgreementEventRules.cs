using CooperationPortal.Core.Documents;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using FluentValidation;

namespace CooperationPortal.Core.Agreements;

/// <summary>What the events of an agreement's life must hold to: planned is not signed, and nothing happens out of turn.</summary>
internal static class AgreementEventRules
{
    public static void AddEventRules(this AbstractValidator<AgreementInput> validator, TimeProvider time)
    {
        validator.RuleFor(a => a.Events).NotEmpty().WithMessage("ErrorsAgreements.EventMissing");
        validator.RuleFor(a => a).Custom((input, context) =>
        {
            // Dates that are no dates are reported by themselves.
            if (!input.Events.TrueForAll(e => e.When.Parts.TryToEdtf(out _, out _) && e.NewEnd.Parts.TryToEdtf(out _, out _)))
            {
                return;
            }
            var events = input.Events.Select(e => e.ToLife()).ToList();
            CheckMoves(events, context);
            CheckDates(events, time.Today(), context);
            CheckCorrections(input.Events, context);
            CheckAmendments(input.Events, context);
            CheckSignatures(input, events, context);
        });
    }

    private static void CheckMoves(List<LifeEvent> events, ValidationContext<AgreementInput> context)
    {
        if (AgreementLife.FirstRefused(events) is int refused)
        {
            context.AddFailure($"Events[{refused}].Kind", "ErrorsAgreements.EventMayNotFollow");
        }
    }

    private static void CheckDates(List<LifeEvent> events, DateOnly today, ValidationContext<AgreementInput> context)
    {
        var latest = DateOnly.MinValue;
        for (var i = 0; i < events.Count; i++)
        {
            var when = events[i].When;
            var mustHaveHappened = events[i].Kind <= AgreementEventKind.Ratified;
            if (mustHaveHappened && when.IsStated && (when.Nature is DateNature.Planned || when.Earliest > today))
            {
                context.AddFailure($"Events[{i}].When", "ErrorsAgreements.EventStillToCome");
            }
            else if (when is { IsStated: true, Nature: DateNature.Actual } && when.Earliest > today)
            {
                context.AddFailure($"Events[{i}].When", "ErrorsAgreements.EventOnlyPlanned");
            }
            if (when.Latest < latest)
            {
                context.AddFailure($"Events[{i}].When", "ErrorsAgreements.EventBeforeEarlier");
            }
            latest = when.Earliest > latest ? when.Earliest.Value : latest;
        }
    }

    private static void CheckCorrections(List<AgreementEventInput> events, ValidationContext<AgreementInput> context)
    {
        for (var i = 0; i < events.Count; i++)
        {
            if (events[i].Kind is AgreementEventKind.Corrected && events[i].Note.IsEmpty())
            {
                context.AddFailure($"Events[{i}].Note.Text", "ErrorsAgreements.CorrectionWithoutReason");
            }
        }
    }

    /// <summary>Only a paper that amends, renews or corrects changes terms; only amendments are numbered, each its own way.</summary>
    private static void CheckAmendments(List<AgreementEventInput> events, ValidationContext<AgreementInput> context)
    {
        var numbers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < events.Count; i++)
        {
            var happening = events[i];
            if (happening.ChangesTerms() && happening.Kind is not (
                AgreementEventKind.Amended or AgreementEventKind.Renewed or AgreementEventKind.Corrected))
            {
                context.AddFailure($"Events[{i}].Kind", "ErrorsAgreements.ChangesTermsNot");
            }
            if (happening.Kind is not AgreementEventKind.Amended && happening.Subject is not AmendmentSubject.NotStated)
            {
                context.AddFailure($"Events[{i}].Subject", "ErrorsAgreements.AmendmentOnly");
            }
            if (!string.IsNullOrWhiteSpace(happening.Number) && !numbers.Add(happening.Number.Trim()))
            {
                context.AddFailure($"Events[{i}].Number", "ErrorsAgreements.NumberTwice");
            }
        }
    }

    /// <summary>Signatures and a signed paper show that it was signed, so an event has to say so too.</summary>
    private static void CheckSignatures(
        AgreementInput input, List<LifeEvent> events, ValidationContext<AgreementInput> context)
    {
        var signed = input.Parties.SelectMany(p => p.Signatures).Any(s => s.Kind is not SignatureKind.Initialled)
            || input.Documents.Exists(d => d.Kind is DocumentKind.AgreementSigned && d.FileId is not null);
        var state = AgreementLife.StateOn(AgreementLife.PeriodsOf(events, LifeTerms.None), DateOnly.MaxValue);
        if (signed && events.Count > 0 && state?.IsPlanned() is true)
        {
            context.AddFailure(nameof(AgreementInput.Events), "ErrorsAgreements.SignedNeedsEvent");
        }
    }
}
