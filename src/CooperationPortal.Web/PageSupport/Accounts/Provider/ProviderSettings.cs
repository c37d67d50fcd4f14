namespace CooperationPortal.Web.PageSupport.Accounts.Provider;

/// <summary>
/// The identity provider by which staff may sign in, the section <c>Portal:SignIn:Provider</c>: README.md explains each.
/// Without an authority there is none.
/// </summary>
public sealed class ProviderSettings
{
    public const string Section = "Portal:SignIn:Provider";

    /// <summary>The provider's own name for itself: what its discovery document gives as <c>issuer</c>, letter by letter.</summary>
    public string Authority { get; set; } = "";
    public string ClientId { get; set; } = "";

    /// <summary>Empty for a client that has none.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>What staff call it: it stands on the button.</summary>
    public string Name { get; set; } = "";

    /// <summary>Separated by spaces.</summary>
    public string Scopes { get; set; } = "openid profile";

    /// <summary>The provider lets nobody in without a second factor, whether it says so or not.</summary>
    public bool AlwaysTwoFactors { get; set; }

    /// <summary>Values of <c>acr</c> that mean a second factor, separated by spaces; the provider is asked for them.</summary>
    public string TwoFactorAcr { get; set; } = "";

    public bool IsOn => Authority.Length > 0;

    /// <summary>What is wrong with them; null where nothing is.</summary>
    /// <param name="publicAddress">Where readers reach the portal.</param>
    /// <param name="isProduction">Nothing may go unencrypted.</param>
    public string? Fault(string publicAddress, bool isProduction)
    {
        var schemes = isProduction ? new[] { Uri.UriSchemeHttps } : [Uri.UriSchemeHttps, Uri.UriSchemeHttp];
        return !IsOn ? null
            : !IsSite(Authority, schemes) ? $"{Section}:Authority must be the provider's address (https://…), without query."
            : ClientId.Length == 0 || Name.Length == 0 ? $"{Section} needs ClientId and Name."
            : !Scopes.Split(' ').Contains("openid") ? $"{Section}:Scopes must contain openid."
            : isProduction && !IsSite(publicAddress, schemes) ? $"{Section} needs Portal:PublicAddress (https://…): the provider leads back to it."
            : null;
    }

    private static bool IsSite(string address, string[] schemes) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && schemes.Contains(uri.Scheme)
        && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0;
}
