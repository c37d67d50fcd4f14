using CooperationPortal.Core.Notices;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CooperationPortal.Web.Pages.Account;

/// <summary>What mail a colleague gets, how often, in which language and by which clock.</summary>
[Authorize(Policies.SignedIn)]
public sealed class NotificationsModel(NoticeChoiceService choices, TimeProvider time, Text text) : PageModel
{
    [BindProperty]
    public NoticeChoicesInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> Languages { get; } =
        InterfaceLanguage.All.Select(language => new SelectListItem(language.OwnName, language.Culture));

    /// <summary>Named by continent and city, as the tz database has them.</summary>
    public IEnumerable<SelectListItem> TimeZones { get; } = TimeZoneInfo.GetSystemTimeZones()
        .Where(zone => zone.HasIanaId && zone.Id.Contains('/') && !zone.Id.StartsWith("Etc/", StringComparison.Ordinal))
        .OrderBy(zone => zone.Id, StringComparer.Ordinal)
        .Select(zone => new SelectListItem(
            $"{zone.Id.Replace('_', ' ')} ({UtcOffset.Of(zone.GetUtcOffset(time.GetUtcNow()))})", zone.Id))
        .ToList();

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Input = await choices.OfAsync(this.Actor(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await this.TrySaveAsync(nameof(Input), () => choices.SaveAsync(Input, this.Actor(), cancellationToken)))
        {
            return Page();
        }

        TempData.SetFlash(text["Notices.Saved"]);
        return RedirectToPage();
    }
}
