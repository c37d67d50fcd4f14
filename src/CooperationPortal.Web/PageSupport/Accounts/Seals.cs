using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace CooperationPortal.Web.PageSupport.Accounts;

/// <summary>
/// What goes to the browser and comes back between two steps of signing in, sealed and good for some minutes: no cookie is
/// needed for it and no row.
/// </summary>
public sealed class Seals(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public string Seal<T>(string purpose, T content) =>
        ProtectorOf(purpose).Protect(JsonSerializer.Serialize(content), Lifetime);

    /// <summary>Null where it was sealed for something else, changed, or too long ago.</summary>
    public T? Open<T>(string purpose, string? seal)
        where T : class
    {
        try
        {
            return string.IsNullOrEmpty(seal) ? null : JsonSerializer.Deserialize<T>(ProtectorOf(purpose).Unprotect(seal));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector ProtectorOf(string purpose) =>
        protection.CreateProtector("sign-in", purpose).ToTimeLimitedDataProtector();
}
