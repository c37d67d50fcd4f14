namespace CooperationPortal.Core.Users;

/// <summary>How often somebody has tried to sign in lately; counted in the database, for all nodes.</summary>
public sealed class SignInAttempt
{
    public const int KeyLength = 64;

    /// <summary>A hash of account and address, or of the address alone: neither is kept.</summary>
    public required string Key { get; init; }
    public int Tries { get; init; }
    public DateTimeOffset Since { get; init; }
}
