using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Users;

/// <summary>
/// Slows down guessing by account and address together, so that nobody is locked out by tries from elsewhere, and by
/// address alone against trying one password on many accounts.
/// </summary>
public sealed class SignInLimits(AttemptLimits limits)
{
    public const int TriesAtAccount = 8;
    public const int TriesFromAddress = 60;

    /// <summary>Counts a try before its password is looked at; how long to wait where it is one too many.</summary>
    public async Task<TimeSpan?> CountAsync(string email, string address, CancellationToken cancellationToken) =>
        await limits.CountAsync(TriesFromAddress, cancellationToken, address)
        ?? await limits.CountAsync(TriesAtAccount, cancellationToken, address, email);

    /// <summary>Counts a code of the second step: from that place, and of the account from everywhere.</summary>
    public async Task<TimeSpan?> CountStepAsync(Guid userId, string address, CancellationToken cancellationToken) =>
        await limits.CountAsync(TriesAtAccount, cancellationToken, "second-step", address, userId.ToString())
        ?? await limits.CountAsync(TriesFromAddress, cancellationToken, "second-step", userId.ToString());

    public Task ForgetStepAsync(Guid userId, string address, CancellationToken cancellationToken) =>
        limits.ForgetAsync(cancellationToken, "second-step", address, userId.ToString());

    /// <summary>Counts who comes from an identity provider: each is written down.</summary>
    public Task<TimeSpan?> CountProviderAsync(string address, CancellationToken cancellationToken) =>
        limits.CountAsync(TriesFromAddress, cancellationToken, "provider", address);

    public Task ForgetProviderAsync(string address, CancellationToken cancellationToken) =>
        limits.TakeBackAsync(cancellationToken, "provider", address);

    /// <summary>The password was right: the try does not count.</summary>
    public async Task ForgetAsync(string email, string address, CancellationToken cancellationToken)
    {
        await limits.ForgetAsync(cancellationToken, address, email);
        await limits.TakeBackAsync(cancellationToken, address);
    }
}
