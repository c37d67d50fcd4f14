namespace CooperationPortal.Web.PageSupport.Accounts.Provider;

/// <summary>What came from the provider, or in its name, is not believed. The message holds nothing of what came.</summary>
public sealed class ProviderRefusedException(string message) : Exception(message);
