using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CooperationPortal.Web.PageSupport.Accounts.Provider;

/// <summary>
/// The provider's addresses and keys, as it publishes them (OpenID Connect Discovery 1.0). Fetched when first needed, kept for
/// an hour, and anew when a token names a key that is not among them.
/// </summary>
public sealed class ProviderDiscovery(IOptions<ProviderSettings> settings, ProviderChannel channel)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    private ConfigurationManager<OpenIdConnectConfiguration>? manager;

    /// <exception cref="ProviderAwayException">It cannot be had, or is another provider's.</exception>
    public Task<OpenIdConnectConfiguration> GetAsync(CancellationToken cancellationToken) =>
        ReadAsync(manager ??= NewManager(), cancellationToken);

    /// <summary>A manager refreshes in the background; a new one has what is published now.</summary>
    /// <exception cref="ProviderAwayException">It cannot be had.</exception>
    public async Task<OpenIdConnectConfiguration> RefreshAsync(CancellationToken cancellationToken)
    {
        var next = NewManager();
        var configuration = await ReadAsync(next, cancellationToken);
        manager = next;
        return configuration;
    }

    private async Task<OpenIdConnectConfiguration> ReadAsync(
        ConfigurationManager<OpenIdConnectConfiguration> source, CancellationToken cancellationToken)
    {
        try
        {
            // The fetch itself is shared by all who wait for it, and goes on without this one.
            var configuration = await source.GetConfigurationAsync(CancellationToken.None).WaitAsync(cancellationToken);
            Check(configuration);
            return configuration;
        }
        catch (InvalidOperationException e)
        {
            throw new ProviderAwayException("The discovery document cannot be had.", e);
        }
    }

    /// <summary>Discovery 1.0, 4.3: whose document it is. All that is fetched or gone to is as guarded as the authority.</summary>
    private void Check(OpenIdConnectConfiguration configuration)
    {
        if (configuration.Issuer != settings.Value.Authority)
        {
            throw new ProviderAwayException("The discovery document is that of another issuer.");
        }

        string?[] needed = [configuration.AuthorizationEndpoint, configuration.TokenEndpoint];
        string?[] further = [configuration.UserInfoEndpoint, configuration.EndSessionEndpoint];
        if (!needed.Concat(further.Where(address => !string.IsNullOrEmpty(address))).All(IsGuarded))
        {
            throw new ProviderAwayException("The discovery document has an address that is missing or not encrypted.");
        }
    }

    private bool IsGuarded(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && !IsEncrypted));

    private bool IsEncrypted => settings.Value.Authority.StartsWith(Uri.UriSchemeHttps + "://", StringComparison.OrdinalIgnoreCase);

    private ConfigurationManager<OpenIdConnectConfiguration> NewManager() => new(
        settings.Value.Authority.TrimEnd('/') + "/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(channel.Http) { RequireHttps = IsEncrypted })
    {
        AutomaticRefreshInterval = KeptFor,
    };
}
