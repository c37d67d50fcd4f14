using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CooperationPortal.Tests.Support.Providers;

/// <summary>A key pair of a provider.</summary>
public sealed class SigningKey
{
    private const int Bits = 2048;

    private readonly RsaSecurityKey key = new(RSA.Create(Bits)) { KeyId = Guid.NewGuid().ToString("N") };

    /// <summary>What is published of it.</summary>
    public object Public
    {
        get
        {
            var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
            return new
            {
                kty = "RSA", use = "sig", alg = "RS256", kid = key.KeyId,
                n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent),
            };
        }
    }

    /// <summary>As RSA public keys are handed around: what a forger has.</summary>
    public string Pem => key.Rsa.ExportSubjectPublicKeyInfoPem();

    public string Sign(string payload) =>
        new JsonWebTokenHandler().CreateToken(payload, new SigningCredentials(key, SecurityAlgorithms.RsaSha256));

    /// <summary>With a secret instead of a key pair.</summary>
    public static string SignWithSecret(string payload, string secret) => new JsonWebTokenHandler().CreateToken(
        payload, new SigningCredentials(new SymmetricSecurityKey(System.Text.Encoding.UTF8.GetBytes(secret)), SecurityAlgorithms.HmacSha256));

    /// <summary><c>alg</c> is <c>none</c>.</summary>
    public static string SignNot(string payload) => new JsonWebTokenHandler().CreateToken(payload);
}
