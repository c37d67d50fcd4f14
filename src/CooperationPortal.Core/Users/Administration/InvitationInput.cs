using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Users.Administration;

/// <summary>Whom an administrator invites, and as what.</summary>
public sealed class InvitationInput
{
    public string? FullName { get; set; }
    public string? Email { get; set; }

    /// <summary>The language of the invitation, and of the account until its owner chooses another.</summary>
    public string? Language { get; set; }
    public GrantInput Grant { get; set; } = new();
}
