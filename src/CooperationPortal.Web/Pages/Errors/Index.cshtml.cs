using System.Globalization;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Errors;

/// <summary>What people see when something goes wrong; it needs neither the database nor a signed-in user.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class IndexModel : PageModel
{
    private static readonly int[] Described = [400, 403, 404, 409, 410, 413, 429, 500, 503];

    public int Code { get; private set; }

    /// <summary>The status whose words are shown: its own, else the nearest that has words.</summary>
    public int Words => Described.Contains(Code) ? Code : Code < 500 ? 400 : 500;

    /// <summary>What is not there, or no longer, where the address is that of a public record; whether there ever was one is not told.</summary>
    public RecordKind? Missing => Code is StatusCodes.Status404NotFound or StatusCodes.Status410Gone
        && RequestLanguage.OfPath(HttpContext) is not null
        && ReturnPath.Original(Request).Path.Value?.Split('/') is ["", _, var segment, not "", ..] ? RecordLinks.KindOfPublic(segment) : null;

    public string? Reference => Code >= 500 ? HttpContext.TraceIdentifier : null;

    // Any method may fail, so there is no OnGet: this runs for all of them. The code is taken from the route, for nothing is
    // bound where the form that failed cannot be read.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Code = int.TryParse(RouteData.Values["code"]?.ToString(), CultureInfo.InvariantCulture, out var code)
            && code is >= 400 and < 600 ? code : StatusCodes.Status404NotFound;
        Response.StatusCode = Code;
    }
}
