using System.Net;
using CooperationPortal.Core.Users;

namespace CooperationPortal.Web.PageSupport.Accounts;

/// <summary>From where a request signs in, and the cookie by which the browser is known again.</summary>
public static class SignInPlaces
{
    private const string DeviceCookie = "portal-device";

    public static SignInPlace PlaceOf(this HttpContext context) => new(
        ClientAddress.Of(context),
        AddressOf(context.Connection.RemoteIpAddress),
        context.Request.Headers.UserAgent is [{ Length: > 0 } browser, ..] ? browser : null,
        context.Request.Cookies[DeviceCookie]);

    private static string? AddressOf(IPAddress? address) =>
        (address?.IsIPv4MappedToIPv6 is true ? address.MapToIPv4() : address)?.ToString();

    /// <summary>It says nothing but "this browser", and opens nothing.</summary>
    public static void RememberDevice(this HttpContext context, string secret) =>
        context.Response.Cookies.Append(DeviceCookie, secret, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            MaxAge = Devices.Memory,
        });
}
