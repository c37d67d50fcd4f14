using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Vocabularies;
using CooperationPortal.Web.PageSupport.Forms;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.PageSupport.Press;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.PageSupport.Drafts;

/// <summary>
/// What the New and Edit pages of all kinds do: show the working copy, take its buttons, keep what was typed. A page
/// binds <c>Input</c>, shows <c>Drafts/_Top</c> above its fields and <c>Drafts/_Actions</c> beneath them.
/// </summary>
public sealed class DraftPage<TInput>(
    DraftService<TInput> drafts, DraftQueries queries, PickTexts names, DraftPicks picks, TermResolver terms,
    NamedDraftQueries named, QuickAdd quickAdd, TwinCheck twins, PressDesk press, ClosedFields<TInput> closed, Moments moments,
    TimeProvider time, Text text)
    where TInput : RecordInput, new()
{
    /// <summary>The name by which pages bind what is typed.</summary>
    private const string InputName = "Input";

    public DraftView View { get; } = new();

    /// <summary>What the post stored, where it did; the answer then leads to it.</summary>
    public DraftHead? Saved { get; private set; }

    /// <summary>The form of a new record, for <c>OnGetAsync</c>; made of an article where the address names one.</summary>
    public async Task<TInput> BeginAsync(PageModel page, TInput empty, CancellationToken cancellationToken)
    {
        await closed.ShowAsync(page, RecordId, empty, cancellationToken);
        await press.BeginAsync(page, empty, cancellationToken);
        View.Article = await press.ShowAsync(page, empty, cancellationToken);
        return empty;
    }

    /// <summary>The working copy, for <c>OnGetAsync</c> of an edit page.</summary>
    public async Task<TInput> OpenAsync(PageModel page, string key, CancellationToken cancellationToken)
    {
        var copy = await drafts.OpenAsync(key, page.Actor(), cancellationToken);
        View.Head = copy.Head;
        View.Stamp = copy.Head.Stamp;
        View.Note = copy.Note;
        await closed.ShowAsync(page, RecordId, copy.Input, cancellationToken);
        await names.FillAsync(copy.Input, text.Culture, cancellationToken);
        await press.BeginAsync(page, copy.Input, cancellationToken);
        await ShowPicksAsync(page, copy.Input, cancellationToken);
        await twins.ShowAsync(page, drafts.Kind, copy.Head.RecordId, copy.Input, cancellationToken);
        View.Article = await press.ShowAsync(page, copy.Input, cancellationToken);
        return copy.Input;
    }

    /// <summary>Whichever button was pressed; <paramref name="key"/> is null on the page of a new record.</summary>
    public async Task<IActionResult> PostAsync(
        PageModel page, string? key, TInput input, string? command, CancellationToken cancellationToken)
    {
        View.Stamp = DraftStamps.Read(page.Request.Form, DraftStamps.Prefix);
        View.Note = page.Request.Form["Comment"].ToString().ReplaceLineEndings("\n");
        if (key is not null && !await IsOfPageAsync(page, key, cancellationToken))
        {
            return page.BadRequest();
        }

        await closed.KeepAsync(page, RecordId, InputName, input, cancellationToken);
        await terms.ResolveAsync(input, cancellationToken);
        var isRowCommand = page.TryApplyRowCommand(command, InputName, input)
            || await press.TryGiveAsync(page, command, InputName, input, RecordId, cancellationToken)
            || await quickAdd.TryApplyAsync(page, command, InputName, input, RecordId, cancellationToken);
        await ShowPicksAsync(page, input, cancellationToken);
        await twins.ShowAsync(page, drafts.Kind, RecordId, input, cancellationToken);
        View.Article = await press.ShowAsync(page, input, cancellationToken);
        View.IsUnsaved = true;
        View.IsResumed = command == DraftCommands.Resume;
        if (isRowCommand || command is not (DraftCommands.Save or DraftCommands.SaveOver or DraftCommands.Submit or DraftCommands.Keep))
        {
            return page.Page();
        }

        try
        {
            return command == DraftCommands.Keep
                ? await KeepAsync(page, input, cancellationToken)
                : await StoreAsync(page, input, command, cancellationToken);
        }
        catch (ConflictException) when (command == DraftCommands.Keep)
        {
            return Answer(StatusCodes.Status409Conflict, new(text["Forms.Draft.Changed"]));
        }
        catch (ConflictException)
        {
            View.Conflict = await ConflictAsync(page, input, cancellationToken);
            page.Response.StatusCode = StatusCodes.Status409Conflict;
            return page.Page();
        }
    }

    /// <summary>That of the record that is being typed, saved or not.</summary>
    private Guid RecordId => View.Stamp.RecordId ?? View.Stamp.CreationKey;

    private async Task<IActionResult> KeepAsync(PageModel page, TInput input, CancellationToken cancellationToken)
    {
        DraftHead? kept = null;
        if (!await page.TrySaveAsync(
            InputName, async () => kept = await drafts.KeepAsync(input, View.Stamp, View.Note, page.Actor(), cancellationToken)))
        {
            var closed = text["ErrorsWorkflow.FieldClosed"];
            var isClosed = page.ModelState.Values.Any(entry => entry.Errors.Any(error => error.ErrorMessage == closed));
            return Answer(StatusCodes.Status422UnprocessableEntity, new(isClosed ? closed : text["Forms.Draft.Unreadable"]));
        }

        return Answer(StatusCodes.Status200OK, new(
            text["Forms.Draft.Kept", moments.Clock(time.GetUtcNow())], RecordLinks.Edit(kept!),
            DraftStamps.Fields(kept!.Stamp, DraftStamps.Prefix).ToDictionary()));
    }

    private static JsonResult Answer(int status, KeptAnswer answer) => new(answer) { StatusCode = status };

    private async Task<IActionResult> StoreAsync(
        PageModel page, TInput input, string command, CancellationToken cancellationToken)
    {
        var stamp = command == DraftCommands.SaveOver ? DraftStamps.Read(page.Request.Form, DraftStamps.NewerPrefix) : View.Stamp;
        DraftHead? saved = null;
        var isSaved = command == DraftCommands.Submit
            ? await twins.WhenConfirmedAsync(page, drafts.Kind, RecordId, input, "ErrorsPlaces.TwinsNotConfirmed", () => TryAsync(
                () => drafts.SubmitAsync(input, stamp, View.Note, page.Actor(), cancellationToken)), cancellationToken)
            : await TryAsync(() => drafts.SaveAsync(input, stamp, View.Note, page.Actor(), cancellationToken));
        if (!isSaved)
        {
            return page.Page();
        }

        Saved = saved;
        if (command != DraftCommands.Submit)
        {
            page.TempData.SetFlash(text["Manage.Saved", saved!.Title]);
            return page.LocalRedirect(RecordLinks.Edit(saved));
        }

        page.TempData.SetFlash(text["Manage.Submitted", saved!.Title], RecordLinks.Edit(saved));
        // One article makes several records: the next one begins where this one did.
        return page.LocalRedirect(View.Article is { Article.Id: var article } ? PressLinks.Article(article) : "/manage");

        Task<bool> TryAsync(Func<Task<DraftHead>> store) => page.TrySaveAsync(InputName, async () => saved = await store());
    }

    /// <summary>Chooses the records that were named clearly, and offers those that may be meant, without script too.</summary>
    private async Task ShowPicksAsync(PageModel page, TInput input, CancellationToken cancellationToken)
    {
        page.ViewData.ShowAnswers(
            InputName, await picks.ResolveAsync(input, text.Culture, page.Actor(), cancellationToken), text);
        View.Named = await named.KnownToAsync(input, page.Actor(), cancellationToken);
    }

    /// <summary>The posted stamp belongs to the record of the address; a record that is gone is the service's to judge.</summary>
    private async Task<bool> IsOfPageAsync(PageModel page, string key, CancellationToken cancellationToken)
    {
        try
        {
            View.Head = (await drafts.OpenAsync(key, page.Actor(), cancellationToken)).Head;
            return View.Head.RecordId == View.Stamp.RecordId;
        }
        catch (NotFoundException) when (View.Stamp.RecordId is not null)
        {
            return true;
        }
    }

    private async Task<DraftConflict> ConflictAsync(PageModel page, TInput typed, CancellationToken cancellationToken)
    {
        var id = RecordId;
        try
        {
            var newest = await drafts.OpenAsync(id.ToString(), page.Actor(), cancellationToken);
            await names.FillAsync(newest.Input, text.Culture, cancellationToken);
            var changedBy = await queries.LastEditorAsync(newest.Head.RecordId, cancellationToken);
            return new DraftConflict(
                newest.Head, newest.Head.Stamp, changedBy, newest.Head.ChangedById == page.Actor().UserId,
                InputDiff.Between(newest.Input, typed), typed, newest.Input);
        }
        catch (NotFoundException)
        {
            var again = new DraftStamp { CreationKey = id, RecordId = id };
            return new DraftConflict(null, again, null, false, [], typed, null);
        }
    }
}
