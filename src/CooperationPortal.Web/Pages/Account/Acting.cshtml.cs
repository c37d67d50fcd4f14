using CooperationPortal.Core.Users.Acting;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CooperationPortal.Web.Pages.Account;

/// <summary>For whom this person acts in this session.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ActingModel(ActingService acting, Text text) : PageModel
{
    [BindProperty]
    public ActingInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Input.For = HttpContext.SessionOrNull()!.Acting?.Key ?? "";
        await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        if (Choices.FirstOrDefault(choice => choice.Value == (Input.For ?? "")) is not { } chosen)
        {
            ModelState.AddModelError("Input.For", text["ErrorsAccount.ActingUnknown"]);
            return Page();
        }

        var key = chosen.Value.Length == 0 ? null : chosen.Value;
        await acting.ChooseAsync(User.SessionId()!.Value, HttpContext.SessionOrNull()!, key, cancellationToken);
        TempData.SetFlash(text["Account.ActingChosen", chosen.Text]);
        return LocalRedirect("/manage");
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        var found = await acting.ChoicesAsync(HttpContext.SessionOrNull()!, text.Culture, cancellationToken);
        Choices =
        [
            .. found.Select(choice => new SelectListItem(choice.Name ?? text["Account.Everywhere"], choice.Scope.Key)),
            new SelectListItem(text["Account.ActingForAll"], ""),
        ];
    }
}
