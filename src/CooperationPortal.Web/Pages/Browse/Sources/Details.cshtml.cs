using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Sources;

/// <summary>A source: who published it when, which records rest on it, and its words beside each.</summary>
public sealed class DetailsModel(SourceDetailsQueries sources, Text text) : PageModel
{
    public SourceDetails Details { get; private set; } = null!;

    /// <summary>In which the reason of its date is given, as far as is known: that of the records which cite it.</summary>
    public string? NotesLanguage => Details.Records.Select(r => r.NotesLanguage).FirstOrDefault(lang => lang is not null);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await sources.FindAsync(id, text.Culture, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Details = found;
        return Page();
    }

    /// <summary>What a record is called where nothing says what it is about.</summary>
    public string NumberOf(CitingRecord record) =>
        record.Kind is RecordKind.Institution or RecordKind.Event ? text.Enum(record.Kind) : $"{text.Enum(record.Kind)} {record.Key}";
}
