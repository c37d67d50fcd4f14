using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CooperationPortal.Web.PageSupport.Accounts.Provider;

/// <summary>Asks the provider, behind the browser's back, for tokens and for what it knows of a person. Nothing of it is kept.</summary>
public sealed class ProviderTokens(IOptions<ProviderSettings> settings, ProviderChannel channel)
{
    private const string Basic = "client_secret_basic";

    /// <summary>Changes the code for tokens (RFC 6749, 4.1.3, with the verifier of RFC 7636).</summary>
    /// <exception cref="ProviderRefusedException">The provider does not take the code.</exception>
    /// <exception cref="ProviderAwayException">It does not answer.</exception>
    public async Task<ProviderTokenSet> RedeemAsync(
        OpenIdConnectConfiguration configuration, string code, string verifier, string redirectUri, CancellationToken cancellationToken)
    {
        var fields = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = redirectUri,
            ["code_verifier"] = verifier,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, configuration.TokenEndpoint);
        SignAs(request, fields, configuration);
        request.Content = new FormUrlEncodedContent(fields);
        var answer = await SendAsync(request, cancellationToken)
            ?? throw new ProviderRefusedException("The token endpoint refused the code.");
        return Word(answer, "id_token") is { } idToken
            ? new ProviderTokenSet(idToken, Word(answer, "access_token"))
            : throw new ProviderRefusedException("The token endpoint gave no ID token.");
    }

    /// <summary>What the provider knows of whom the access token is of; null where it says nothing that can be read.</summary>
    public async Task<JsonElement?> AskAboutAsync(
        OpenIdConnectConfiguration configuration, string accessToken, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, configuration.UserInfoEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        return await SendAsync(request, cancellationToken);
    }

    /// <summary>By the header, as providers must take it; in the form where one takes nothing else.</summary>
    private void SignAs(HttpRequestMessage request, Dictionary<string, string> fields, OpenIdConnectConfiguration configuration)
    {
        var (id, secret) = (settings.Value.ClientId, settings.Value.ClientSecret);
        var methods = configuration.TokenEndpointAuthMethodsSupported;
        if (secret.Length > 0 && (methods.Count == 0 || methods.Contains(Basic)))
        {
            // RFC 6749, 2.3.1: both are encoded as in a form first.
            var pair = $"{WebUtility.UrlEncode(id)}:{WebUtility.UrlEncode(secret)}";
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
            return;
        }

        fields["client_id"] = id;
        if (secret.Length > 0)
        {
            fields["client_secret"] = secret;
        }
    }

    private async Task<JsonElement?> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            using var answer = await channel.Http.SendAsync(request, cancellationToken);
            if ((int)answer.StatusCode >= StatusCodes.Status500InternalServerError)
            {
                throw new ProviderAwayException("The provider answered with an error of its own.");
            }

            await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
            var content = await JsonSerializer.DeserializeAsync<JsonElement>(body, cancellationToken: cancellationToken);
            return answer.IsSuccessStatusCode && content.ValueKind is JsonValueKind.Object ? content : null;
        }
        catch (HttpRequestException e)
        {
            throw new ProviderAwayException("The provider does not answer.", e);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Word(JsonElement answer, string name) =>
        answer.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}

/// <summary>What the provider gives for a code.</summary>
public sealed record ProviderTokenSet(string IdToken, string? AccessToken);
