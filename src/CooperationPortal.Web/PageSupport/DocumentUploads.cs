using System.Text.RegularExpressions;
using CooperationPortal.Core.Documents;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Web.PageSupport.Localisation;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.PageSupport;

/// <summary>
/// Stores the files that came with a record's form, whatever button was pressed, so that no mistake elsewhere in the
/// form loses them. To be called first in <c>OnPostAsync</c>.
/// </summary>
public sealed partial class DocumentUploads(FileService files, Text text)
{
    /// <param name="page">The page that was posted to.</param>
    /// <param name="inputName">The name by which it binds the record.</param>
    /// <param name="input">The record, whose document rows take the files.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task StoreAsync(
        PageModel page, string inputName, RecordInput input, CancellationToken cancellationToken)
    {
        foreach (var upload in page.Request.Form.Files.Where(f => f.Length > 0 || f.FileName.Length > 0))
        {
            var row = Row().Match(upload.Name);
            if (!row.Success || !upload.Name.StartsWith($"{inputName}.", StringComparison.Ordinal)
                || !int.TryParse(row.Groups[1].Value, out var index) || index >= input.Documents.Count)
            {
                continue;
            }

            await StoreAsync(page, upload, input.Documents[index], cancellationToken);
        }
    }

    private async Task StoreAsync(
        PageModel page, IFormFile upload, DocumentInput row, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = upload.OpenReadStream();
            var stored = await files.StoreAsync(content, upload.FileName, page.Actor(), cancellationToken);
            row.FileId = stored.Id;
            row.FileName = stored.Name;
            page.ModelState.Remove(upload.Name);
            page.ModelState.Remove(upload.Name.Replace(nameof(row.FileId), nameof(row.FileName), StringComparison.Ordinal));
            if (stored.KnownFrom is { } use)
            {
                page.TempData.SetFlashWarning(text["Documents.KnownFrom", stored.Name, use.Reference]);
            }
        }
        catch (ValidationException refusal)
        {
            page.ModelState.AddModelError(upload.Name, text[refusal.Errors.First().ErrorMessage]);
        }
    }

    [GeneratedRegex(@"\.Documents\[([0-9]{1,3})\]\.FileId$")]
    private static partial Regex Row();
}
