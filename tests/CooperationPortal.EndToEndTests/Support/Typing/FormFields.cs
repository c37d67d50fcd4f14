using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Support.Typing;

/// <summary>The fields of the form on a page by their names, read and filled in with one call each.</summary>
internal sealed class FormFields(IPage page)
{
    // Asked at every frame: an assertion that is not yet true sleeps for longer than the scripts of a form take.
    private const string IsReady = """
        () => document.body.classList.contains('js-enabled')
            && !document.querySelector('[data-suggest]:has([data-pick-chosen]) [data-pick-box] > input')
        """;

    private const string ReadAll = """
        () => [...document.querySelectorAll('form [name]')].map(field => [
            field.name,
            field.tagName === 'INPUT' ? field.type : field.tagName.toLowerCase(),
            ['radio', 'checkbox'].includes(field.type) && !field.checked ? null : field.value])
        """;

    // Only what a person could do: no hidden or disabled field, no choice that is not offered, no text longer than the box.
    private const string FillAll = """
        wanted => wanted.forEach(([name, value]) => {
            const fields = [...document.getElementsByName(name)]
                .filter(field => field.type !== 'hidden' && !field.disabled && !field.readOnly);
            const box = fields.find(field => ['radio', 'checkbox'].includes(field.type) && field.value === value);
            const field = fields.find(field => !['radio', 'checkbox'].includes(field.type));
            if (box && !box.checked) {
                box.click();
            } else if (field && !(field.maxLength >= 0 && value.length > field.maxLength)
                && (field.tagName !== 'SELECT' || [...field.options].some(option => option.value === value))) {
                field.value = field.list && field.value ? `${field.value}; ${value}` : value;
                field.dispatchEvent(new Event('input', { bubbles: true }));
                field.dispatchEvent(new Event('change', { bubbles: true }));
            }
        })
        """;

    private ILookup<string, (string Kind, string? Value)> _fields = Array.Empty<string>().ToLookup(n => n, _ => ("", (string?)null));

    public IEnumerable<string> Names => _fields.Select(f => f.Key);

    /// <summary>Looks at the form anew, when it has come from the server and its scripts have run.</summary>
    public async Task ReadAsync()
    {
        await page.WaitForFunctionAsync(IsReady);
        var read = await page.EvaluateAsync<string?[][]>(ReadAll);
        _fields = read.ToLookup(field => field[0]!, field => (field[1]!, field[2]));
    }

    public bool Has(string name) => _fields.Contains(name);

    /// <summary>Whether the field can be filled in or chosen, which a hidden one cannot.</summary>
    public bool IsOpen(string name) => _fields[name].Any(f => f.Kind != "hidden");

    /// <summary>What stands in the field: the text, or the choices that are made; a tick's hidden "false" is none.</summary>
    public IReadOnlyList<string> Values(string name) =>
        [.. _fields[name].Where(f => f.Value is not null && (f.Kind != "hidden" || !IsOpen(name))).Select(f => f.Value!)];

    public Task FillAsync(IEnumerable<(string Name, string Value)> wanted) =>
        page.EvaluateAsync(FillAll, wanted.Select(w => new[] { w.Name, w.Value }).ToArray());

    /// <summary>Presses a button of the form and reads the form that answers.</summary>
    public async Task PressAsync(string command)
    {
        var button = page.Locator($"form button[name=command][value='{command}']:not(.default-submit)").Last;
        await UnfoldAsync(button);
        await page.FollowAsync(() => button.ClickAsync());
        await ReadAsync();
    }

    public async Task<bool> OffersAsync(string command) =>
        await page.Locator($"button[name=command][value='{command}']").CountAsync() > 0;

    /// <summary>Opens the folded parts around a button, the outermost first.</summary>
    private static async Task UnfoldAsync(ILocator button)
    {
        var folded = button.Locator("xpath=ancestor::details[not(@open)]");
        while (await folded.CountAsync() > 0)
        {
            await folded.First.Locator("> summary").ClickAsync();
        }
    }
}
