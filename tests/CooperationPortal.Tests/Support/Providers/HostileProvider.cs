using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace CooperationPortal.Tests.Support.Providers;

/// <summary>
/// A provider on a port of its own that signs everybody in unasked, as <see cref="Subject"/>. It is strict with the portal, and
/// itself as bad as it is told to be.
/// </summary>
public sealed class HostileProvider : IAsyncDisposable
{
    public const string ClientSecret = "a client secret that is long enough to sign with";

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, IQueryCollection> codes = new();

    private HostileProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", Discover);
        app.MapGet("/jwks", () => Results.Json(new { keys = Published.Select(k => k.Public) }));
        app.MapGet("/authorize", Authorize);
        app.MapPost("/token", GiveTokensAsync);
        app.MapGet("/me", () => Results.Json(new { sub = Bad.UserInfoSubject ?? Subject, preferred_username = $"{Subject}@there.example" }));
    }

    public string Issuer => app.Urls.Single();

    /// <summary>Whom it signs in.</summary>
    public string Subject { get; set; } = "nobody";

    /// <summary>By what, as RFC 8176 has it.</summary>
    public IReadOnlyList<string> Methods { get; set; } = ["pwd"];

    public Misbehaviour Bad { get; set; } = Misbehaviour.None;

    public SigningKey Key { get; private set; } = new();

    public IReadOnlyList<SigningKey> Published { get; private set; } = [];

    /// <summary>What the portal asked for last.</summary>
    public IQueryCollection Asked { get; private set; } = QueryCollection.Empty;

    /// <summary>Codes and tokens that were given out.</summary>
    public ConcurrentQueue<string> Secrets { get; } = new();

    public static async Task<HostileProvider> StartAsync()
    {
        var provider = new HostileProvider();
        provider.Published = [provider.Key];
        await provider.app.StartAsync();
        return provider;
    }

    /// <summary>It signs with another key from now on and publishes the earlier one no more.</summary>
    public SigningKey RotateKey()
    {
        var earlier = Key;
        Key = new SigningKey();
        Published = [Key];
        return earlier;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Discover() => Results.Json(new
    {
        issuer = Issuer,
        authorization_endpoint = $"{Issuer}/authorize",
        token_endpoint = $"{Issuer}/token",
        userinfo_endpoint = $"{Issuer}/me",
        end_session_endpoint = $"{Issuer}/leave",
        jwks_uri = $"{Issuer}/jwks",
        authorization_response_iss_parameter_supported = true,
        token_endpoint_auth_methods_supported = new[] { "client_secret_post" },
    });

    private IResult Authorize(HttpRequest request)
    {
        Asked = request.Query;
        if (Asked["response_type"] != "code" || Asked["code_challenge_method"] != "S256" || Asked["redirect_uri"] != ProviderPortal.RedirectUri
            || Asked["client_id"] != ProviderPortal.ClientId || string.IsNullOrEmpty(Asked["nonce"]) || string.IsNullOrEmpty(Asked["state"]))
        {
            return Results.BadRequest();
        }

        var code = Secret();
        codes[code] = Asked;
        var answer = QueryHelpers.AddQueryString(ProviderPortal.RedirectUri, new Dictionary<string, string?>
        {
            ["code"] = code, ["state"] = Asked["state"], ["iss"] = Issuer,
        });
        return Results.Redirect(Bad.Answer?.Invoke(answer) ?? answer);
    }

    private async Task<IResult> GiveTokensAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (Bad.IsSilent)
        {
            await Task.Delay(Timeout.Infinite, request.HttpContext.RequestAborted);
        }

        var challenge = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]!)));
        if (!codes.TryRemove(form["code"]!, out var asked) || asked["code_challenge"] != challenge || form["client_secret"] != ClientSecret
            || form["redirect_uri"] != ProviderPortal.RedirectUri || form["grant_type"] != "authorization_code")
        {
            return Results.Json(new { error = "invalid_grant", error_description = form["code"].ToString() }, statusCode: 400);
        }

        var access = Secret();
        var payload = Payload(asked, access);
        Bad.Token?.Invoke(payload);
        var token = (Bad.Sign ?? Key.Sign)(payload.ToJsonString());
        Secrets.Enqueue(token);
        return Bad.Tokens ?? Results.Json(new { id_token = token, access_token = access, token_type = "Bearer" });
    }

    private JsonObject Payload(IQueryCollection asked, string access)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        return new JsonObject
        {
            ["iss"] = Issuer, ["aud"] = ProviderPortal.ClientId, ["sub"] = Subject, ["nonce"] = asked["nonce"].ToString(),
            ["iat"] = now, ["exp"] = now + 300, ["auth_time"] = now, ["amr"] = new JsonArray([.. Methods.Select(m => (JsonNode)m)]),
            ["at_hash"] = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(access)), 0, 16),
        };
    }

    private string Secret()
    {
        var secret = Guid.NewGuid().ToString("N");
        Secrets.Enqueue(secret);
        return secret;
    }
}
