using Microsoft.AspNetCore.Identity;

namespace CooperationPortal.Core.Users;

/// <summary>An account of staff. Personal data: name and e-mail.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    public const int FullNameLength = 200;
    public const int PasswordLength = 12;
    public const int TimeZoneLength = 60;

    public required string FullName { get; set; }

    /// <summary>BCP 47; the language of the account's mail and of its pages where no other was chosen.</summary>
    public string Language { get; set; } = "ru";

    /// <summary>The IANA name of the zone in which the account's mail tells times; null: that of the installation.</summary>
    public string? TimeZone { get; set; }
    public bool Disabled { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public List<RoleGrant> Grants { get; } = [];
}
