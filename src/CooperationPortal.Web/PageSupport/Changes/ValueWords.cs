using CooperationPortal.Core.Documents;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Wording;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport.Changes;

/// <summary>The value of a field in words, by what kind of field it is.</summary>
public sealed class ValueWords(Text text, FieldLabels labels, LanguageNames languages)
{
    private static readonly string[] LanguageFields = ["Lang", "Language"];

    /// <summary>Null is "nothing there", which for a yes-or-no field is "no".</summary>
    public ChangeValue? Of(IReadOnlyList<InputStep> steps, string? value, Type input)
    {
        var step = steps[^1];
        if (step.Type == typeof(bool))
        {
            return new ChangeValue(text[value is null ? "Review.No" : "Review.Yes"]);
        }

        if (value is null)
        {
            return null;
        }

        return step.Type == typeof(DateInput) && EdtfDate.TryParse(value, out var date)
            ? new ChangeValue(value, DateWords.Of(date, text.Culture))
            : new ChangeValue(Plain(step, value, input));
    }

    /// <summary>
    /// Fields that say nothing to a reader: the number of a file beside its name; and, of a date or a text that is new
    /// or gone as a whole, what is as usual.
    /// </summary>
    public bool IsHidden(IReadOnlyList<InputStep> steps, FieldChange change)
    {
        var (container, field) = (steps[^1].Container, steps[^1].Property.Name);
        if (container == typeof(DocumentInput) && field == nameof(DocumentInput.FileId))
        {
            return true;
        }

        var value = change.Before is null ? change.After : change.After is null ? change.Before : null;
        return (container == typeof(LocalizedInput) && value == text.Culture)
            || (container == typeof(DateInput) && (field, value) is
                (nameof(DateInput.Nature), nameof(DateNature.Actual) or nameof(DateNature.Planned))
                or (nameof(DateInput.Basis), nameof(FactBasis.Stated)));
    }

    private string Plain(InputStep step, string value, Type input)
    {
        if (step.Type.IsEnum || step.ItemType is { IsEnum: true })
        {
            return string.Join(", ", value.Split(", ").Select(word => EnumWords(step.ItemType ?? step.Type, word)));
        }

        if (LanguageFields.Contains(step.Property.Name) || step.Property.Name.EndsWith("Languages", StringComparison.Ordinal))
        {
            return string.Join(", ", value.Split(", ").Select(languages.Of));
        }

        return step.Property.Name == "FieldPath" && InputSchema.Steps(input, value) is { } field ? labels.Of(field) : value;
    }

    private string EnumWords(Type type, string word) =>
        Enum.TryParse(type, word, out var value) ? text.Enum((Enum)value) : word;
}
