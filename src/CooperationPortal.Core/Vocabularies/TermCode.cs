using System.Text.RegularExpressions;
using CooperationPortal.Core.Shared;
using FluentValidation.Results;

namespace CooperationPortal.Core.Vocabularies;

/// <summary>How codes are written: as slugs, and those of languages as BCP 47 tags, by which records name them.</summary>
internal static partial class TermCode
{
    /// <summary>The code as it is stored: a tag in its customary case. What is no code stays as typed.</summary>
    public static string Tidy(VocabularyKind vocabulary, string? typed)
    {
        var code = typed?.Trim() ?? "";
        return vocabulary is VocabularyKind.Language ? LanguageTag.Normalize(code) ?? code : code;
    }

    public static IEnumerable<ValidationFailure> Mistakes(VocabularyKind vocabulary, string code, bool isTaken)
    {
        if (FormMistake(vocabulary, code) is { } mistake)
        {
            yield return new ValidationFailure(nameof(TermInput.Code), mistake);
        }
        else if (isTaken)
        {
            yield return new ValidationFailure(nameof(TermInput.Code), "ErrorsVocabularies.CodeTaken");
        }
    }

    /// <summary>The portal's own languages are those of its pages and of every label.</summary>
    public static IEnumerable<ValidationFailure> RetirementMistakes(Term term)
    {
        if (term.Vocabulary is VocabularyKind.Language && LanguageTag.Interface.Contains(term.Code))
        {
            yield return new ValidationFailure(nameof(TermInput.IsRetired), "ErrorsVocabularies.PortalLanguage");
        }
    }

    private static string? FormMistake(VocabularyKind vocabulary, string code) => vocabulary switch
    {
        VocabularyKind.Language => LanguageTag.IsValid(code) ? null : "ErrorsVocabularies.LanguageTag",
        _ when code.Length > Term.CodeLength => "ErrorsWorkflow.TooLong",
        _ => Slug().IsMatch(code) ? null : "ErrorsVocabularies.CodeForm",
    };

    [GeneratedRegex("^[a-z0-9][a-z0-9_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();
}
