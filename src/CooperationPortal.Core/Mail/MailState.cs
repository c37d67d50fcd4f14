namespace CooperationPortal.Core.Mail;

/// <summary>What has become of a mail.</summary>
public enum MailState
{
    /// <summary>To be sent, or to be tried again.</summary>
    Waiting,
    Sent,

    /// <summary>The address was refused, or the mail server was away or refused for a day.</summary>
    GivenUp,

    /// <summary>There was nothing left to say when it was to be sent.</summary>
    Dropped,
}
