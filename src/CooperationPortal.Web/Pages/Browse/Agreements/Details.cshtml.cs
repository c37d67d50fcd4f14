using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Agreements.Confirmations;
using CooperationPortal.Core.Agreements.Frameworks;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Vocabularies;
using CooperationPortal.Web.Pages.Browse.Shared;
using CooperationPortal.Web.PageSupport.Components;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Agreements;

/// <summary>One agreement: between whom, about what, how it stands in law, and how each of its facts is known.</summary>
public sealed class DetailsModel(
    AgreementDetailsQueries agreements, FrameworkCoverageQueries coverage, ConfirmationService confirmations,
    ActivityQueries activities, ChangeQueries changes, TermQueries terms, Text text) : PageModel
{
    /// <summary>The day whose legal state is asked for; today where not given.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? AsOf { get; set; }

    public AgreementDetails Agreement { get; private set; } = null!;

    /// <summary>What was done under it.</summary>
    public ActivitiesView Activities { get; private set; } = null!;

    /// <summary>Null where no party was ever asked whether it stands by the terms.</summary>
    public ConfirmationCount? Confirmations { get; private set; }

    /// <summary>Null where it is no framework between places.</summary>
    public FrameworkCoverage? Coverage { get; private set; }

    public IReadOnlyList<RecordChange> Changes { get; private set; } = [];

    private IReadOnlyList<TermView> Specialties { get; set; } = [];

    private IReadOnlyList<TermView> Conditions { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellationToken)
    {
        if (await agreements.FindAsync(reference, text.Culture, AsOf, null, cancellationToken) is not { } agreement)
        {
            return NotFound();
        }

        Agreement = agreement;
        HttpContext.ShowNotesOf(agreement.Evidence);
        Activities = await ActivitiesView.OfAsync(activities, agreement.Reference, text.Culture, cancellationToken);
        Confirmations = await confirmations.CountAsync(agreement.Id, cancellationToken);
        Coverage = agreement.Type is AgreementType.FrameworkRegional || agreement.Family.Children.Count > 0
            ? await coverage.OfAsync(agreement.Reference, text.Culture, null, cancellationToken)
            : null;
        Changes = await changes.PublicOfAsync(agreement.Id, cancellationToken);
        Specialties = await terms.AllAsync(VocabularyKind.Specialty, cancellationToken);
        Conditions = await terms.AllAsync(VocabularyKind.Condition, cancellationToken);
        return Page();
    }

    /// <summary>Specialties, then conditions, in the reader's words.</summary>
    public IEnumerable<LocalizedString> Topics(IEnumerable<string> specialtyCodes, IEnumerable<string> conditionCodes) =>
        Words(Specialties, specialtyCodes).Concat(Words(Conditions, conditionCodes));

    private IEnumerable<LocalizedString> Words(IReadOnlyList<TermView> vocabulary, IEnumerable<string> codes) =>
        codes.Select(code => vocabulary.FirstOrDefault(t => t.Code == code)?.Label.In(text.Culture)
            ?? new LocalizedString(code, text.Culture, false));
}
