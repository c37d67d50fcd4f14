using CooperationPortal.Core.Users.Providers;
using CooperationPortal.Web.PageSupport.Accounts.Provider;

namespace CooperationPortal.Web.Pages.Account;

/// <summary>Asks whether an account at the provider is to open one of the portal.</summary>
/// <param name="Label">How it is called there.</param>
/// <param name="Address">Where yes is sent to.</param>
/// <param name="Seal">Which it is, for the portal alone.</param>
public sealed record ProviderOffer(string Label, string Address, string Seal)
{
    public const string Purpose = "provider-link";
}

/// <summary>What the seal holds.</summary>
/// <param name="Errand">In which session, or for which invitation, it was offered: it is taken for no other.</param>
public sealed record ProviderOffered(ProviderIdentity Identity, ProviderErrand Errand);
