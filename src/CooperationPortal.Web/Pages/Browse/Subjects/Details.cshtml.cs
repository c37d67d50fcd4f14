using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Subjects;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Subjects;

/// <summary>A specialty, a condition or a kind of cooperation: who works together on it, on what papers, and since when.</summary>
public sealed class DetailsModel(SubjectQueries subjects, Text text) : PageModel
{
    public Subject Subject { get; private set; } = null!;

    public SubjectOverview Overview { get; private set; } = null!;

    public LocalizedString Name => Subject.Labels[text.Culture];

    /// <summary>What it is called in the other languages.</summary>
    public IEnumerable<LocalizedString> OtherNames =>
        Subject.Labels.Values.Where(l => l.Text != Name.Text && !l.IsFallback).DistinctBy(l => l.Text);

    public async Task<IActionResult> OnGetAsync(SubjectKind of, string code, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || await subjects.FindAsync(of, code, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        if (found.Code != code)
        {
            return RedirectPermanent(Url.Subject(of, found.Code));
        }

        Subject = found;
        Overview = await subjects.OfAsync(found, text.Culture, cancellationToken);
        return Page();
    }

    /// <summary>The list of a kind of records, narrowed to the subject.</summary>
    public string ListOf(string page, string? narrowed = null) =>
        $"{Url.Page(page)}?{Narrowed(page)}{(narrowed is null ? "" : $"&{narrowed}")}";

    /// <summary>What narrows it, as in its address.</summary>
    public string Narrowed(string page) => $"{Parameter(page)}={Uri.EscapeDataString(Subject.Code)}";

    /// <summary>The lists that hold all of the time line.</summary>
    public IEnumerable<(string Text, string? Url)> Lists(Text words)
    {
        yield return (words["Regions.AllAgreements"], ListOf("/Browse/Agreements/Index"));
        if (Overview.Visits > 0)
        {
            yield return (words["Regions.AllVisits"], ListOf("/Browse/Visits/Index"));
        }

        if (Subject.Kind is not SubjectKind.Condition)
        {
            yield return (words["SourceList.Title"], ListOf("/Browse/Sources/Index"));
        }
    }

    private string Parameter(string page) => Subject.Kind switch
    {
        SubjectKind.Specialty => "specialty",
        SubjectKind.Condition => "condition",
        _ => page == "/Browse/Activities/Index" ? "type" : "activity",
    };
}
