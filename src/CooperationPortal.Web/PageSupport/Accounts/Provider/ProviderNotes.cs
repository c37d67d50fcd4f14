using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.Extensions.Options;

namespace CooperationPortal.Web.PageSupport.Accounts.Provider;

/// <summary>Says why nobody comes in by the identity provider: little to the browser, a reason without secrets to the log.</summary>
public sealed class ProviderNotes(IOptions<ProviderSettings> settings, Text text, ILogger<ProviderNotes> logger)
{
    private const string RetryAfterSeconds = "60";

    public bool IsOn => settings.Value.IsOn;

    public ProviderNote Of(ProviderAwayException away, HttpContext context, bool isLink)
    {
        logger.LogError(away, "The identity provider {Authority} cannot be used", settings.Value.Authority);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return new ProviderNote(text["Account.ProviderAway", settings.Value.Name], text["Account.ProviderAwayText"], isLink);
    }

    public ProviderNote Of(ProviderRefusedException refused, HttpContext context)
    {
        logger.LogWarning("A sign-in by the identity provider was refused: {Reason}", refused.Message);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return new ProviderNote(
            text["Account.ProviderFailed", settings.Value.Name], text["Account.ProviderFailedText"], context.User.Identity is { IsAuthenticated: true });
    }

    /// <summary>The provider is believed, and whom it names may not come in; the same for nobody's account and a disabled one.</summary>
    public ProviderNote Unknown(string why, HttpContext context)
    {
        context.Response.StatusCode = context.Response.StatusCode is StatusCodes.Status200OK
            ? StatusCodes.Status403Forbidden
            : context.Response.StatusCode;
        return new ProviderNote(text["Account.ProviderUnknown", settings.Value.Name], why, IsLink: false);
    }
}
