using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Accounts;
using CooperationPortal.Web.Setup;

namespace CooperationPortal.Web.Api;

/// <summary>What a page's script asks before the browser turns to its authenticator.</summary>
public static class PasskeyOptions
{
    public const string MakingPath = "/account/passkeys/options";
    public const string SignInPath = "/account/sign-in/passkey-options";

    public static void MapPasskeyOptions(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(MakingPath, (PasskeyCeremonies ceremonies, HttpContext context) =>
            ceremonies.BeginMakingAsync(context.Actor().UserId!.Value, NotKept(context))).RequireAuthorization(Policies.SignedInLately);
        routes.MapGet(SignInPath, (PasskeyCeremonies ceremonies, HttpContext context) =>
            ceremonies.BeginSignInAsync(NotKept(context))).RequireAuthorization(Policies.Public);
    }

    private static HttpContext NotKept(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return context;
    }
}
