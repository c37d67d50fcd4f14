namespace CooperationPortal.Web.PageSupport.Accounts.Provider;

/// <summary>What the portal must know again when somebody comes back from the provider; sealed, in a cookie of his browser.</summary>
/// <param name="State">Goes there and comes back by the address: it belongs to this browser.</param>
/// <param name="Nonce">Comes back within the ID token.</param>
/// <param name="Verifier">Of PKCE: without it the code is worth nothing (RFC 7636).</param>
/// <param name="BegunAt">When he left.</param>
/// <param name="MostAge">How long ago he may have proved at the provider who he is.</param>
/// <param name="Errand">Why he left.</param>
public sealed record ProviderTrip(
    string State, string Nonce, string Verifier, DateTimeOffset BegunAt, TimeSpan MostAge, ProviderErrand Errand);
