namespace CooperationPortal.Core.Users.SecondFactors;

/// <summary>Whether codes of an app are asked for, and how many written ones are left.</summary>
public sealed record CodeFactorView(bool IsOn, int CodesLeft);
