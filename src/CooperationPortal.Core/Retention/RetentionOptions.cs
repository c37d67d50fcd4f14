using System.ComponentModel.DataAnnotations;

namespace CooperationPortal.Core.Retention;

/// <summary>
/// How many days personal data are kept after they have served: the settings of the section <c>Portal:Retention</c>,
/// docs/decisions/0034.
/// </summary>
public sealed class RetentionOptions
{
    public const string Section = "Portal:Retention";

    /// <summary>Who got which kind of mail; a digest's row must outlive its week, or the digest would go out again.</summary>
    [Range(30, 3650)]
    public int MailDays { get; set; } = 90;

    /// <summary>What colleagues were told of, once it is told no more.</summary>
    [Range(90, 3650)]
    public int NoticeDays { get; set; } = 365;

    /// <summary>Sessions after their end, with address and browser.</summary>
    [Range(0, 365)]
    public int SessionDays { get; set; } = 7;

    /// <summary>Links that work once, after they were used or ran out.</summary>
    [Range(0, 365)]
    public int LinkDays { get; set; } = 30;

    /// <summary>Name and address of who was asked to confirm terms, after the answer or the end of the link.</summary>
    [Range(30, 3650)]
    public int ConfirmationDays { get; set; } = 365;
}
