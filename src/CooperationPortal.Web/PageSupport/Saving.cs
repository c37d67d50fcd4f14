using CooperationPortal.Web.PageSupport.Localisation;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.PageSupport;

/// <summary>Writes of pages: what a user can mend comes back beside the fields, the rest is an answer of its own.</summary>
public static class Saving
{
    /// <summary>
    /// False when the write was refused for what was typed: the messages are then beside the fields of
    /// <paramref name="inputName"/>, and the page shows itself again with everything that was typed.
    /// </summary>
    public static async Task<bool> TrySaveAsync(this PageModel page, string inputName, Func<Task> save)
    {
        if (!page.ModelState.IsValid)
        {
            return false;
        }

        try
        {
            await save();
            return true;
        }
        catch (ValidationException refusal)
        {
            page.ShowFailures(inputName, refusal.Errors);
            return false;
        }
    }

    public static void ShowFailures(this PageModel page, string inputName, IEnumerable<ValidationFailure> failures)
    {
        var text = page.HttpContext.RequestServices.GetRequiredService<Text>();
        foreach (var failure in failures)
        {
            var key = string.IsNullOrEmpty(failure.PropertyName) ? "" : $"{inputName}.{failure.PropertyName}";
            page.ModelState.AddModelError(key, Words(text, failure));
        }
    }

    /// <summary>Messages are keys; their arguments travel as the failure's state.</summary>
    private static string Words(Text text, ValidationFailure failure) => text.Find(failure.ErrorMessage) is null
        ? failure.ErrorMessage
        : failure.CustomState is object?[] arguments
            ? text[failure.ErrorMessage, arguments]
            : text[failure.ErrorMessage];
}
