namespace CooperationPortal.Core.Users;

/// <summary>From where somebody signs in.</summary>
/// <param name="Network">The network that tries are counted of.</param>
/// <param name="Address">The address, as the owner of the account is told it.</param>
/// <param name="Browser">What the browser calls itself; null where it does not.</param>
/// <param name="DeviceSecret">What the browser was given when the account was first signed in from it.</param>
public sealed record SignInPlace(string Network, string? Address, string? Browser, string? DeviceSecret);
