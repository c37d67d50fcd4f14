using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Visits;

/// <summary>The programme of a visit in two languages side by side, to be printed for both delegations.</summary>
public sealed class ProgrammeModel(VisitQueries visits, Text text) : PageModel
{
    private static readonly Dictionary<string, string> LanguagesOfCountries = new()
    {
        ["RU"] = LanguageTag.Russian, ["CN"] = LanguageTag.Chinese, ["UZ"] = LanguageTag.Uzbek,
    };

    /// <summary>The second language as addresses name it: ru, en, zh or uz; else that of the other side.</summary>
    [BindProperty(SupportsGet = true)]
    public string? With { get; set; }

    public VisitDetails Visit { get; private set; } = null!;

    /// <summary>The same visit with its names in the second language.</summary>
    public VisitDetails Other { get; private set; } = null!;

    public string OtherCulture { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellationToken)
    {
        if (await visits.FindAsync(reference, text.Culture, null, cancellationToken) is not { } visit)
        {
            return NotFound();
        }

        Visit = visit;
        OtherCulture = LanguageTag.FromUrlSegment(With) is { } chosen && chosen != text.Culture ? chosen : OfOtherSide();
        Other = (await visits.FindAsync(reference, OtherCulture, null, cancellationToken))!;
        return Page();
    }

    /// <summary>A language of one of the sides that is not the page's; else English, or Russian beside English.</summary>
    private string OfOtherSide() => Visit.Senders.Concat(Visit.HostParties)
        .Select(p => LanguagesOfCountries.GetValueOrDefault(p.Country?.CountryIso2 ?? ""))
        .OfType<string>().Append(LanguageTag.English).Append(LanguageTag.Russian)
        .First(language => language != text.Culture);
}
