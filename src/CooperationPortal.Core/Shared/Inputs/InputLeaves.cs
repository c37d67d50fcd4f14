using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>All filled fields of an input, in the order of the form.</summary>
public static class InputLeaves
{
    // Text for the portal, not for people.
    private static readonly string[] Codes = ["FieldPath", "Lang", "Language", "NotesLanguage"];

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    public static IReadOnlyList<InputLeaf> Of(object input)
    {
        var titles = InputRows.Of(input).GroupBy(r => r.ListPath)
            .SelectMany(list => list.Select((r, index) => (r.Row.Id, Title: TitleOf(r.Row) is { Length: > 0 } title ? title : $"№ {index + 1}")))
            .DistinctBy(r => r.Id).ToDictionary(r => r.Id, r => r.Title);
        return [.. Walk(input, "", titles).DistinctBy(leaf => leaf.Path)];
    }

    /// <summary>What a row is called beside its number: its first words; empty while it has none.</summary>
    public static string TitleOf(IRow row) =>
        Walk(row, "", new Dictionary<Guid, string>()).FirstOrDefault(leaf => IsWords(row, leaf.Path))?.Value ?? "";

    public static string Segment(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);

    private static bool IsWords(IRow row, string path)
    {
        var field = InputSchema.Steps(row.GetType(), path)?[^1];
        return field is not null && !Codes.Contains(field.Property.Name)
            && (field.Type == typeof(RecordPick) || field.Type == typeof(LocalizedInput) || field.Type == typeof(string));
    }

    private static IEnumerable<InputLeaf> Walk(object node, string prefix, IReadOnlyDictionary<Guid, string> titles) =>
        PropertiesOf(node.GetType()).SelectMany(property =>
        {
            var path = prefix.Length == 0 ? Segment(property.Name) : $"{prefix}/{Segment(property.Name)}";
            return property.GetValue(node) is { } value ? Leaves(value, path, titles) : [];
        });

    private static IEnumerable<InputLeaf> Leaves(object value, string path, IReadOnlyDictionary<Guid, string> titles) =>
        value switch
        {
            string text => string.IsNullOrWhiteSpace(text) ? [] : [Leaf(path, text.Trim())],
            bool isTrue => isTrue ? [Leaf(path, "true")] : [],
            Guid id => [new InputLeaf(path, titles.GetValueOrDefault(id, ""), id.ToString())],
            RecordPick pick => pick.IsEmpty() ? [] : [OfPick(pick, path)],
            DateInput date => OfDate(date, path, titles),
            LocalizedInput text => OfText(text, path),
            IEnumerable<IRow> rows => rows.SelectMany(row => Walk(row, $"{path}/{row.Id}", titles)),
            IEnumerable list => OfList(list, path),
            decimal number => [Leaf(path, number.ToString("0.############", CultureInfo.InvariantCulture))],
            IFormattable plain => [Leaf(path, plain.ToString(null, CultureInfo.InvariantCulture))],
            _ => Walk(value, path, titles),
        };

    private static InputLeaf Leaf(string path, string value) => new(path, value, value);

    private static InputLeaf OfPick(RecordPick pick, string path) => pick.Chosen is null or RecordPick.AsWritten
        ? Leaf(path, pick.Text?.Trim() ?? "")
        : new InputLeaf(path, pick.Text ?? pick.Chosen, pick.IsAsWritten() ? $"{pick.Chosen} {pick.Text!.Trim()}" : pick.Chosen);

    private static IEnumerable<InputLeaf> OfDate(DateInput date, string path, IReadOnlyDictionary<Guid, string> titles)
    {
        if (date.Parts.IsEmpty() && string.IsNullOrWhiteSpace(date.Wording) && string.IsNullOrWhiteSpace(date.BasisNote))
        {
            return [];
        }

        var words = date.Parts.TryToEdtf(out var edtf, out _) ? edtf ?? "" : date.Parts.ToString();
        return Walk(date, path, titles).Where(l => !l.Path.StartsWith($"{path}/parts", StringComparison.Ordinal))
            .Prepend(Leaf(path, words));
    }

    private static IEnumerable<InputLeaf> OfText(LocalizedInput text, string path)
    {
        if (!string.IsNullOrWhiteSpace(text.Text))
        {
            yield return Leaf(path, text.Text.Trim());
            yield return Leaf($"{path}/lang", text.Lang);
        }

        foreach (var row in text.Translations.Where(t => !string.IsNullOrWhiteSpace(t.Text)))
        {
            yield return Leaf($"{path}/{row.Lang}", row.Text!.Trim());
        }
    }

    private static InputLeaf[] OfList(IEnumerable list, string path)
    {
        // Boxes are ticked in no order: who saves a form changes none.
        var words = string.Join(", ", list.Cast<object>().OrderBy(item => item as Enum));
        return words.Length == 0 ? [] : [Leaf(path, words)];
    }

    /// <summary>The fields of an input in the order of the form; the id of a row is none.</summary>
    public static PropertyInfo[] PropertiesOf(Type type) => Properties.GetOrAdd(type, t =>
        [.. Ordered(t).Where(p => p is { CanRead: true, CanWrite: true }
            && p.GetIndexParameters().Length == 0 && !(p.Name == nameof(IRow.Id) && t.IsAssignableTo(typeof(IRow))))]);

    /// <summary>A record's own fields come before the sources and documents that every record ends with.</summary>
    private static IEnumerable<PropertyInfo> Ordered(Type type) =>
        type.GetProperties().OrderBy(p => p.DeclaringType == typeof(RecordInput))
            .ThenBy(p => p.DeclaringType == type);
}
