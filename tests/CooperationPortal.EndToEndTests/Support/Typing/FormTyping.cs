using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Web.PageSupport.Forms;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Support.Typing;

/// <summary>
/// Types a whole input into the form of its page: rows with the form's own buttons, then every fact, saved until the form
/// shows all of them. A fact that the form cannot take is an error.
/// </summary>
internal sealed class FormTyping(IPage page)
{
    /// <summary>
    /// A name that is not clear is asked for after the first save, the place of a body kept as written after the second,
    /// and that place may be unclear too.
    /// </summary>
    private const int Saves = 4;

    private readonly FormFields _fields = new(page);

    /// <summary>Leaves a saved draft; the rows of the input have the ids that the form gave them.</summary>
    public async Task TypeAndSaveAsync(RecordInput input)
    {
        await _fields.ReadAsync();
        await AddRowsAsync(input);
        RowReferences.Rename(input, path => Guid.TryParse(_fields.Values($"{path}.Id").FirstOrDefault(), out var id) ? id : Guid.NewGuid());
        var entries = InputEntries.Of(input).ToList();
        for (var save = 0; save < Saves && Missing(entries).Any(); save++)
        {
            await _fields.FillAsync(Missing(entries).SelectMany(entry => entry.ToType(_fields)).ToList());
            await _fields.PressAsync("save");
        }

        Missing(entries).ShouldBeEmpty($"the form at {page.Url} cannot take");
    }

    private IEnumerable<FormEntry> Missing(IEnumerable<FormEntry> entries) => entries.Where(entry => !entry.IsShown(_fields));

    private async Task AddRowsAsync(RecordInput input)
    {
        foreach (var (list, index) in InputEntries.RowsOf(input))
        {
            if (!_fields.Has($"{list}[{index}].Id"))
            {
                var command = $"{FieldNames.CommandPath(list)}.add";
                (await _fields.OffersAsync(command)).ShouldBeTrue($"the form at {page.Url} has no rows of {list}");
                await _fields.PressAsync(command);
            }
        }
    }
}
