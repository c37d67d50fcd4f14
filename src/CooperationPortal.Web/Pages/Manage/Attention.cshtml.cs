using CooperationPortal.Core.Reminders;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage;

/// <summary>All published records of the own scope that wait for the same.</summary>
public sealed class AttentionModel(AttentionQueries attention, Text text) : PageModel
{
    public AttentionGroup Group { get; private set; } = null!;

    public ListView List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string why, string? after, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<AttentionKind>(why, ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
        {
            return NotFound();
        }

        Group = await attention.OfKindAsync(kind, new(after), this.Actor(), text.Culture, cancellationToken);
        List = new ListView(new ListAddress(Request), Group.Count, Group.Lines.Count, Group.Next, [], []);
        return Page();
    }
}
