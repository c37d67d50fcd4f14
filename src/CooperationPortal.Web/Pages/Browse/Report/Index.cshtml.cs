using CooperationPortal.Core.ErrorReports;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Report;

/// <summary>
/// A reader says what is wrong on a page; nobody has to sign in for it. Each form has a key of its own, and is not kept for others.
/// </summary>
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

    public void OnGet() => About = PageOf(About);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Input.Page = About = PageOf(About);
        TimeSpan? wait = null;
        if (!await this.TrySaveAsync(nameof(Input), async () => wait = await reports.SendAsync(
            Input, RecordOf(About), text.Culture, ClientAddress.Of(HttpContext), cancellationToken)))
        {
            return Page();
        }

        if (wait is { } pause)
        {
            var minutes = (int)Math.Ceiling(pause.TotalMinutes);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Response.Headers.RetryAfter = $"{(int)Math.Ceiling(pause.TotalSeconds)}";
            ModelState.AddModelError("", text.Plural("ErrorReports.Form.TooMany", minutes));
            return Page();
        }

        return RedirectToPage(new { about = About, sent = true });
    }

    /// <summary>An address of this portal, or its home page.</summary>
    private string PageOf(string? address) =>
        address is { Length: <= ErrorReport.PageLength } && Url.IsLocalUrl(address) ? address : $"/{RequestLanguage.Segment}";

    /// <summary>The record that the page shows: <c>/ru/agreements/CP-2026-0001</c>, and what lies beneath it.</summary>
    private static (RecordKind Kind, string Key)? RecordOf(string page) =>
        page.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries) is [_, var segment, var key, ..]
            && RecordLinks.KindOf(segment) is { } kind
            ? (kind, Uri.UnescapeDataString(key))
            : null;
}
