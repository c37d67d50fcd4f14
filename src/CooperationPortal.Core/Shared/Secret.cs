using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CooperationPortal.Core.Shared;

/// <summary>A random key that one person or browser is given; the database keeps only its hash.</summary>
internal static class Secret
{
    private const int Bytes = 32;

    /// <summary>256 bits, base64url.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256: what is random needs no slower one.</summary>
    public static byte[] HashOf(string? secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret ?? ""));
}
