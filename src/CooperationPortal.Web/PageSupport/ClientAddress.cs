using System.Net;
using System.Net.Sockets;

namespace CooperationPortal.Web.PageSupport;

/// <summary>
/// Where a request comes from, for limits. What a proxy says of it counts only where the proxy is a known one, which
/// the forwarded-headers middleware has checked before.
/// </summary>
public static class ClientAddress
{
    private const int NetworkBytes = 8;

    /// <summary>Of IPv6 the network: one household or office has all its addresses.</summary>
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily is AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address.ToString();
    }
}
