using CooperationPortal.Core.Users;

namespace CooperationPortal.Core.Mail;

/// <summary>To whom a mail goes, and how that person reads it. Personal data.</summary>
/// <param name="Address">The mail address.</param>
/// <param name="Name">Who is greeted.</param>
/// <param name="Language">One of the portal's own languages.</param>
/// <param name="TimeZone">The IANA name of the zone in which times are told; null: that of the installation.</param>
public sealed record MailRecipient(string Address, string Name, string Language, string? TimeZone = null)
{
    public static MailRecipient Of(PortalUser user) => new(user.Email!, user.FullName, user.Language, user.TimeZone);
}
