using CooperationPortal.Core.FieldRights;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Web.PageSupport.Forms;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.PageSupport.Drafts;

/// <summary>Shows the fields that an editor may not write instead of asking for them, and keeps what stands in them.</summary>
public sealed class ClosedFields<TInput>(FieldGuard<TInput> guard, PickTexts picks, Text text)
    where TInput : RecordInput, new()
{
    public async Task<GuardedInput<TInput>> ShowAsync(
        PageModel page, Guid recordId, TInput input, CancellationToken cancellationToken)
    {
        var guarded = await guard.OfAsync(recordId, page.Actor(), cancellationToken);
        FormState.Of(page.HttpContext).Locks = new FormLocks(guarded.Locks, input);
        return guarded;
    }

    /// <summary>After a post: a closed field that was sent all the same is left for the service to refuse.</summary>
    public async Task KeepAsync(
        PageModel page, Guid recordId, string inputName, TInput input, CancellationToken cancellationToken)
    {
        var guarded = await ShowAsync(page, recordId, input, cancellationToken);
        if (!guarded.Locks.IsEmpty)
        {
            // A choice without its words would be taken for a box that was emptied.
            await picks.FillAsync(guarded.Before, text.Culture, cancellationToken);
            var names = page.Request.Form.Keys;
            guarded.KeepUnsent(input, field => names.Any(name => IsOf(name, $"{inputName}.{field}")));
        }
    }

    private static bool IsOf(string name, string field) =>
        name.StartsWith(field, StringComparison.OrdinalIgnoreCase) && (name.Length == field.Length || name[field.Length] is '.' or '[');
}
