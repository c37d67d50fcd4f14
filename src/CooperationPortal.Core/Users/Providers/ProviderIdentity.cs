namespace CooperationPortal.Core.Users.Providers;

/// <summary>Who an identity provider says that somebody is; checked by the host. Personal data: subject and label.</summary>
/// <param name="Issuer">The provider's name for itself, an address.</param>
/// <param name="Subject">What it never gives to anybody else.</param>
/// <param name="Label">How its owner knows it: a user name or an address.</param>
/// <param name="HasTwoFactors">The provider asked for a second factor.</param>
public sealed record ProviderIdentity(string Issuer, string Subject, string Label, bool HasTwoFactors)
{
    /// <summary>When he proved there who he is; null where the provider does not say.</summary>
    public DateTimeOffset? ProvedAt { get; init; }

    public const int IssuerLength = 255;

    /// <summary>OpenID Connect Core 1.0, section 2: "sub".</summary>
    public const int SubjectLength = 255;
    public const int LabelLength = 200;
}
