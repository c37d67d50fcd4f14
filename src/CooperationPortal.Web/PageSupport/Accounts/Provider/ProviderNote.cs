namespace CooperationPortal.Web.PageSupport.Accounts.Provider;

/// <summary>What a page says when nobody comes in by the identity provider.</summary>
/// <param name="Title">What has happened.</param>
/// <param name="Text">What can be done.</param>
/// <param name="IsLink">It was to be linked: one goes back to one's account, not to the sign-in.</param>
public sealed record ProviderNote(string Title, string Text, bool IsLink);
