using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Sources;
using FluentValidation;

namespace CooperationPortal.Core.Press;

/// <summary>An article as it is pasted.</summary>
public sealed class PressArticleInput
{
    public string? Text { get; set; }

    /// <summary>Empty where the first line of the text is the title.</summary>
    public string? Title { get; set; }

    /// <summary>BCP 47.</summary>
    public string Language { get; set; } = LanguageTag.Russian;
    public string? Url { get; set; }
    public string? Publisher { get; set; }
    public string? Author { get; set; }
    public DateInput Published { get; set; } = new();
}

/// <summary>What an article must hold to.</summary>
public sealed class PressArticleInputValidator : AbstractValidator<PressArticleInput>
{
    public PressArticleInputValidator()
    {
        RuleFor(a => a.Text).Must(text => ArticleText.Tidy(text).Length > 0).WithMessage("ErrorsPress.TextMissing");
        RuleFor(a => a.Text).Must(text => ArticleText.Tidy(text).Length <= PressArticle.TextLength)
            .WithMessage("ErrorsPress.TextTooLong").WithState(_ => new object?[] { PressArticle.TextLength });
        RuleFor(a => a.Title).MaximumLength(PressArticle.TitleLength).WithMessage("ErrorsForms.TextTooLong");
        RuleFor(a => a.Language).Must(LanguageTag.IsValid).WithMessage("ErrorsForms.LanguageUnknown");
        RuleFor(a => a.Url).Must(WebAddress.IsValid).When(a => !string.IsNullOrWhiteSpace(a.Url))
            .WithMessage("ErrorsForms.NotAWebAddress");
        RuleFor(a => a.Url).MaximumLength(Source.UrlLength).WithMessage("ErrorsForms.TextTooLong");
        RuleFor(a => a.Publisher).MaximumLength(Source.PublisherLength).WithMessage("ErrorsForms.TextTooLong");
        RuleFor(a => a.Author).MaximumLength(PressArticle.AuthorLength).WithMessage("ErrorsForms.TextTooLong");
        RuleFor(a => a.Published).Custom((date, context) =>
        {
            foreach (var (field, message) in RecordInputValidator.Problems(date))
            {
                context.AddFailure($"{context.PropertyPath}.{field}", message);
            }
        });
    }
}
