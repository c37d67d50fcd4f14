using System.Collections;
using System.Globalization;
using System.Reflection;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Press.Giving;

/// <summary>Puts a passage into a field: as words, or as the record, the date or the choice that it names.</summary>
internal static class FieldFilling
{
    /// <summary>It stands above the record, and begins as a sentence does; the quote stays as it is.</summary>
    private const string TitleField = "Title";

    /// <summary>False where the field is a date, a number or a choice, and the passage names none.</summary>
    public static bool TryFill(RecordInput root, object container, PropertyInfo field, Passage passage)
    {
        switch (field.GetValue(container))
        {
            case RecordPick pick:
                Fill(pick, passage, PickKinds.Of(field.Name, root));
                return true;
            case LocalizedInput text:
                Fill(text, passage, field.Name == TitleField);
                return true;
            case DateInput date:
                return TryFill(date, passage);
            case IList choices when field.PropertyType.GetGenericArguments() is [var type]:
                return AddChoices(choices, passage.Choices(type));
            default:
                return TrySet(container, field, passage);
        }
    }

    /// <summary>What the phrases of the passage say of the other fields of a row that is new: its kind, its activities, a reservation.</summary>
    public static void FillChoices(object row, Passage passage)
    {
        foreach (var field in InputLeaves.PropertiesOf(row.GetType()))
        {
            var one = Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType;
            if (one.IsEnum && passage.Choices(one).FirstOrDefault() is { } choice)
            {
                field.SetValue(row, choice);
            }
            else if (field.PropertyType.IsGenericType && field.GetValue(row) is IList list
                && field.PropertyType.GetGenericArguments()[0] is { IsEnum: true } type)
            {
                AddChoices(list, passage.Choices(type));
            }
        }

        if (row is StatementInput statement)
        {
            statement.Hedged = passage.IsHedged;
        }
    }

    /// <summary>Of several records of one name the form asks which; a person whom the registry does not know is kept as written.</summary>
    private static void Fill(RecordPick pick, Passage passage, IReadOnlyList<RecordKind> kinds)
    {
        var named = passage.Marks.Select(m => m.Records.Where(r => kinds.Contains(r.Kind)).ToList()).FirstOrDefault(r => r.Count > 0) ?? [];
        var isPerson = kinds.Contains(RecordKind.Person);
        pick.Text = named.Count > 0 ? named[0].Name.Text : Cut(passage.Text, RecordPick.TextLength);
        pick.Chosen = named.Count == 1 ? named[0].Value : named.Count == 0 && isPerson ? RecordPick.AsWritten : null;
        pick.Lang = named.Count == 0 ? passage.Language : null;
    }

    private static void Fill(LocalizedInput text, Passage passage, bool isTitle)
    {
        if (text.IsEmpty())
        {
            text.Lang = passage.Language;
            text.Text = isTitle ? char.ToUpperInvariant(passage.Text[0]) + passage.Text[1..] : passage.Text;
        }
        else
        {
            text.Text = $"{text.Text} {passage.Text}".Trim();
        }
    }

    private static bool TryFill(DateInput date, Passage passage)
    {
        if (passage.Date is { } mark)
        {
            date.Parts = EdtfDateParts.From(mark.Date!);
            return true;
        }

        // «накануне» is no date, and yet all that the source says.
        if (passage.Text.Length > StatedDate.WordingMaxLength)
        {
            return false;
        }

        date.Wording = passage.Text;
        return true;
    }

    private static bool AddChoices(IList list, IEnumerable<object> choices)
    {
        var found = choices.ToList();
        foreach (var choice in found.Where(c => !list.Contains(c)))
        {
            list.Add(choice);
        }

        return found.Count > 0;
    }

    private static bool TrySet(object container, PropertyInfo field, Passage passage)
    {
        var type = Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType;
        var value = type == typeof(string)
            ? passage.Text
            : passage.Choices(type).FirstOrDefault() ?? (type == typeof(int) ? Number(passage.Text) : null);
        if (value is not null)
        {
            field.SetValue(container, value);
        }

        if (container is NameInput name)
        {
            name.Lang = passage.Language;
        }

        return value is not null;
    }

    private static object? Number(string text) =>
        int.TryParse(string.Concat(text.Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
