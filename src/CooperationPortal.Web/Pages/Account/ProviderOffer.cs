using CooperationPortal.Core.Users.Providers;

namespace CooperationPortal.Web.Pages.Account;

/// <summary>Asks whether an account at the provider is to open one's own.</summary>
/// <param name="Label">How it is called there.</param>
/// <param name="Seal">Which it is, for the portal alone.</param>
public sealed record ProviderOffer(string Label, string Seal)
{
    public const string Purpose = "provider-link";
}

/// <summary>What the seal holds.</summary>
/// <param name="SessionId">In which it was offered: it is taken in no other.</param>
public sealed record ProviderOffered(ProviderIdentity Identity, Guid SessionId);
