using CooperationPortal.Core.ErrorReports;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Report;

/// <summary>
/// A reader says what is wrong on a page; nobody has to sign in for it, nor take cookies: a report is in nobody's name, so
/// that no token guards it. Each form has a key of its own, and is not kept for others.
/// </summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(ErrorReportService reports, Text text) : PageModel
{
    /// <summary>Path and query of the page that the report is about; the home page where none is given.</summary>
    [BindProperty(SupportsGet = true, Name = "about")]
    public string? About { get; set; }

    /// <summary>True behind a report that was taken.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Sent { get; set; }

    [BindProperty]
    public ErrorReportInput Input { get; set; } = new() { Id = Guid.CreateVersion7() };

    /// <summary>Nobody sees this field; only programs fill it in, which look for forms to advertise in.</summary>
    [BindProperty(Name = "website")]
    public string? Unseen { get; set; }

    /// <summary>How long to wait where there are too many reports.</summary>
    public TimeSpan? Wait { get; private set; }

    public void OnGet() => About = PageOf(About);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // Pages of other sites send nothing in the name of who reads them; browsers say so.
        if (Request.Headers["Sec-Fetch-Site"] == "cross-site")
        {
            return BadRequest();
        }

        Input.Page = About = PageOf(About);
        if (!string.IsNullOrEmpty(Unseen))
        {
            return Thanks();
        }

        if (!await this.TrySaveAsync(nameof(Input), async () => Wait = await reports.SendAsync(
            Input, RecordOf(About), text.Culture, ClientAddress.Of(HttpContext), cancellationToken)))
        {
            return Page();
        }

        if (Wait is { } pause)
        {
            var minutes = (int)Math.Ceiling(pause.TotalMinutes);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Response.Headers.RetryAfter = $"{(int)Math.Ceiling(pause.TotalSeconds)}";
            ModelState.AddModelError("", text.Plural("ErrorReports.Form.TooMany", minutes));
            return Page();
        }

        return Thanks();
    }

    private RedirectToPageResult Thanks() => RedirectToPage(new { about = About, sent = true });

    /// <summary>An address of this portal, without its filters where they are too many to keep; else its home page.</summary>
    private string PageOf(string? address)
    {
        var page = address?.Length > ErrorReport.PageLength ? address.Split('?')[0] : address;
        return page is { Length: <= ErrorReport.PageLength } && Url.IsLocalUrl(page) ? page : $"/{RequestLanguage.Segment}";
    }

    /// <summary>The record that the page shows: <c>/ru/agreements/CP-2026-0001</c>, and what lies beneath it.</summary>
    private static (RecordKind Kind, string Key)? RecordOf(string page) =>
        page.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries) is [_, var segment, var key, ..]
            && RecordLinks.KindOf(segment) is { } kind
            ? (kind, Uri.UnescapeDataString(key))
            : null;
}
