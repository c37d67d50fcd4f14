using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.PageSupport;

/// <summary>Who makes the request. Loaded once, when the sign-in cookie is checked, with the rights of this moment.</summary>
public static class CurrentActor
{
    /// <summary>Null for the public.</summary>
    public static Actor? ActorOrNull(this HttpContext context) => context.Features.Get<Actor>();

    public static Actor Actor(this HttpContext context) =>
        context.ActorOrNull() ?? throw new InvalidOperationException("The page's policy admits the public.");

    /// <summary>The session behind the request; null for the public.</summary>
    public static SessionActor? SessionOrNull(this HttpContext context) => context.Features.Get<SessionActor>();

    public static Actor Actor(this PageModel page) => page.HttpContext.Actor();
}
