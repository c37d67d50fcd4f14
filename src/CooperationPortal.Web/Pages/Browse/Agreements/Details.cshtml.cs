using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Agreements.Confirmations;
using CooperationPortal.Core.Agreements.Frameworks;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Subjects;
using CooperationPortal.Web.Pages.Browse.Shared;
using CooperationPortal.Web.PageSupport.Components;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Agreements;

/// <summary>One agreement: between whom, about what, how it stands in law, and how each of its facts is known.</summary>
public sealed class DetailsModel(
    AgreementDetailsQueries agreements, FrameworkCoverageQueries coverage, ConfirmationService confirmations,
    ActivityQueries activities, ChangeQueries changes, SubjectNames subjects, Text text, TimeProvider time) : PageModel
{
    /// <summary>The day whose legal state is asked for; today where not given.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? AsOf { get; set; }

    public AgreementDetails Agreement { get; private set; } = null!;

    /// <summary>What was done under it.</summary>
    public ActivitiesView Activities { get; private set; } = null!;

    /// <summary>Null where no party was ever asked whether it stands by the terms.</summary>
    public ConfirmationCount? Confirmations { get; private set; }

    /// <summary>Null where it is no framework between places, and as of another day, for it is counted as of today.</summary>
    public FrameworkCoverage? Coverage { get; private set; }

    public IReadOnlyList<RecordChange> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellationToken)
    {
        if (await agreements.FindAsync(reference, text.Culture, AsOf, null, cancellationToken) is not { } agreement)
        {
            return NotFound();
        }

        Agreement = agreement;
        HttpContext.ShowNotesOf(agreement.Evidence);
        Activities = agreement.Has.Activities
            ? await ActivitiesView.OfAsync(activities, agreement.Reference, text.Culture, cancellationToken)
            : ActivitiesView.None(agreement.Reference);
        Confirmations = agreement.Has.Confirmations ? await confirmations.CountAsync(agreement.Id, cancellationToken) : null;
        var isFramework = agreement.Type is AgreementType.FrameworkRegional || agreement.Family.Children.Count > 0;
        Coverage = isFramework && agreement.Standing.On == time.Today()
            ? await coverage.OfAsync(agreement.Reference, text.Culture, null, cancellationToken)
            : null;
        Changes = await changes.PublicOfAsync(agreement.Id, cancellationToken);
        return Page();
    }

    /// <summary>Specialties, then conditions.</summary>
    public Task<IReadOnlyList<SubjectLink>> TopicsAsync(IReadOnlyCollection<string> specialtyCodes, IReadOnlyCollection<string> conditionCodes) =>
        subjects.OfAsync(specialtyCodes, conditionCodes, text.Culture, HttpContext.RequestAborted);
}
