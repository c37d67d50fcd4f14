using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CooperationPortal.Tests.Support.Users;

/// <summary>An authenticator app: RFC 6238 with the numbers that all apps use.</summary>
public static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int StepSeconds = 30;

    /// <summary>The code now, or of a step before or after.</summary>
    public static string Of(string key, int steps = 0)
    {
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, (DateTimeOffset.UtcNow.ToUnixTimeSeconds() / StepSeconds) + steps);
#pragma warning disable CA5350 // The standard has SHA-1.
        var hash = HMACSHA1.HashData(Decode(key), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return $"{number % 1_000_000:000000}";
    }

    private static byte[] Decode(string base32)
    {
        var bits = string.Concat(base32.Replace(" ", "", StringComparison.Ordinal).Select(c => Convert.ToString(Alphabet.IndexOf(c), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
