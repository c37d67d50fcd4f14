using System.Globalization;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Web.PageSupport.Forms;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport.Changes;

/// <summary>The labels of fields by their path in an input: the same words as in the form.</summary>
public sealed class FieldLabels(Text text, LanguageNames languages)
{
    private const string Between = ": ";
    private const string Within = " › ";

    public string Of(IReadOnlyList<InputStep> steps)
    {
        var fields = steps.Where(step => step.RowId is null).ToList();
        return string.Join(Between, fields.Select(OfStep));
    }

    /// <summary>"Stop 2. Tolyatti hospital › Host 1": the rows of a path, each with its first words.</summary>
    public string OfRows(IEnumerable<InputStep> steps, IReadOnlyDictionary<Guid, RowName> rows) =>
        string.Join(Within, steps.Where(step => step.RowId is not null).Select(step =>
        {
            var row = rows.GetValueOrDefault(step.RowId!.Value);
            var numbered = row is null ? OfStep(step) : OfRow(step, row.Number);
            return row is null or { Title: "" } ? numbered : $"{numbered}. {row.Title}";
        }));

    /// <summary>"Stop 2" by the words of the form's card.</summary>
    public string OfRow(InputStep list, int number)
    {
        var key = KeysOf(list).FirstOrDefault(k => text.Find(k) is not null);
        return key is null ? list.Property.Name : text[key, number];
    }

    /// <summary>Where the words of a field are: at its label, at the cards of its list, or only here.</summary>
    public static IEnumerable<string> KeysOf(InputStep step)
    {
        var types = FieldNames.Types(step.Container).Select(type => type.Name).ToList();
        var field = step.Property.Name;
        return step.RowType is null
            ? types.SelectMany(type => new[] { $"Fields.{type}.{field}", $"Review.{type}.{field}" })
            : types.Select(type => $"Rows.{type}.{field}.Title").Append($"Rows.{field}.Title").Append($"Rows.Parties.{field}.Title");
    }

    /// <summary>A card's heading without its number, nor what Uzbek and Chinese write around it: "1-tomon", "第1站".</summary>
    public static string OfList(Text text, string titleKey)
    {
        var words = text[titleKey, ""].Trim(' ', '-', '第');
        return string.Concat(words[..1].ToUpper(CultureInfo.CurrentCulture), words[1..]);
    }

    private string OfStep(InputStep step)
    {
        var key = KeysOf(step).FirstOrDefault(k => text.Find(k) is not null);
        var label = key is null ? step.Property.Name
            : step.RowType is null ? text[key]
            : OfList(text, key);
        return step.Language is null ? label : text["Review.InLanguage", label, languages.Of(step.Language)];
    }
}
