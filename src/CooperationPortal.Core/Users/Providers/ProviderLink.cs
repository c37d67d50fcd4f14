namespace CooperationPortal.Core.Users.Providers;

/// <summary>An account at an identity provider by which one of the portal is entered.</summary>
/// <param name="Issuer">The provider's name for itself, an address.</param>
/// <param name="Label">How its owner knows it.</param>
public sealed record ProviderLink(string Issuer, string Label)
{
    /// <summary>The label with the host of the provider, for mail and lists.</summary>
    public string Words => Uri.TryCreate(Issuer, UriKind.Absolute, out var address) ? $"{Label} ({address.Host})" : Label;
}
