using CooperationPortal.Tests.Support.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Support.Providers;

/// <summary>The portal with a provider set up.</summary>
public static class ProviderPortal
{
    public const string PublicAddress = "https://localhost";
    public const string RedirectUri = PublicAddress + "/account/sign-in/provider/answer";
    public const string ClientId = "portal";
    public const string Name = "ИС Минздрава";

    /// <summary>On the database of the fixture; to be disposed.</summary>
    public static PortalFactory WithProvider(
        this PortalFixture portal, string issuer, string secret, Dictionary<string, string>? settings = null,
        Action<IServiceCollection>? change = null) =>
        new(portal.ConnectionString, change, settings: new Dictionary<string, string>(settings ?? [])
        {
            ["Portal:PublicAddress"] = PublicAddress,
            ["Portal:SignIn:Provider:Authority"] = issuer,
            ["Portal:SignIn:Provider:ClientId"] = ClientId,
            ["Portal:SignIn:Provider:ClientSecret"] = secret,
            ["Portal:SignIn:Provider:Name"] = Name,
        });
}
