using System.Security.Cryptography;
using CooperationPortal.Core.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CooperationPortal.Core.Users.SecondFactors;

/// <summary>
/// Keeps what a second factor is made of so that who reads the table signs in with nothing: the key of an app sealed with the
/// portal's data protection, the written codes as hashes. Identity keeps both as they are; what was kept so is kept anew with its
/// next use.
/// </summary>
public sealed class GuardedUserStore(
    PortalDbContext context, IDataProtectionProvider protection, IOptions<PasswordHasherOptions> hashing, IdentityErrorDescriber describer)
    : UserOnlyStore<PortalUser, PortalDbContext, Guid>(context, describer)
{
    private const string Provider = "[AspNetUserStore]";
    private const string CodesName = "RecoveryCodes";
    private const string Sealed = "sealed:";
    private readonly IDataProtector protector = protection.CreateProtector("second factors", "authenticator keys");

    public override Task SetAuthenticatorKeyAsync(PortalUser user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, Sealed + protector.Protect(key), cancellationToken);

    /// <summary>Null where there is none, and where the keys that it was sealed with are lost.</summary>
    public override async Task<string?> GetAuthenticatorKeyAsync(PortalUser user, CancellationToken cancellationToken)
    {
        var stored = await base.GetAuthenticatorKeyAsync(user, cancellationToken);
        if (stored is null || stored.StartsWith(Sealed, StringComparison.Ordinal))
        {
            return stored is null ? null : Open(stored[Sealed.Length..]);
        }

        var guarded = Sealed + protector.Protect(stored);
        await Context.UserTokens.Where(t => t.UserId == user.Id && t.Value == stored)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.Value, guarded), cancellationToken);
        return stored;
    }

    public override Task ReplaceCodesAsync(PortalUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, CodeHashes.Of(recoveryCodes, hashing.Value.IterationCount).Parts, cancellationToken);

    public override async Task<bool> RedeemCodeAsync(PortalUser user, string code, CancellationToken cancellationToken)
    {
        if (await CodesAsync(user, cancellationToken) is not { } codes || codes.Without(code) is not { } rest)
        {
            return false;
        }

        await base.ReplaceCodesAsync(user, rest.Parts, cancellationToken);
        return true;
    }

    public override async Task<int> CountCodesAsync(PortalUser user, CancellationToken cancellationToken) =>
        (await CodesAsync(user, cancellationToken))?.Count ?? 0;

    private async Task<CodeHashes?> CodesAsync(PortalUser user, CancellationToken cancellationToken)
    {
        if (await GetTokenAsync(user, Provider, CodesName, cancellationToken) is not { Length: > 0 } stored)
        {
            return null;
        }

        if (CodeHashes.Read(stored) is { } codes)
        {
            return codes;
        }

        var hashed = CodeHashes.Of(stored.Split(';'), hashing.Value.IterationCount);
        var guarded = string.Join(';', hashed.Parts);
        await Context.UserTokens.Where(t => t.UserId == user.Id && t.Name == CodesName && t.Value == stored)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.Value, guarded), cancellationToken);
        return hashed;
    }

    private string? Open(string guarded)
    {
        try
        {
            return protector.Unprotect(guarded);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
