using System.Security.Claims;
using CooperationPortal.Core.Users;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Accounts;
using CooperationPortal.Web.PageSupport.Accounts.Provider;
using CooperationPortal.Web.PageSupport.Forms;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;

namespace CooperationPortal.Web.Setup;

/// <summary>Sign-in by cookie; the session itself is in the database: docs/decisions/0007-roles-and-scopes.md.</summary>
public static class Accounts
{
    public const string SignInPath = "/account/sign-in";

    /// <summary>Where a form goes that was sent after its session had ended.</summary>
    public const string SignInAgainPath = "/account/sign-in-again";

    /// <summary>The query that says on the page of sign-in that a form was too large to come along.</summary>
    public const string TooMuch = "tooMuch";
    private const string SessionClaim = "sid";

    /// <summary>Where one goes who must set up a second factor first.</summary>
    private const string OwnPath = "/account";

    public static IServiceCollection AddPortalAccounts(this IServiceCollection services, IHostEnvironment environment)
    {
        if (environment.IsDevelopment())
        {
            services.AddHostedService<DemoAccountsNotice>();
        }

        services.AddOptions<SignInSettings>()
            .Configure(options => options.SecondFactorRequired = !environment.IsDevelopment())
            .BindConfiguration(SignInSettings.Section);
        services.AddScoped<IPasskeyHandler<PortalUser>, PasskeyHandler<PortalUser>>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<PortalOptions>((passkeys, portal) =>
        {
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
            passkeys.ServerDomain = Uri.TryCreate(portal.PublicAddress, UriKind.Absolute, out var address) ? address.Host : null;
        });
        services.AddScoped<Seals>();
        services.AddScoped<PasskeyCeremonies>();
        services.AddIdentityProvider();

        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = "portal";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.IsEssential = true;
            options.LoginPath = SignInPath;
            options.ReturnUrlParameter = "returnUrl";
            options.ExpireTimeSpan = Session.Lifetime;
            options.SlidingExpiration = false;
            options.Events.OnValidatePrincipal = ValidateAsync;
            options.Events.OnRedirectToLogin = context => AnswerAsync(context, StatusCodes.Status401Unauthorized);
            options.Events.OnRedirectToAccessDenied = DenyAsync;
        });
        services.AddPortalPolicies();
        return services;
    }

    /// <summary>From here on the answer is to that user: a form on it gets a token that his next request is known by.</summary>
    public static async Task SignInAsync(this HttpContext context, SignInOutcome outcome)
    {
        var (sessionId, userId) = (outcome.SessionId!.Value, outcome.UserId!.Value);
        context.RememberDevice(outcome.DeviceSecret!);
        var identity = new ClaimsIdentity(
            [new Claim(SessionClaim, sessionId.ToString())], CookieAuthenticationDefaults.AuthenticationScheme);
        await context.SignInAsync(new ClaimsPrincipal(identity));
        context.User = new ClaimsPrincipal(
            new ClaimsIdentity([UserClaim(userId)], CookieAuthenticationDefaults.AuthenticationScheme));
    }

    public static Guid? SessionId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(SessionClaim), out var id) ? id : null;

    /// <summary>Loads the account behind the cookie, once a request, and puts its roles where policies look for them.</summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            context.RejectPrincipal();
            return;
        }

        var sessions = http.RequestServices.GetRequiredService<Sessions>();
        var session = context.Principal?.SessionId() is { } id
            ? await sessions.FindActorAsync(id, http.RequestAborted)
            : null;
        if (session is null)
        {
            context.RejectPrincipal();
            await http.SignOutAsync();
            return;
        }

        var actor = session.Actor;
        http.Features.Set(session);
        http.Features.Set(actor);
        var identity = new ClaimsIdentity(context.Principal!.Claims, context.Scheme.Name);
        identity.AddClaim(UserClaim(actor.UserId!.Value));
        identity.AddClaim(new Claim(ClaimTypes.Name, actor.Name));
        identity.AddClaims(actor.Grants.Select(g => g.Role).Distinct().Select(r => new Claim(ClaimTypes.Role, r.ToString())));
        context.ReplacePrincipal(new ClaimsPrincipal(identity));
    }

    /// <summary>
    /// Form tokens are made out to it, not to the session: a form that stayed open can be sent after the same person has
    /// signed in again.
    /// </summary>
    private static Claim UserClaim(Guid userId) => new(ClaimTypes.NameIdentifier, userId.ToString());

    /// <summary>People are led to the sign-in or told that it is not theirs; machines get the bare status.</summary>
    private static async Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (status == StatusCodes.Status401Unauthorized && !context.Request.Path.StartsWithSegments("/api"))
        {
            await LeadAsync(context);
        }
        else
        {
            context.Response.StatusCode = status;
        }
    }

    /// <summary>
    /// Who lacks a second factor is led to where one is set up; who signed in too long ago for this act is asked to do so
    /// again, and what was sent is kept.
    /// </summary>
    private static async Task DenyAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        if (http.SessionOrNull() is { LacksFactor: true } && !context.Request.Path.StartsWithSegments("/api"))
        {
            context.Response.Redirect(OwnPath);
        }
        else if (http.SessionOrNull() is { IsFresh: false } && Policies.IsOnlyTooLate(http))
        {
            await LeadAsync(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }

    /// <summary>A browser repeats what it sent where it is led to with 307, and so a form is not lost on the way.</summary>
    private static async Task LeadAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var isCarried = await KeptForms.IsInAsync(request);
        if (isCarried is true)
        {
            context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            context.Response.Headers.Location = SignInAgainPath + QueryString.Create(
                context.Options.ReturnUrlParameter, request.PathBase + request.Path + request.QueryString);
        }
        else
        {
            var isPost = HttpMethods.IsPost(request.Method);
            var query = QueryString.Create(
                context.Options.ReturnUrlParameter, isPost ? request.PathBase + request.Path : request.PathBase + request.Path + request.QueryString);
            context.Response.Redirect(SignInPath + (isCarried is null ? query.Add(TooMuch, "true") : query));
        }
    }
}
