using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Web.PageSupport.Forms;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport.Changes;

/// <summary>The labels of fields by their path in an input: the same words as in the form.</summary>
public sealed class FieldLabels(Text text, LanguageNames languages)
{
    private const string Between = ": ";

    public string Of(IReadOnlyList<InputStep> steps)
    {
        var fields = steps.Where(step => step.RowId is null).ToList();
        return string.Join(Between, fields.Select(OfStep));
    }

    /// <summary>"Stop 2" by the words of the form's card.</summary>
    public string OfRow(InputStep list, int number)
    {
        var key = FieldNames.Types(list.Container)
            .Select(type => $"Rows.{type.Name}.{list.Property.Name}.Title")
            .FirstOrDefault(k => text.Find(k) is not null);
        return key is null ? OfStep(list with { RowId = null }) : text[key, number];
    }

    private string OfStep(InputStep step)
    {
        var label = FieldNames.Types(step.Container).SelectMany(type => Keys(type, step.Property.Name))
            .Select(text.Find).FirstOrDefault(words => words is not null) ?? step.Property.Name;
        return step.Language is null ? label : text["Review.InLanguage", label, languages.Of(step.Language)];
    }

    /// <summary>Some fields have a label in the form, others only here.</summary>
    private static IEnumerable<string> Keys(Type type, string property) =>
        [$"Fields.{type.Name}.{property}", $"Rows.{type.Name}.{property}.List", $"Review.{type.Name}.{property}"];
}
