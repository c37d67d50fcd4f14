using CooperationPortal.Core.Mail;
using CooperationPortal.Core.Users;

namespace CooperationPortal.Core.Notices;

/// <summary>What a mail of notices tells, as far as its reader may know of it when it is sent.</summary>
public sealed record NoticeMail(PortalUser Reader, IReadOnlyList<NoticeLine> Lines)
{
    /// <summary>The texts of a mail that is made of notices.</summary>
    public const string Texts = "Mail.Notices";

    public static bool Is(OutgoingMail mail) => mail.Texts == Texts;
}
