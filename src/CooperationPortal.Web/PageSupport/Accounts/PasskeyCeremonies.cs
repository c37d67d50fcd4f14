using System.Text;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Identity;

namespace CooperationPortal.Web.PageSupport.Accounts;

/// <summary>
/// The two ceremonies of passkeys (W3C Web Authentication Level 3, chapter 7): making one, and signing in with one. Both
/// ask the authenticator who holds it, so that a passkey is two factors in one. The challenge travels sealed with the form
/// and counts once.
/// </summary>
public sealed class PasskeyCeremonies(
    IPasskeyHandler<PortalUser> handler, UserManager<PortalUser> users, AttemptLimits limits, Seals seals)
{
    private const string Making = "passkey-making";
    private const string SigningIn = "passkey-signing-in";

    /// <summary>What the browser is to make one from.</summary>
    public async Task<PasskeyRequest> BeginMakingAsync(Guid userId, HttpContext context)
    {
        var user = (await users.FindByIdAsync(userId.ToString()))!;
        var options = await handler.MakeCreationOptionsAsync(
            new PasskeyUserEntity { Id = user.Id.ToString(), Name = user.Email!, DisplayName = user.FullName }, context);
        return new PasskeyRequest(options.CreationOptionsJson, seals.Seal(Making, new State(options.AttestationState, userId)));
    }

    /// <summary>The passkey that was made; null where the ceremony failed.</summary>
    public async Task<UserPasskeyInfo?> FinishMakingAsync(
        Guid userId, string? credential, string? seal, HttpContext context, CancellationToken cancellationToken)
    {
        var state = await TakeAsync(Making, seal, cancellationToken);
        if (state is null || state.UserId != userId || string.IsNullOrEmpty(credential))
        {
            return null;
        }

        var made = await handler.PerformAttestationAsync(new PasskeyAttestationContext
        {
            HttpContext = context,
            CredentialJson = credential,
            AttestationState = state.Handler,
        });
        return made.Succeeded ? made.Passkey : null;
    }

    /// <summary>What any passkey of this portal may answer.</summary>
    public async Task<PasskeyRequest> BeginSignInAsync(HttpContext context)
    {
        var options = await handler.MakeRequestOptionsAsync(null, context);
        return new PasskeyRequest(options.RequestOptionsJson, seals.Seal(SigningIn, new State(options.AssertionState, null)));
    }

    /// <summary>Whose passkey answered; null where none did.</summary>
    public async Task<Guid?> FinishSignInAsync(
        string? credential, string? seal, HttpContext context, CancellationToken cancellationToken)
    {
        var state = await TakeAsync(SigningIn, seal, cancellationToken);
        if (state is null || string.IsNullOrEmpty(credential))
        {
            return null;
        }

        var answer = await handler.PerformAssertionAsync(new PasskeyAssertionContext
        {
            HttpContext = context,
            CredentialJson = credential,
            AssertionState = state.Handler,
        });
        if (!answer.Succeeded)
        {
            return null;
        }

        // Its counter tells a copied key; it is kept with each use.
        await users.AddOrUpdatePasskeyAsync(answer.User, answer.Passkey);
        return answer.User.Id;
    }

    private async Task<State?> TakeAsync(string purpose, string? seal, CancellationToken cancellationToken)
    {
        var state = seals.Open<State>(purpose, seal);
        return state is not null && await limits.CountAsync(1, cancellationToken, purpose, seal!) is null ? state : null;
    }

    private sealed record State(string? Handler, Guid? UserId);
}

/// <summary>What a script gives to the browser's authenticator, and the seal that comes back with its answer.</summary>
/// <param name="Options">JSON as WebAuthn has it.</param>
/// <param name="Seal">The challenge, for the portal alone.</param>
public sealed record PasskeyRequest(string Options, string Seal);
