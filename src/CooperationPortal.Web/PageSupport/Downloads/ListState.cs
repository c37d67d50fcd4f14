using System.Globalization;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.Setup.PageCaching;
using Microsoft.Net.Http.Headers;

namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>
/// Whether what a program has of a list is what it would get again: the tag says which state of all public records was
/// written on which day, for promises become overdue at midnight. It costs no query; another node answers anew.
/// </summary>
internal static class ListState
{
    /// <summary>To be asked before the list is read, so that what changes meanwhile makes the answer old. No tag while changes may go unheard.</summary>
    public static bool IsKnownTo(HttpContext http)
    {
        var services = http.RequestServices;
        if (services.GetService<PublicVersion>()?.Current is not { } state)
        {
            return false;
        }

        var day = services.GetRequiredService<TimeProvider>().Today().ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var tag = new EntityTagHeaderValue($"\"{state}-{day}\"", isWeak: true);
        http.Response.GetTypedHeaders().ETag = tag;
        return http.Request.GetTypedHeaders().IfNoneMatch
            .Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
    }
}
