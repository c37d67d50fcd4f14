using System.ComponentModel.DataAnnotations;
using System.Net.Mail;

namespace CooperationPortal.Web.Mail;

/// <summary>The mail server and the sender's name there: the settings of the section <c>Portal:Mail</c>.</summary>
public sealed class MailOptions : IValidatableObject
{
    public const string Section = "Portal:Mail";

    /// <summary>Without it no mail is sent; what is in the outbox waits.</summary>
    public string Host { get; set; } = "";

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>Whether the connection must be encrypted; a server that cannot is not used.</summary>
    public bool StartTls { get; set; } = true;

    public string User { get; set; } = "";
    public string Password { get; set; } = "";

    /// <summary>The address that mail comes from.</summary>
    public string From { get; set; } = "";

    /// <summary>The name beside it; the portal's own in the language of the mail where it is empty.</summary>
    public string FromName { get; set; } = "";

    /// <summary>How long one mail may take; less than the first pause, after which another node may try.</summary>
    [Range(1, 50)]
    public int TimeoutSeconds { get; set; } = 30;

    public bool IsOn => Host.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsOn && !MailAddress.TryCreate(From, out _))
        {
            yield return new ValidationResult(
                "Portal:Mail:From must be a mail address, because Portal:Mail:Host is set.", [nameof(From)]);
        }

        if (User.Length > 0 && !StartTls)
        {
            yield return new ValidationResult(
                "Portal:Mail:StartTls must be true, because Portal:Mail:User is set: a password goes over TLS only.", [nameof(StartTls)]);
        }
    }
}
