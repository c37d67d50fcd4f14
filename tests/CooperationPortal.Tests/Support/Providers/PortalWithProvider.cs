using CooperationPortal.Tests.Support.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Support.Providers;

/// <summary>Starts portals with a provider set up.</summary>
public static class PortalWithProvider
{
    /// <summary>On the database of the fixture; to be disposed.</summary>
    public static PortalFactory WithProvider(
        this PortalFixture portal, string issuer, string secret, Dictionary<string, string>? settings = null,
        Action<IServiceCollection>? change = null) =>
        new(portal.ConnectionString, change, settings: ProviderPortal.SettingsOf(issuer, secret).Concat(settings ?? []).ToDictionary());
}
