namespace CooperationPortal.Web.Mail;

/// <summary>A mail in words.</summary>
/// <param name="From">What the portal calls itself in the language of the mail.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">For programs that show plain text.</param>
/// <param name="Html">The same for others.</param>
public sealed record ComposedMail(string From, string Subject, string Text, string Html)
{
    /// <summary>Where a click, or a POST of a mail program (RFC 8058), ends such mail; null where there is no choice.</summary>
    public string? Unsubscribe { get; init; }

    /// <summary>The days it tells of, for the calendar of its reader (RFC 5545).</summary>
    public string? Calendar { get; init; }
}
