using System.Text.Json;

namespace CooperationPortal.Tests.Support.Mail;

/// <summary>A mail as another program than the portal reads it.</summary>
public sealed record ReceivedMail(
    IReadOnlyList<string> To,
    MailParty From,
    string MessageId,
    string Subject,
    string Text,
    string Html,
    IReadOnlyDictionary<string, string> Headers,
    string? Unsubscribe,
    string? Calendar)
{
    internal static ReceivedMail Read(JsonElement mail) => mail.Deserialize<ReceivedMail>(JsonSerializerOptions.Web)!;
}

public sealed record MailParty(string Address, string Name);
