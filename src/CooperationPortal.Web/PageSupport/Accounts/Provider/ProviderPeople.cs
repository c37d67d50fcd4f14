using System.Globalization;
using System.Text;
using System.Text.Json;
using CooperationPortal.Core.Users.Providers;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CooperationPortal.Web.PageSupport.Accounts.Provider;

/// <summary>Who an ID token is of, how he is called there, and whether he was asked for a second factor.</summary>
public sealed class ProviderPeople(IOptions<ProviderSettings> settings, ProviderTokens tokens)
{
    // RFC 8176: several factors; or a one-time code, a key in hardware or a smart card beside something else, for each alone may
    // be all that was asked. Not SMS, which is taken over too easily.
    private const string SeveralFactors = "mfa";
    private static readonly string[] SecondFactors = ["otp", "hwk", "sc"];

    private static readonly UnicodeCategory[] Unseen =
        [UnicodeCategory.Control, UnicodeCategory.Format, UnicodeCategory.LineSeparator, UnicodeCategory.ParagraphSeparator];

    // How people know their account there, the best first.
    private static readonly string[] LabelClaims = ["preferred_username", "email", "name"];

    /// <param name="token">Believed already.</param>
    /// <param name="set">Where its access token is, by which the provider can be asked.</param>
    /// <param name="isCalled">What he is called is needed: it is asked for where the token does not say it.</param>
    /// <param name="configuration">The provider's addresses.</param>
    /// <param name="cancellationToken">Stops the questions.</param>
    /// <exception cref="ProviderRefusedException">It names nobody, or the provider speaks of somebody else.</exception>
    public async Task<ProviderIdentity> ReadAsync(
        JsonWebToken token, ProviderTokenSet set, bool isCalled, OpenIdConnectConfiguration configuration,
        CancellationToken cancellationToken)
    {
        if (token.Subject is not { Length: > 0 and <= ProviderIdentity.SubjectLength } subject || !subject.All(IsPrintable))
        {
            throw new ProviderRefusedException("The ID token names nobody.");
        }

        var label = LabelClaims.Select(claim => Clean(token.TryGetPayloadValue(claim, out string value) ? value : null)).FirstOrDefault(IsSaid)
            ?? (isCalled ? await AskAsync(subject, set.AccessToken, configuration, cancellationToken) : null)
            ?? Clean(subject)!;
        return new ProviderIdentity(settings.Value.Authority, subject, label, HasTwoFactors(token))
        {
            ProvedAt = token.TryGetPayloadValue("auth_time", out long provedAt) ? DateTimeOffset.FromUnixTimeSeconds(provedAt) : null,
        };
    }

    private async Task<string?> AskAsync(
        string subject, string? accessToken, OpenIdConnectConfiguration configuration, CancellationToken cancellationToken)
    {
        if (accessToken is null || string.IsNullOrEmpty(configuration.UserInfoEndpoint)
            || await tokens.AskAboutAsync(configuration, accessToken, cancellationToken) is not { } person)
        {
            return null;
        }

        // Core 1.0, 5.3.2: an access token that was slipped in would speak of another.
        if (Word(person, "sub") != subject)
        {
            throw new ProviderRefusedException("The provider speaks of another subject than the ID token.");
        }

        return LabelClaims.Select(claim => Clean(Word(person, claim))).FirstOrDefault(IsSaid);
    }

    private bool HasTwoFactors(JsonWebToken token) =>
        settings.Value.AlwaysTwoFactors
        || HasTwoFactors([.. token.Claims.Where(c => c.Type == "amr").Select(c => c.Value).Distinct()])
        || (token.TryGetPayloadValue("acr", out string acr)
            && settings.Value.TwoFactorAcr.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(acr));

    private static bool HasTwoFactors(IReadOnlyList<string> methods) =>
        methods.Contains(SeveralFactors) || (methods.Count > 1 && methods.Any(SecondFactors.Contains));

    private static string? Word(JsonElement person, string name) =>
        person.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static bool IsSaid(string? label) => !string.IsNullOrWhiteSpace(label);

    /// <summary>Core 1.0, section 2: a subject is ASCII.</summary>
    private static bool IsPrintable(char c) => c is >= ' ' and <= '~';

    /// <summary>Without what is not seen but turns or breaks what stands beside it, and as long as is kept.</summary>
    private static string? Clean(string? label)
    {
        var clean = new StringBuilder();
        foreach (var rune in (label ?? "").EnumerateRunes().Where(r => !Unseen.Contains(Rune.GetUnicodeCategory(r))))
        {
            if (clean.Length + rune.Utf16SequenceLength > ProviderIdentity.LabelLength)
            {
                break;
            }

            clean.Append(rune);
        }

        return label is null ? null : clean.ToString();
    }
}
