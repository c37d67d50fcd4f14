using System.Net.Mail;

namespace CooperationPortal.Core.Mail;

/// <summary>What a mail can be sent to.</summary>
internal static class MailAddresses
{
    /// <summary>The bare address of one mailbox, without a name, and not longer than RFC 5321 allows.</summary>
    public static bool IsOne(string? text) =>
        text is { Length: <= OutgoingMail.AddressLength } && MailAddress.TryCreate(text, out var address) && address.Address == text;
}
