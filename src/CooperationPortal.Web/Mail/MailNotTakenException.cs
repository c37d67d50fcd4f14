namespace CooperationPortal.Web.Mail;

/// <summary>The mail server did not take a mail.</summary>
public sealed class MailNotTakenException(string message, bool forGood, Exception? inner) : Exception(message, inner)
{
    /// <summary>Whether it would not take it another time either.</summary>
    public bool ForGood { get; } = forGood;
}
