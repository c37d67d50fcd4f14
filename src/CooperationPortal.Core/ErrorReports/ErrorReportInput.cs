using System.Net.Mail;
using FluentValidation;

namespace CooperationPortal.Core.ErrorReports;

/// <summary>A report, as a reader types it.</summary>
public sealed class ErrorReportInput
{
    /// <summary>Of this form; the same one twice is one report.</summary>
    public Guid Id { get; set; }

    /// <summary>Path and query of the page that it is about.</summary>
    public string? Page { get; set; }
    public string? Text { get; set; }

    /// <summary>A mail address, if the reader wants an answer.</summary>
    public string? Contact { get; set; }
}

/// <summary>What a report must hold to.</summary>
public sealed class ErrorReportInputValidator : AbstractValidator<ErrorReportInput>
{
    public ErrorReportInputValidator()
    {
        RuleFor(r => r.Text).Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage("ErrorsErrorReports.TextMissing");
        RuleFor(r => r.Text).Must(t => t is null || t.Length <= ErrorReport.TextLength).WithMessage("ErrorsErrorReports.TextTooLong");
        RuleFor(r => r.Contact).Must(IsMailOrBlank).WithMessage("ErrorsErrorReports.ContactUnreadable");
    }

    private static bool IsMailOrBlank(string? contact) => string.IsNullOrWhiteSpace(contact)
        || (contact.Trim().Length <= ErrorReport.ContactLength
            && MailAddress.TryCreate(contact.Trim(), out var mail) && mail.Address == contact.Trim());
}

/// <summary>What became of a report, as a member of staff writes it.</summary>
public sealed class SettleInput
{
    public string? Outcome { get; set; }

    /// <summary>Row version of the report.</summary>
    public uint Version { get; set; }
}

/// <summary>What the end of a report must hold to.</summary>
public sealed class SettleInputValidator : AbstractValidator<SettleInput>
{
    public SettleInputValidator()
    {
        RuleFor(s => s.Outcome).Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage("ErrorsErrorReports.OutcomeMissing");
        RuleFor(s => s.Outcome).Must(t => t is null || t.Length <= ErrorReport.TextLength).WithMessage("ErrorsWorkflow.TooLong");
    }
}
