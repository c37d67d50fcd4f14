using System.Collections;
using System.Reflection;
using CooperationPortal.Core.Shared.Inputs;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Support.Typing;

/// <summary>
/// Types a whole input into the form of its page, as a person would: row after row with the form's own buttons, names of
/// the registry picked from the list, folded parts unfolded first. A fact that the form has no field for is an error.
/// </summary>
public sealed class FormTyping(IPage page, bool javaScript = true)
{
    private const string Root = "Input";

    private readonly FormFields _fields = new(page, javaScript);
    private readonly List<Func<Task>> _later = [];
    private readonly List<string> _refused = [];
    private Dictionary<Guid, string> _rows = [];

    /// <summary>Types everything and saves it as a draft; what a form asks only after a save is typed then.</summary>
    public async Task TypeAndSaveAsync(RecordInput input)
    {
        _rows = InputWalker.Find<IRow>(input, Root).Where(row => row.Path != Root)
            .DistinctBy(row => row.Value.Id).ToDictionary(row => row.Value.Id, row => row.Path);
        await _fields.ReadAsync();
        await TypeAsync(input, Root);
        await SaveAsync();

        // Two rounds: the place of a body kept as written is asked for when the words are known to be kept.
        for (var round = 0; round < 2 && _later.Count > 0; round++)
        {
            var waiting = _later.ToList();
            _later.Clear();
            foreach (var type in waiting)
            {
                await type();
            }

            await SaveAsync();
        }

        _refused.ShouldBeEmpty($"the form at {page.Url} cannot take");
    }

    /// <summary>The button "save draft", which leads to the page of the draft.</summary>
    public async Task SaveAsync()
    {
        await _fields.PressAsync("save", "input[name='Stamp.Version']:not([value=''])");
        await _fields.ReadAsync();
    }

    private async Task TypeAsync(object node, string path)
    {
        var untouched = Activator.CreateInstance(node.GetType())!;
        foreach (var property in PropertiesOf(node.GetType()))
        {
            var name = $"{path}.{property.Name}";
            var value = property.GetValue(node);
            switch (value)
            {
                case null or "":
                    break;
                case RecordPick pick:
                    await TypePickAsync(pick, name);
                    break;
                case LocalizedInput text:
                    await TypeTextAsync(text, name);
                    break;
                case IEnumerable<IRow> rows:
                    await TypeRowsAsync([.. rows], name);
                    break;
                case IEnumerable list and not string:
                    await TypeChoicesAsync(list.Cast<object>(), name);
                    break;
                case Guid row:
                    await TypeLeafAsync(name, await IdOnPageAsync(row), isDefault: false);
                    break;
                case string words when property.Name == "FieldPath":
                    await TypeLeafAsync(name, await FactOnPageAsync(words), isDefault: false);
                    break;
                case string or bool or Enum or IFormattable:
                    await TypeLeafAsync(name, FormFields.Words(value), value.Equals(property.GetValue(untouched)));
                    break;
                default:
                    await TypeAsync(value, name);
                    break;
            }
        }
    }

    private async Task TypeRowsAsync(List<IRow> rows, string name)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var row = $"{name}[{i}]";
            if (!_fields.Has($"{row}.Id") && !await _fields.AddRowAsync(name, i))
            {
                _refused.Add($"rows of {name}");
                return;
            }

            await TypeAsync(rows[i], row);
        }
    }

    private async Task TypeTextAsync(LocalizedInput text, string name)
    {
        if (text.IsEmpty())
        {
            return;
        }

        await TypeLeafAsync($"{name}.Lang", text.Lang, isDefault: false);
        await TypeLeafAsync($"{name}.Text", text.Text ?? "", isDefault: false);
        foreach (var translation in text.Translations)
        {
            await TypeTranslationAsync(translation, name, isLater: false);
        }
    }

    /// <summary>A form offers boxes for the languages that the text did not have when the page was made.</summary>
    private async Task TypeTranslationAsync(TranslationInput translation, string name, bool isLater)
    {
        if (await _fields.TranslationAsync(name, translation.Lang) is { } box)
        {
            await _fields.FillAsync(box, translation.Text!);
        }
        else if (isLater)
        {
            _refused.Add($"{name} in {translation.Lang}");
        }
        else
        {
            _later.Add(() => TypeTranslationAsync(translation, name, isLater: true));
        }
    }

    private async Task TypePickAsync(RecordPick pick, string name, bool isLater = false)
    {
        if (pick.IsEmpty())
        {
            return;
        }

        if (_fields.Has($"{name}.Text"))
        {
            if (!await _fields.PickAsync(name, pick))
            {
                _later.Add(() => _fields.KeepWrittenAsync(name));
            }
        }
        else if (isLater)
        {
            _refused.Add($"{name}: {pick.Text}");
        }
        else
        {
            _later.Add(() => TypePickAsync(pick, name, isLater: true));
        }
    }

    private async Task TypeChoicesAsync(IEnumerable<object> choices, string name)
    {
        foreach (var choice in choices)
        {
            if (!await _fields.ChooseAsync(name, FormFields.Words(choice)))
            {
                _refused.Add($"{name}: {choice}");
            }
        }
    }

    private async Task TypeLeafAsync(string name, string value, bool isDefault)
    {
        if (!await _fields.SetAsync(name, value) && !isDefault)
        {
            _refused.Add($"{name}: {value}");
        }
    }

    private async Task<string> IdOnPageAsync(Guid row) => await _fields.ValueAsync($"{_rows[row]}.Id");

    /// <summary><c>Stops/{row id}/Outcome</c>: the page has given its rows ids of its own.</summary>
    private async Task<string> FactOnPageAsync(string fieldPath)
    {
        var steps = fieldPath.Split('/');
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = Guid.TryParse(steps[i], out var row) ? await IdOnPageAsync(row) : steps[i];
        }

        return string.Join('/', steps);
    }

    /// <summary>What the record is comes before its sources and quotes, which name its rows.</summary>
    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) => type.GetProperties()
        .Where(p => p is { CanRead: true, CanWrite: true } && !(p.Name == nameof(IRow.Id) && type.IsAssignableTo(typeof(IRow))))
        .OrderBy(p => p.DeclaringType == typeof(RecordInput));
}
