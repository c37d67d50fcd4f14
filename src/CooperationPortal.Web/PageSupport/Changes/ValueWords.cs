using System.Globalization;
using CooperationPortal.Core.Documents;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Wording;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Visits;
using CooperationPortal.Core.Vocabularies;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport.Changes;

/// <summary>The value of a field in words, by what kind of field it is.</summary>
public sealed class ValueWords(Text text, FieldLabels labels, LanguageNames languages)
{
    private const string BetweenItems = ", ";
    private const string Within = " › ";

    private static readonly string[] LanguageFields = ["Lang", "Language", nameof(RecordInput.NotesLanguage)];

    /// <summary>Null is "nothing there", which for a yes-or-no field is "no".</summary>
    public ChangeValue? Of(IReadOnlyList<InputStep> steps, string? value, ChangeContext context)
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
            : new ChangeValue(Plain(step, value, context));
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
        return ((container == typeof(LocalizedInput) || field == nameof(RecordInput.NotesLanguage)) && value == text.Culture)
            || (container == typeof(DateInput) && (field, value) is
                (nameof(DateInput.Nature), nameof(DateNature.Actual) or nameof(DateNature.Planned))
                or (nameof(DateInput.Basis), nameof(FactBasis.Stated)));
    }

    /// <summary>The fact that a quote is about, as its row and its field are called.</summary>
    public string Fact(string path, ChangeContext context)
    {
        if (InputSchema.Steps(context.Input, path) is not { } steps)
        {
            return text["Sources.GoneFact"];
        }

        string[] parts = [labels.OfRows(steps, context.Rows), labels.Of(steps)];
        return string.Join(Within, parts.Where(part => part.Length > 0));
    }

    private string Plain(InputStep step, string value, ChangeContext context)
    {
        var field = step.Property.Name;
        var type = step.ItemType ?? step.Type;
        if (type.IsEnum)
        {
            return context.Input == typeof(MeetingInput) && type == typeof(Side) && value == nameof(Side.Home)
                ? text["Meetings.GuestSide"]
                : Each(value, word => EnumWords(type, word));
        }

        if (TermFields.VocabularyOf(field) is { } vocabulary)
        {
            return Each(value, code => context.Terms.GetValueOrDefault((vocabulary, code), code));
        }

        if (LanguageFields.Contains(field) || field.EndsWith("Languages", StringComparison.Ordinal))
        {
            return Each(value, languages.Of);
        }

        return field == nameof(EvidenceInput.FieldPath) ? Fact(value, context)
            : step.Type == typeof(RecordPick) && IsBareChoice(value) ? text["Review.GoneRecord"]
            : Number(type, value) ?? value;
    }

    private static string Each(string value, Func<string, string> words) =>
        string.Join(BetweenItems, value.Split(BetweenItems).Select(words));

    /// <summary>A choice whose record is gone has left nothing but its number.</summary>
    private static bool IsBareChoice(string value) =>
        value.Split(':', 2) is [_, var id] && Guid.TryParse(id, out _);

    private static string? Number(Type type, string value) =>
        type.IsValueType && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("#,0.######", CultureInfo.CurrentCulture)
            : null;

    private string EnumWords(Type type, string word) =>
        Enum.TryParse(type, word, out var value) ? text.Enum((Enum)value) : word;
}
