using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CooperationPortal.Core.Users.Providers;
using CooperationPortal.Web.Mail;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CooperationPortal.Web.PageSupport.Accounts.Provider;

/// <summary>
/// The way to the identity provider and back: OpenID Connect Core 1.0, authorization code flow with PKCE. docs/decisions/0035.
/// </summary>
public sealed class ProviderCeremony(
    IOptions<ProviderSettings> settings, ProviderDiscovery discovery, ProviderTokens tokens, IdTokens idTokens, ProviderPeople people,
    ProviderTrips trips, PublicAddress portal, TimeProvider time)
{
    /// <summary>Where the provider leads back to.</summary>
    public const string AnswerPath = "/account/sign-in/provider/answer";

    /// <summary>All that is asked of the provider for one request.</summary>
    private static readonly TimeSpan MostTalk = TimeSpan.FromSeconds(8);

    private string RedirectUri => portal.Of(AnswerPath);

    /// <summary>The address at the provider; what is needed again goes into a cookie.</summary>
    /// <param name="context">The browser's request.</param>
    /// <param name="errand">Why he goes there.</param>
    /// <param name="mostAge">How long ago he may have proved at the provider who he is.</param>
    /// <exception cref="ProviderAwayException">The provider does not answer.</exception>
    public Task<string> BeginAsync(HttpContext context, ProviderErrand errand, TimeSpan mostAge) =>
        TalkAsync(context, async within =>
        {
            var configuration = await discovery.GetAsync(within);
            return QueryHelpers.AddQueryString(configuration.AuthorizationEndpoint, Question(trips.Begin(context, errand, mostAge)));
        });

    /// <summary>Who the provider says that it is, for what he left.</summary>
    /// <exception cref="ProviderRefusedException">Nobody left from this browser like that, or the answer is not believed.</exception>
    /// <exception cref="ProviderAwayException">The provider does not answer.</exception>
    public Task<(ProviderIdentity Identity, ProviderTrip Trip)> FinishAsync(HttpContext context) =>
        TalkAsync(context, async within =>
        {
            var query = context.Request.Query;
            var trip = await trips.TakeAsync(context, One(query, "state"), within);
            var configuration = await discovery.GetAsync(within);
            CheckIssuer(One(query, "iss"), configuration.AuthorizationResponseIssParameterSupported);
            CheckError(One(query, "error"));
            var code = One(query, "code") ?? throw new ProviderRefusedException("There is no code.");
            var identity = await RedeemAsync(code, trip, configuration, within);
            await trips.ForgetAsync(context, within);
            return (identity, trip);
        });

    /// <summary>Where one signs out there too; null where the provider has no such place or does not answer.</summary>
    public async Task<string?> SignOutAddressAsync(HttpContext context)
    {
        try
        {
            var configuration = await TalkAsync(context, discovery.GetAsync);
            return string.IsNullOrEmpty(configuration.EndSessionEndpoint)
                ? null
                : QueryHelpers.AddQueryString(configuration.EndSessionEndpoint, "client_id", settings.Value.ClientId);
        }
        catch (ProviderAwayException)
        {
            return null;
        }
    }

    private Dictionary<string, string?> Question(ProviderTrip trip)
    {
        var question = new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = settings.Value.ClientId,
            ["redirect_uri"] = RedirectUri,
            ["scope"] = settings.Value.Scopes,
            ["state"] = trip.State,
            ["nonce"] = trip.Nonce,
            ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(trip.Verifier))),
            ["code_challenge_method"] = "S256",
            ["max_age"] = trip.MostAge.TotalSeconds.ToString("0", CultureInfo.InvariantCulture),
            ["ui_locales"] = CultureInfo.CurrentUICulture.Name,
        };
        if (settings.Value.TwoFactorAcr.Length > 0)
        {
            question["acr_values"] = settings.Value.TwoFactorAcr;
        }

        return question;
    }

    /// <summary>Texts and numbers that are none must not look like a fault of the portal.</summary>
    private async Task<ProviderIdentity> RedeemAsync(
        string code, ProviderTrip trip, OpenIdConnectConfiguration configuration, CancellationToken cancellationToken)
    {
        try
        {
            var set = await tokens.RedeemAsync(configuration, code, trip.Verifier, RedirectUri, cancellationToken);
            var token = await idTokens.ReadAsync(set, trip, configuration, cancellationToken);
            return await people.ReadAsync(token, set, trip.Errand.IsLink, configuration, cancellationToken);
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new ProviderRefusedException($"What the provider says cannot be read: {e.GetType().Name}.");
        }
    }

    /// <summary>RFC 9207: the answer is of this provider and of no other. Of errors too, so before all else.</summary>
    private void CheckIssuer(string? given, bool isPromised)
    {
        if (given is null ? isPromised : given != settings.Value.Authority)
        {
            throw new ProviderRefusedException("The answer is in the name of another issuer.");
        }
    }

    private static void CheckError(string? error)
    {
        switch (error)
        {
            case null:
                return;
            case "temporarily_unavailable" or "server_error":
                throw new ProviderAwayException("The provider says that it cannot answer now.");
            default:
                throw new ProviderRefusedException("The provider answered with an error.");
        }
    }

    private static string? One(IQueryCollection query, string name) => query[name] switch
    {
        [] => null,
        [{ Length: > 0 } value] => value,
        _ => throw new ProviderRefusedException("A parameter of the answer is empty or given twice."),
    };

    private async Task<T> TalkAsync<T>(HttpContext context, Func<CancellationToken, Task<T>> talk)
    {
        using var most = new CancellationTokenSource(MostTalk, time);
        using var within = CancellationTokenSource.CreateLinkedTokenSource(most.Token, context.RequestAborted);
        try
        {
            return await talk(within.Token);
        }
        catch (OperationCanceledException e) when (!context.RequestAborted.IsCancellationRequested)
        {
            throw new ProviderAwayException("The provider takes too long.", e);
        }
    }
}
