using CooperationPortal.Web.PageSupport.Localisation;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>Writes in a page's <c>OnPostAsync</c>, with the user's mistakes beside the fields.</summary>
public static class SaveExtensions
{
    /// <summary>
    /// False when the input was refused: the messages are in the model state under the names of the fields. Core's messages
    /// are keys of texts, so that each reader has them in the own language.
    /// </summary>
    public static async Task<bool> TrySaveAsync(this PageModel page, string inputName, Func<Task> save)
    {
        try
        {
            await save();
            return true;
        }
        catch (ValidationException refused)
        {
            var text = page.HttpContext.RequestServices.GetRequiredService<Text>();
            foreach (var failure in refused.Errors)
            {
                var field = string.IsNullOrEmpty(failure.PropertyName) ? inputName : $"{inputName}.{failure.PropertyName}";
                page.ModelState.AddModelError(field, text.Find(failure.ErrorMessage) ?? failure.ErrorMessage);
            }

            return false;
        }
    }
}
