namespace CooperationPortal.Core.Users;

/// <summary>From where somebody signs in.</summary>
/// <param name="Address">The network address.</param>
/// <param name="Browser">What the browser calls itself; null where it does not.</param>
/// <param name="DeviceSecret">What the browser was given when the account was first signed in from it.</param>
public sealed record SignInPlace(string Address, string? Browser, string? DeviceSecret);
