using CooperationPortal.Core.Shared;
using FluentValidation;

namespace CooperationPortal.Core.Notices;

/// <summary>What a colleague chose of the mail that he gets.</summary>
public sealed record NoticeChoicesInput
{
    /// <summary>One of the portal's own languages.</summary>
    public string? Language { get; set; }

    /// <summary>The IANA name; null: the zone of the installation.</summary>
    public string? TimeZone { get; set; }
    public NoticeRhythm Rhythm { get; set; }
    public List<NoticeKind> Wanted { get; set; } = [];
}

internal sealed class NoticeChoicesInputValidator : AbstractValidator<NoticeChoicesInput>
{
    public NoticeChoicesInputValidator()
    {
        RuleFor(i => i.Language).Must(l => LanguageTag.Interface.Contains(l)).WithMessage("ErrorsWorkflow.ValueMissing");
        RuleFor(i => i.TimeZone).Must(z => z is null || TimeZoneInfo.TryFindSystemTimeZoneById(z, out _))
            .WithMessage("ErrorsWorkflow.ValueMissing");
        RuleFor(i => i.Rhythm).IsInEnum().WithMessage("ErrorsWorkflow.ValueMissing");
        RuleForEach(i => i.Wanted).IsInEnum().WithMessage("ErrorsWorkflow.ValueMissing");
    }
}
