using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CooperationPortal.Web.PageSupport.Accounts.Provider;

/// <summary>Reads an ID token after all that OpenID Connect Core 1.0, 3.1.3.7, asks of it.</summary>
public sealed class IdTokens(IOptions<ProviderSettings> settings, ProviderDiscovery discovery, TimeProvider time)
{
    /// <summary>How far the provider's clock may go wrong.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    // Signed by the provider's own key: with one that both know, whoever reads the portal's settings could sign.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };

    /// <exception cref="ProviderRefusedException">It is not believed.</exception>
    /// <exception cref="ProviderAwayException">Its key is not known, and the provider's keys cannot be had.</exception>
    public async Task<JsonWebToken> ReadAsync(
        ProviderTokenSet tokens, ProviderTrip trip, OpenIdConnectConfiguration configuration, CancellationToken cancellationToken)
    {
        var outcome = await ValidateAsync(tokens.IdToken, configuration);
        if (outcome.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            outcome = await ValidateAsync(tokens.IdToken, await discovery.RefreshAsync(cancellationToken));
        }

        if (!outcome.IsValid)
        {
            throw new ProviderRefusedException($"The ID token is not valid: {outcome.Exception?.GetType().Name}.");
        }

        var token = (JsonWebToken)outcome.SecurityToken;
        Require(token.TryGetPayloadValue("nonce", out string nonce) && IsSame(nonce, trip.Nonce), "nonce");
        Require(IsForThePortal(token), "azp");
        Require(token.IssuedAt > DateTime.UnixEpoch && token.IssuedAt <= (time.GetUtcNow() + Skew).UtcDateTime, "iat");
        Require(IsRecent(token, trip), "auth_time");
        Require(IsOf(tokens.AccessToken, token), "at_hash");
        return token;
    }

    private Task<TokenValidationResult> ValidateAsync(string token, OpenIdConnectConfiguration configuration) =>
        handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidAlgorithms = Algorithms,
            ValidIssuer = settings.Value.Authority,
            ValidAudience = settings.Value.ClientId,
            IssuerSigningKeys = configuration.SigningKeys,
            LifetimeValidator = IsNow,
        });

    private bool IsNow(DateTime? from, DateTime? until, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return until > now - Skew && (from is null || from <= now + Skew);
    }

    private bool IsForThePortal(JsonWebToken token) =>
        token.TryGetPayloadValue("azp", out string party) ? party == settings.Value.ClientId : token.Audiences.Count() == 1;

    /// <summary>Who signed in at the provider this morning has not proved now who he is: the request said how long ago is enough.</summary>
    private bool IsRecent(JsonWebToken token, ProviderTrip trip) =>
        token.TryGetPayloadValue("auth_time", out long provedAt)
        && provedAt >= (trip.BegunAt - trip.MostAge - Skew).ToUnixTimeSeconds()
        && provedAt <= (time.GetUtcNow() + Skew).ToUnixTimeSeconds();

    /// <summary>The left half of the access token's hash, by the hash of the signature.</summary>
    private static bool IsOf(string? accessToken, JsonWebToken token)
    {
        if (!token.TryGetPayloadValue("at_hash", out string given))
        {
            return true;
        }

        var bytes = Encoding.ASCII.GetBytes(accessToken ?? "");
        var hash = token.Alg[2..] switch
        {
            "384" => SHA384.HashData(bytes),
            "512" => SHA512.HashData(bytes),
            _ => SHA256.HashData(bytes),
        };
        return IsSame(given, Base64Url.EncodeToString(hash.AsSpan(0, hash.Length / 2)));
    }

    private static bool IsSame(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static void Require(bool holds, string claim)
    {
        if (!holds)
        {
            throw new ProviderRefusedException($"The ID token's {claim} is not what it must be.");
        }
    }
}
