namespace CooperationPortal.Web.PageSupport.Accounts.Provider;

/// <summary>The provider does not answer, or not as a provider does; it may do so later.</summary>
public sealed class ProviderAwayException(string message, Exception? cause = null) : Exception(message, cause);
