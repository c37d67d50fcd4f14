using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace CooperationPortal.Web.Setup;

/// <summary>
/// Whose word counts on the reader's address and on HTTPS: that of the proxies in <see cref="PortalOptions"/>.
/// </summary>
public static class KnownProxies
{
    public static void UseKnownProxies(this WebApplication app)
    {
        var known = app.Services.GetRequiredService<PortalOptions>().KnownProxies
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (known.Length == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = 1,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var address in known)
        {
            if (address.Contains('/'))
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(address));
            }
            else
            {
                options.KnownProxies.Add(IPAddress.Parse(address));
            }
        }

        app.UseForwardedHeaders(options);
    }
}
