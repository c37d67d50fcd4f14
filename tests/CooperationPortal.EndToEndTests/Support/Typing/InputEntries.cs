using System.Collections;
using System.Globalization;
using System.Reflection;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.EndToEndTests.Support.Typing;

/// <summary>All that an input says, as the entries of its form, and the lists of rows that the form has to have.</summary>
internal static class InputEntries
{
    public const string Root = "Input";

    public static IEnumerable<FormEntry> Of(object node, string path = Root)
    {
        var untouched = Activator.CreateInstance(node.GetType())!;
        return PropertiesOf(node.GetType()).SelectMany(property =>
        {
            var name = $"{path}.{property.Name}";
            return property.GetValue(node) switch
            {
                null or "" or false => [],
                RecordPick pick => pick.IsEmpty() ? [] : [new PickEntry(name, pick)],
                LocalizedInput text => OfText(text, name),
                string or bool or Enum or IFormattable => [Value(name, property.GetValue(node)!, property.GetValue(untouched))],
                IEnumerable<IRow> rows => rows.SelectMany((row, i) => Of(row, $"{name}[{i}]")),
                IEnumerable choices => choices.Cast<object>().Select(choice => Value(name, choice, null)),
                { } part => Of(part, name),
            };
        });
    }

    /// <summary>The rows in the order of the form; those that name others come after them.</summary>
    public static IEnumerable<(string List, int Index)> RowsOf(object node, string path = Root) =>
        PropertiesOf(node.GetType()).SelectMany(property =>
        {
            var name = $"{path}.{property.Name}";
            return property.GetValue(node) is IEnumerable<IRow> rows
                ? rows.SelectMany((row, i) => RowsOf(row, $"{name}[{i}]").Prepend((name, i)))
                : [];
        });

    private static IEnumerable<FormEntry> OfText(LocalizedInput text, string name) => text.IsEmpty()
        ? []
        :
        [
            new ValueEntry($"{name}.{nameof(text.Lang)}", text.Lang, false),
            new ValueEntry($"{name}.{nameof(text.Text)}", text.Text!, false),
            .. text.Translations.Select(t => new TranslationEntry(name, t.Lang, t.Text!)),
        ];

    private static ValueEntry Value(string name, object value, object? untouched) => new(name, Words(value), value.Equals(untouched));

    private static string Words(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        IFormattable plain => plain.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    /// <summary>What the record is comes before its sources and quotes, which name its rows.</summary>
    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) => type.GetProperties()
        .Where(p => p is { CanRead: true, CanWrite: true } && !(p.Name == nameof(IRow.Id) && type.IsAssignableTo(typeof(IRow))))
        .OrderBy(p => p.DeclaringType == typeof(RecordInput));
}
