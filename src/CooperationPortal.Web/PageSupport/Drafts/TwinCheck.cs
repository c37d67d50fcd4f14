using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.PageSupport.Drafts;

/// <summary>Asks whether a record is another one than those of nearly its name, before it is submitted or published.</summary>
public sealed class TwinCheck(KnownNames names, Text text)
{
    /// <summary>The list as the page shows it; what was said in the form that was sent counts for those that it named.</summary>
    public async Task<TwinList> ShowAsync(
        PageModel page, RecordKind kind, Guid recordId, RecordInput input, CancellationToken cancellationToken)
    {
        var found = await names.OfAsync(kind, recordId, input, text.Culture, page.Actor(), cancellationToken);
        var said = page.Request.HasFormContentType ? page.Request.Form[TwinList.Field].ToString().Split(' ') : [];
        var twins = new TwinList(found, found.All(k => said.Contains(k.Match.Id.ToString())));
        page.ViewData.SetTwins(twins);
        return twins;
    }

    /// <summary>
    /// Does what hands the names on, unless records of such names are there that nothing was said of: then the page says
    /// <paramref name="refusal"/>, and the answer is false, as it is where the work is refused.
    /// </summary>
    public async Task<bool> WhenConfirmedAsync(
        PageModel page, RecordKind kind, Guid recordId, RecordInput input, string refusal, Func<Task<bool>> work,
        CancellationToken cancellationToken)
    {
        if (input is not INamedInput)
        {
            return await work();
        }

        await using var turn = await names.BeginTurnAsync(kind, cancellationToken);
        if ((await ShowAsync(page, kind, recordId, input, cancellationToken)).IsConfirmed)
        {
            return await work();
        }

        page.ModelState.AddModelError(TwinList.Field, text[refusal]);
        return false;
    }
}
