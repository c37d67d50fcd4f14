using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CooperationPortal.Core.Users.SecondFactors;

/// <summary>
/// The written codes of an account as PBKDF2 hashes with one salt, so that a code that is typed is hashed once and not once for
/// each of them.
/// </summary>
internal sealed class CodeHashes
{
    private const string Kind = "pbkdf2-sha512";
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    private readonly int iterations;
    private readonly byte[] salt;
    private readonly IReadOnlyList<byte[]> hashes;

    private CodeHashes(int iterations, byte[] salt, IReadOnlyList<byte[]> hashes) => (this.iterations, this.salt, this.hashes) = (iterations, salt, hashes);

    public int Count => hashes.Count;

    /// <summary>As they are kept: how they are hashed, then the hashes.</summary>
    public IEnumerable<string> Parts =>
    [
        string.Create(CultureInfo.InvariantCulture, $"{Kind}:{iterations}:{Convert.ToHexStringLower(salt)}"), .. hashes.Select(Convert.ToHexStringLower),
    ];

    public static CodeHashes Of(IEnumerable<string> codes, int iterations)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return new CodeHashes(iterations, salt, [.. codes.Select(code => Hash(code, salt, iterations))]);
    }

    /// <summary>Null where the codes are kept as they are.</summary>
    public static CodeHashes? Read(string stored)
    {
        var parts = stored.Split(';');
        return parts[0].Split(':') is [Kind, var iterations, var salt]
            ? new CodeHashes(
                int.Parse(iterations, CultureInfo.InvariantCulture), Convert.FromHexString(salt), [.. parts.Skip(1).Select(Convert.FromHexString)])
            : null;
    }

    /// <summary>Those that are left when the code is used; null where it is none of them.</summary>
    public CodeHashes? Without(string code)
    {
        var typed = Hash(code, salt, iterations);
        var rest = hashes.Where(hash => !CryptographicOperations.FixedTimeEquals(hash, typed)).ToList();
        return rest.Count < hashes.Count ? new CodeHashes(iterations, salt, rest) : null;
    }

    private static byte[] Hash(string code, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(code), salt, iterations, HashAlgorithmName.SHA512, HashBytes);
}
