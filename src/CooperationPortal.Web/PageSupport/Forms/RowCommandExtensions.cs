using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>Row commands in a page's <c>OnPostAsync</c>.</summary>
public static class RowCommandExtensions
{
    /// <summary>
    /// True when the command was about rows and was done: the page shows itself again with everything that was typed.
    /// <c>if (this.TryApplyRowCommand(command, nameof(Input), Input)) { return Page(); }</c>
    /// </summary>
    public static bool TryApplyRowCommand(this PageModel page, string? command, string inputName, object input)
    {
        if (RowCommands.TryApply(command, input) is not { } change)
        {
            return false;
        }

        KeepUnreadable(page.ModelState, $"{inputName}.{change.ListPath}", change.NewIndex);
        FormState.Of(page.HttpContext).Focus = change.Focus;
        return true;
    }

    /// <summary>Lets the page show the input as the server has changed it, and what could not be read as it was typed.</summary>
    public static void ShowAsChanged(this PageModel page) => KeepUnreadable(page.ModelState, "", index => index);

    // The model holds what could be read; "abc" in a box for numbers is only in the model state, under the old index.
    private static void KeepUnreadable(ModelStateDictionary state, string list, Func<int, int?> newIndex)
    {
        var unreadable = state.Where(entry => entry.Value!.Errors.Count > 0 && entry.Value.RawValue is not null)
            .Select(entry => (Key: Moved(entry.Key, list, newIndex), entry.Value!.RawValue, entry.Value.AttemptedValue))
            .Where(entry => entry.Key is not null)
            .ToList();
        state.Clear();
        foreach (var (key, raw, attempted) in unreadable)
        {
            state.SetModelValue(key!, raw, attempted);
        }
    }

    private static string? Moved(string key, string list, Func<int, int?> newIndex)
    {
        var rest = key.StartsWith(list + "[", StringComparison.OrdinalIgnoreCase) ? key[(list.Length + 1)..] : null;
        var end = rest?.IndexOf(']', StringComparison.Ordinal) ?? -1;
        if (end < 0 || !int.TryParse(rest![..end], NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return key;
        }

        return newIndex(index) is int moved ? $"{list}[{moved}{rest[end..]}" : null;
    }
}
