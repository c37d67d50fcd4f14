using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;
using FluentValidation;

namespace CooperationPortal.Core.Agreements;

/// <summary>What an agreement must hold to before it can be submitted or published.</summary>
public sealed class AgreementInputValidator : AbstractValidator<AgreementInput>
{
    public const int FewestParties = 2;
    public const int LongestTermInMonths = 1200;
    public const int LongestNoticeInMonths = 120;

    public AgreementInputValidator(TimeProvider time)
    {
        Include(new RecordInputValidator());
        this.AddEventRules(time);
        this.AddScopeRules();
        RuleFor(a => a.Title.Text).NotEmpty().WithMessage("ErrorsAgreements.TitleMissing");
        RuleFor(a => a.CountStated).MaximumLength(Agreement.CountStatedLength).WithMessage("ErrorsAgreements.CountTooLong");
        PartyRules();
        TermRules();
        AmendmentRules();
        RegistryRules();
        LinkRules();
        RuleForEach(a => a.Statements).SetValidator(new StatementInputValidator());
        RuleForEach(a => a.Commitments).SetValidator(new CommitmentInputValidator());
        RuleForEach(a => a.Aid).SetValidator(new AidInputValidator());
        RuleFor(a => a.Sources)
            .Must((input, sources) => sources.Count > 0 || input.Evidence.Exists(e => e.Basis is FactBasis.StaffRecord))
            .WithMessage("ErrorsAgreements.NoSource");
    }

    private void PartyRules()
    {
        RuleFor(a => a.Parties)
            .Must(parties => parties.Count >= FewestParties).WithMessage("ErrorsAgreements.TwoParties")
            .Must(AreDifferent).WithMessage("ErrorsAgreements.PartyTwice");
        RuleFor(a => a.Parties)
            .Must(parties => parties.Exists(p => p.Party.IsRecordOf(RecordKind.Region)))
            .When(a => a.Type is AgreementType.FrameworkRegional)
            .WithMessage("ErrorsAgreements.FrameworkNeedsRegion");
        RuleForEach(a => a.Parties).ChildRules(party =>
        {
            party.Include(new PartyInputValidator());
            party.RuleFor(p => p.OwnReference)
                .MaximumLength(AgreementParty.OwnReferenceLength).WithMessage("ErrorsAgreements.NumberTooLong");
            party.RuleForEach(p => p.Signatures).SetValidator(new PersonInputValidator());
        });
    }

    private void TermRules()
    {
        RuleFor(a => a.TermMonths).InclusiveBetween(1, LongestTermInMonths).WithMessage("ErrorsAgreements.TermRange");
        RuleFor(a => a.RenewalMonths).InclusiveBetween(1, LongestTermInMonths).WithMessage("ErrorsAgreements.TermRange");
        RuleFor(a => a.NoticeMonths).InclusiveBetween(0, LongestNoticeInMonths).WithMessage("ErrorsAgreements.NoticeRange");
        RuleFor(a => a.TermMonths)
            .Must((a, months) => months is not null || IsStated(a.EndStated))
            .When(a => a.Term is TermKind.Fixed).WithMessage("ErrorsAgreements.FixedWithoutEnd")
            .Null().When(a => a.Term is TermKind.OpenEnded, ApplyConditionTo.CurrentValidator)
            .WithMessage("ErrorsAgreements.OpenEndedWithEnd");
        RuleFor(a => a.EndStated)
            .Must(end => !IsStated(end)).When(a => a.Term is TermKind.OpenEnded)
            .WithMessage("ErrorsAgreements.OpenEndedWithEnd");
        RuleFor(a => a.RenewalMonths)
            .Null().When(a => a.Renewal is RenewalKind.None).WithMessage("ErrorsAgreements.RenewalWithoutKind");
    }

    private void AmendmentRules() => RuleForEach(a => a.Events).ChildRules(happening =>
    {
        happening.RuleFor(e => e.Number)
            .MaximumLength(Agreement.NumberLength).WithMessage("ErrorsAgreements.NumberTooLong");
        happening.RuleFor(e => e.NewTermMonths)
            .InclusiveBetween(1, LongestTermInMonths).WithMessage("ErrorsAgreements.TermRange");
        happening.RuleFor(e => e.NewRenewalMonths)
            .InclusiveBetween(1, LongestTermInMonths).WithMessage("ErrorsAgreements.TermRange");
        happening.RuleFor(e => e.NewNoticeMonths)
            .InclusiveBetween(0, LongestNoticeInMonths).WithMessage("ErrorsAgreements.NoticeRange");
        happening.RuleFor(e => e.NewEnd)
            .Must((e, end) => !IsStated(end) || (e.NewTermMonths is null && e.NewTerm is not TermKind.OpenEnded))
            .WithMessage("ErrorsAgreements.OneNewEnd");
    });

    private void RegistryRules()
    {
        RuleFor(a => a.RegistryNumber)
            .MaximumLength(Agreement.NumberLength).WithMessage("ErrorsAgreements.NumberTooLong");
        RuleForEach(a => a.AuthenticLanguages).Must(LanguageTag.IsValid).WithMessage("ErrorsForms.LanguageUnknown");
    }

    private void LinkRules()
    {
        RuleFor(a => a.PlannedOccasion.Text)
            .Must((a, _) => a.PlannedOccasion.IsEmptyOrRecordOf(RecordKind.Event))
            .WithMessage("ErrorsCommitments.EventNotFound");
        RuleFor(a => a.Visit.Text)
            .Must((a, _) => a.Visit.IsEmptyOrRecordOf(RecordKind.Visit)).WithMessage("ErrorsAgreements.VisitNotFound");
        RuleFor(a => a.Meeting.Text)
            .Must((a, _) => a.Meeting.IsEmptyOrRecordOf(RecordKind.Meeting)).WithMessage("ErrorsAgreements.MeetingNotFound");
        RuleFor(a => a.Parent.Text)
            .Must((a, _) => a.Parent.IsAsWritten() || a.Parent.IsEmptyOrRecordOf(RecordKind.Agreement))
            .WithMessage("ErrorsCommitments.AgreementNotFound");
        RuleFor(a => a.Supersedes.Text)
            .Must((a, _) => a.Supersedes.IsAsWritten() || a.Supersedes.IsEmptyOrRecordOf(RecordKind.Agreement))
            .WithMessage("ErrorsCommitments.AgreementNotFound");
    }

    private static bool IsStated(DateInput date) => date.Parts.TryToEdtf(out var edtf, out _) && edtf is not null;

    private static bool AreDifferent(List<AgreementPartyInput> parties)
    {
        var chosen = parties.Select(p => p.Party.IsAsWritten() ? p.Party.Text!.Trim() : p.Party.Chosen).OfType<string>().ToList();
        return chosen.Distinct(StringComparer.OrdinalIgnoreCase).Count() == chosen.Count;
    }
}
