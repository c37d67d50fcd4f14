using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.PageSupport.Operations;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Health;

/// <summary>How jobs, mail, storage and database are, for those who run the portal.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class IndexModel(InstallationHealth health, Text text) : PageModel
{
    private const double Megabyte = 1 << 20;
    private const double Gigabyte = 1 << 30;

    public Installation Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Found = await health.ReadAsync(cancellationToken);

    /// <summary>A size in gigabytes or, where that says nothing, in megabytes.</summary>
    public string Size(long bytes) => bytes < Gigabyte
        ? text["Health.Megabytes", Math.Round(bytes / Megabyte, 1)]
        : text["Health.Gigabytes", Math.Round(bytes / Gigabyte, 1)];
}
