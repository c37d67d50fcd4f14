using CooperationPortal.Core.Documents;
using CooperationPortal.Core.Sources;
using FluentValidation;

namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>
/// What holds for every record's input, however deep the part lies: dates that exist, texts with a source language,
/// sources with a title, evidence that says something. Each record's own validator includes this one.
/// </summary>
public sealed class RecordInputValidator : AbstractValidator<RecordInput>
{
    public const int TextLength = 10_000;

    public RecordInputValidator()
    {
        RuleFor(i => i.NotesLanguage).Must(lang => lang is null || LanguageTag.IsValid(lang)).WithMessage("ErrorsForms.LanguageUnknown");
        RuleFor(i => i).Custom((input, context) =>
        {
            Check<DateInput>(input, context, Problems);
            Check<LocalizedInput>(input, context, Problems);
            Check<SourceInput>(input, context, Problems);
            Check<EvidenceInput>(input, context, Problems);
            Check<MarkerInput>(input, context, Problems);
            Check<OpenQuestionInput>(input, context, Problems);
            Check<DocumentInput>(input, context, Problems);
        });
    }

    private static void Check<T>(
        RecordInput input, ValidationContext<RecordInput> context, Func<T, IEnumerable<(string Field, string Message)>> problems)
        where T : class
    {
        foreach (var (path, value) in InputWalker.Find<T>(input))
        {
            foreach (var (field, message) in problems(value))
            {
                context.AddFailure($"{path}.{field}", message);
            }
        }
    }

    internal static IEnumerable<(string Field, string Message)> Problems(DateInput date)
    {
        if (!date.Parts.TryToEdtf(out _, out var error))
        {
            yield return ($"{nameof(DateInput.Parts)}.{error.Box}", $"ErrorsForms.Date{error.Problem}");
        }

        if (date.Basis is FactBasis.Inferred && date.Parts != new EdtfDateParts() && string.IsNullOrWhiteSpace(date.BasisNote))
        {
            yield return (nameof(DateInput.BasisNote), "ErrorsForms.InferredWithoutReason");
        }

        if (date.BasisNote?.Length > StatedDate.BasisNoteMaxLength)
        {
            yield return (nameof(DateInput.BasisNote), "ErrorsForms.NoteTooLong");
        }

        if (date.Wording?.Length > StatedDate.WordingMaxLength)
        {
            yield return (nameof(DateInput.Wording), "ErrorsForms.WordingTooLong");
        }
    }

    private static IEnumerable<(string, string)> Problems(LocalizedInput text)
    {
        if (!LanguageTag.IsValid(text.Lang))
        {
            yield return (nameof(LocalizedInput.Lang), "ErrorsForms.LanguageUnknown");
        }

        if (string.IsNullOrWhiteSpace(text.Text) && !text.IsEmpty())
        {
            yield return (nameof(LocalizedInput.Text), "ErrorsForms.SourceTextMissing");
        }

        if (text.Text?.Length > TextLength)
        {
            yield return (nameof(LocalizedInput.Text), "ErrorsForms.TextTooLong");
        }

        for (var i = 0; i < text.Translations.Count; i++)
        {
            var row = text.Translations[i];
            if (!LanguageTag.IsValid(row.Lang))
            {
                yield return ($"{nameof(LocalizedInput.Translations)}[{i}].{nameof(row.Lang)}", "ErrorsForms.LanguageUnknown");
            }

            if (row.Text?.Length > TextLength)
            {
                yield return ($"{nameof(LocalizedInput.Translations)}[{i}].{nameof(row.Text)}", "ErrorsForms.TextTooLong");
            }
        }
    }

    private static IEnumerable<(string, string)> Problems(SourceInput source)
    {
        if (string.IsNullOrWhiteSpace(source.Title))
        {
            yield return (nameof(SourceInput.Title), "ErrorsForms.SourceTitleMissing");
        }

        if (!LanguageTag.IsValid(source.Language))
        {
            yield return (nameof(SourceInput.Language), "ErrorsForms.LanguageUnknown");
        }

        if (!string.IsNullOrWhiteSpace(source.Url) && !WebAddress.IsValid(source.Url))
        {
            yield return (nameof(SourceInput.Url), "ErrorsForms.NotAWebAddress");
        }

        if (source.Url?.Length > Source.UrlLength)
        {
            yield return (nameof(SourceInput.Url), "ErrorsForms.TextTooLong");
        }

        if (source.Publisher?.Length > Source.PublisherLength)
        {
            yield return (nameof(SourceInput.Publisher), "ErrorsForms.TextTooLong");
        }
    }

    private static IEnumerable<(string, string)> Problems(EvidenceInput evidence)
    {
        if (evidence.SourceId is null && string.IsNullOrWhiteSpace(evidence.Note))
        {
            yield return (nameof(EvidenceInput.Note), evidence.Basis is FactBasis.StaffRecord
                ? "ErrorsForms.StaffRecordWithoutNote"
                : "ErrorsForms.EvidenceSaysNothing");
        }

        if (evidence.SourceId is null && !string.IsNullOrWhiteSpace(evidence.Quote))
        {
            yield return (nameof(EvidenceInput.SourceId), "ErrorsForms.QuoteWithoutSource");
        }

        if (evidence.Basis is FactBasis.Inferred && string.IsNullOrWhiteSpace(evidence.Note))
        {
            yield return (nameof(EvidenceInput.Note), "ErrorsForms.InferredWithoutReason");
        }

        if (evidence.Quote?.Length > Evidence.QuoteLength)
        {
            yield return (nameof(EvidenceInput.Quote), "ErrorsForms.QuoteTooLong");
        }

        if (evidence.Note?.Length > Evidence.NoteLength)
        {
            yield return (nameof(EvidenceInput.Note), "ErrorsForms.NoteTooLong");
        }
    }

    private static IEnumerable<(string, string)> Problems(MarkerInput marker)
    {
        if (string.IsNullOrWhiteSpace(marker.FieldPath))
        {
            yield return (nameof(MarkerInput.FieldPath), "ErrorsForms.FieldMissing");
        }

        if (marker.Note?.Length > FieldMarker.NoteLength)
        {
            yield return (nameof(MarkerInput.Note), "ErrorsForms.NoteTooLong");
        }
    }

    private static IEnumerable<(string, string)> Problems(OpenQuestionInput question)
    {
        if (question.Text.IsEmpty())
        {
            yield return ($"{nameof(OpenQuestionInput.Text)}.{nameof(LocalizedInput.Text)}", "ErrorsForms.QuestionMissing");
        }
    }

    private static IEnumerable<(string, string)> Problems(DocumentInput document)
    {
        if (document.FileId is null)
        {
            yield return (nameof(DocumentInput.FileId), "ErrorsForms.FileMissing");
        }

        if (!LanguageTag.IsValid(document.Language))
        {
            yield return (nameof(DocumentInput.Language), "ErrorsForms.LanguageUnknown");
        }
    }
}
