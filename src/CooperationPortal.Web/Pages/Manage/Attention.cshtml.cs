using CooperationPortal.Core.Reminders;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage;

/// <summary>All published records of the own scope that wait for the same.</summary>
public sealed class AttentionModel(AttentionQueries attention, Text text) : PageModel
{
    public const int PageSize = 50;

    /// <summary>How many come before this page.</summary>
    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    public AttentionGroup Group { get; private set; } = null!;

    /// <summary>Where the next page begins; null on the last.</summary>
    public int? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(string why, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<AttentionKind>(why, ignoreCase: true, out var kind) || !Enum.IsDefined(kind) || From < 0)
        {
            return NotFound();
        }

        Group = await attention.OfKindAsync(kind, new(From, PageSize), this.Actor(), text.Culture, cancellationToken);
        Next = From + PageSize < Group.Count ? From + PageSize : null;
        return Page();
    }
}
