using System.Globalization;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Web.PageSupport.Forms;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Support.Typing;

/// <summary>The fields of the form on a page, by their names, and how a person uses each.</summary>
internal sealed class FormFields(IPage page, bool javaScript)
{
    private const string Enhanced = "[data-suggest]:has([data-pick-chosen]) [data-pick-box] > input";

    private const string ReadKinds = """
        () => Object.fromEntries([...document.querySelectorAll('[name]')].map(field =>
            [field.name, field.tagName === 'INPUT' ? field.type : field.tagName.toLowerCase()]).reverse())
        """;

    private const string FindTranslation = """
        ([name, lang]) => [...document.getElementsByTagName('input')].find(field =>
            field.name.startsWith(name + '.Translations[') && field.name.endsWith('.Lang') && field.value === lang)?.name
        """;

    private Dictionary<string, string> _kinds = [];

    public static string Words(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        IFormattable plain => plain.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    /// <summary>Looks at the form anew, when it has come from the server and its scripts have run.</summary>
    public async Task ReadAsync()
    {
        if (javaScript)
        {
            await Assertions.Expect(page.Locator("body.js-enabled")).ToBeAttachedAsync();
            await Assertions.Expect(page.Locator(Enhanced)).ToHaveCountAsync(0);
        }

        _kinds = await page.EvaluateAsync<Dictionary<string, string>>(ReadKinds);
    }

    public bool Has(string name) => _kinds.ContainsKey(name);

    public Task<string> ValueAsync(string name) => Named(name).First.InputValueAsync();

    /// <summary>Presses a button of the form and waits until the answer shows what is expected of it.</summary>
    public async Task PressAsync(string command, string expected)
    {
        await page.FollowAsync(() => page.Locator($"button[name=command][value='{command}']:visible").First.ClickAsync());
        await page.Locator(expected).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    public async Task<bool> AddRowAsync(string name, int index)
    {
        var command = $"{FieldNames.CommandPath(name)}.add";
        var button = page.Locator($"button[name=command][value='{command}']");
        if (await button.CountAsync() == 0)
        {
            return false;
        }

        await UnfoldAsync(button);
        await PressAsync(command, $"[name=\"{name}[{index}].Id\"]");
        await ReadAsync();
        return true;
    }

    public async Task FillAsync(string name, string value)
    {
        var field = Named(name).First;
        await UnfoldAsync(field);
        await field.FillAsync(value);
    }

    /// <summary>False when the form has no such field, or the field no such choice.</summary>
    public async Task<bool> SetAsync(string name, string value)
    {
        switch (_kinds.GetValueOrDefault(name))
        {
            case null:
                return false;
            case "hidden":
                return await ValueAsync(name) == value;
            case "select":
                return await SelectAsync(Named(name), value);
            case "radio":
                return await ChooseAsync(name, value);
            case "checkbox":
                return value == "false" || await ChooseAsync(name, "true");
            default:
                await FillAsync(name, value);
                return true;
        }
    }

    /// <summary>Ticks a box or a round button.</summary>
    public async Task<bool> ChooseAsync(string name, string value)
    {
        var box = page.Locator($"[name=\"{name}\"][value=\"{value}\"]:not([type=hidden])");
        if (await box.CountAsync() == 0)
        {
            return false;
        }

        await UnfoldAsync(box);
        await box.CheckAsync();
        return true;
    }

    public async Task<string?> TranslationAsync(string name, string lang)
    {
        var found = await page.EvaluateAsync<string?>(FindTranslation, new[] { name, lang });
        return found is null ? null : found[..^".Lang".Length] + ".Text";
    }

    /// <summary>Types the name and takes it from the list; false where the words are to be kept and the form has yet to ask.</summary>
    public async Task<bool> PickAsync(string name, RecordPick pick)
    {
        await FillAsync($"{name}.Text", pick.Text!);
        if (pick.IsAsWritten())
        {
            return await ChooseAsync($"{name}.Chosen", RecordPick.AsWritten);
        }

        if (javaScript)
        {
            await TakeSuggestionAsync(name, pick);
        }

        return true;
    }

    /// <summary>The registry did not know the words; the form asks whether to keep them.</summary>
    public async Task KeepWrittenAsync(string name) =>
        (await ChooseAsync($"{name}.Chosen", RecordPick.AsWritten)).ShouldBeTrue($"{name} cannot be kept as written");

    private async Task TakeSuggestionAsync(string name, RecordPick pick)
    {
        var id = FieldTagHelper.IdOf($"{name}.Text");
        var options = page.Locator($"#{id}__listbox [role=option]:not([aria-disabled=true])");
        await options.First.WaitForAsync();
        for (var i = 0; i < await options.CountAsync(); i++)
        {
            await options.Nth(i).ClickAsync();
            if (await ValueAsync($"{name}.Chosen") == pick.Chosen)
            {
                return;
            }

            await Named($"{name}.Text").FillAsync("");
            await Named($"{name}.Text").FillAsync(pick.Text!);
            await options.First.WaitForAsync();
        }

        throw new InvalidOperationException($"The registry does not offer {pick.Text} ({pick.Chosen}) for {name}.");
    }

    private async Task<bool> SelectAsync(ILocator select, string value)
    {
        if (await select.Locator($"option[value=\"{value}\"]").CountAsync() == 0)
        {
            return false;
        }

        await UnfoldAsync(select);
        await select.SelectOptionAsync(value);
        return true;
    }

    /// <summary>Opens the folded parts around a field, the outermost first.</summary>
    private static async Task UnfoldAsync(ILocator field)
    {
        var folded = field.First.Locator("xpath=ancestor::details[not(@open)]");
        while (await folded.CountAsync() > 0)
        {
            await folded.First.Locator("> summary").ClickAsync();
        }
    }

    private ILocator Named(string name) => page.Locator($"[name=\"{name}\"]");
}
