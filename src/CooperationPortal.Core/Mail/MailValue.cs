using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Mail;

/// <summary>What stands in a place of a mail's text; one of its properties is given. Words are put to it when it is sent.</summary>
public sealed record MailValue
{
    public string? Text { get; init; }
    public DateOnly? Day { get; init; }
    public DateTimeOffset? At { get; init; }

    /// <summary>What a record says, in the languages that it says it in.</summary>
    public LocalizedText? Said { get; init; }

    public static implicit operator MailValue(string text) => new() { Text = text };

    public static implicit operator MailValue(DateOnly day) => new() { Day = day };

    public static implicit operator MailValue(DateTimeOffset at) => new() { At = at };

    public static implicit operator MailValue(LocalizedText said) => new() { Said = said };
}
