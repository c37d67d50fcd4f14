using CooperationPortal.Web.Setup;
using Microsoft.Extensions.Options;

namespace CooperationPortal.Web.PageSupport.Accounts.Provider;

/// <summary>Sign-in by an identity provider: docs/decisions/0035.</summary>
public static class ProviderSetup
{
    /// <summary>Settings that cannot be right refuse the start and name themselves.</summary>
    public static void AddIdentityProvider(this IServiceCollection services)
    {
        services.AddOptions<ProviderSettings>().BindConfiguration(ProviderSettings.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ProviderSettings>, Check>();
        services.AddSingleton<ProviderChannel>();
        services.AddSingleton<ProviderDiscovery>();
        services.AddSingleton<ProviderTokens>();
        services.AddSingleton<IdTokens>();
        services.AddSingleton<ProviderPeople>();
        services.AddSingleton<ProviderNotes>();
        services.AddScoped<ProviderTrips>();
        services.AddScoped<ProviderCeremony>();
    }

    private sealed class Check(PortalOptions portal, IHostEnvironment environment) : IValidateOptions<ProviderSettings>
    {
        public ValidateOptionsResult Validate(string? name, ProviderSettings options) =>
            options.Fault(portal.PublicAddress, environment.IsProduction()) is { } fault
                ? ValidateOptionsResult.Fail(fault)
                : ValidateOptionsResult.Success;
    }
}
