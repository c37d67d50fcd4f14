using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport.Drafts;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Visits;

/// <summary>
/// The buttons of a visit's form: those of every draft, and two of each stop that begin what came of it, an agreement
/// or a promise, with what the stop says.
/// </summary>
public sealed class VisitPost(DraftPage<VisitInput> draft, Text text)
{
    public const string Agreement = "stop-agreement";
    public const string Promise = "stop-promise";

    /// <summary>Whichever button was pressed; <paramref name="key"/> is null on the page of a new visit.</summary>
    public async Task<IActionResult> AnswerAsync(
        PageModel page, string? key, VisitInput input, string? command, CancellationToken cancellationToken)
    {
        var stop = input.Stops.Find(s => command == $"{Agreement}:{s.Id}" || command == $"{Promise}:{s.Id}");
        if (stop is null)
        {
            return await draft.PostAsync(page, key, input, command, cancellationToken);
        }

        return command!.StartsWith(Promise, StringComparison.Ordinal)
            ? await PromiseAsync(page, key, input, stop, cancellationToken)
            : await AgreeAsync(page, key, input, stop, cancellationToken);
    }

    /// <summary>A new row among the promises: the hosts of the stop promise it to those who came, until the editor says else.</summary>
    private async Task<IActionResult> PromiseAsync(
        PageModel page, string? key, VisitInput input, StopInput stop, CancellationToken cancellationToken)
    {
        var before = input.Commitments.Count;
        var answer = await draft.PostAsync(page, key, input, "commitments.add", cancellationToken);
        if (input.Commitments.Count > before)
        {
            var promise = input.Commitments[^1];
            promise.StopId = stop.Id;
            promise.RelatedAgreement = stop.Agreement;
            promise.From = [Copy(stop)];
            promise.To = [.. input.Senders.Select(Copy)];
        }

        return answer;
    }

    /// <summary>What was typed is saved first, so that nothing is lost and the new form finds it.</summary>
    private async Task<IActionResult> AgreeAsync(
        PageModel page, string? key, VisitInput input, StopInput stop, CancellationToken cancellationToken)
    {
        if (stop.Outcome is not (StopOutcome.AgreementSigned or StopOutcome.AgreementPlanned))
        {
            var answer = await draft.PostAsync(page, key, input, null, cancellationToken);
            page.ModelState.AddModelError(
                $"Input.Stops[{input.Stops.IndexOf(stop)}].{nameof(stop.Outcome)}", text["ErrorsVisits.SignedOrPromised"]);
            return answer;
        }

        var saved = await draft.PostAsync(page, key, input, DraftCommands.Save, cancellationToken);
        return draft.Saved is { } head
            ? page.LocalRedirect($"/manage/agreements/new?visit={head.Key}&stop={stop.Id}")
            : saved;
    }

    private static PartyInput Copy(PartyInput party) =>
        new() { Id = Guid.CreateVersion7(), Party = party.Party, Place = party.Place };
}
