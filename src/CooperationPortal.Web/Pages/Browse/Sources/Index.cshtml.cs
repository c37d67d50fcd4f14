using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Sources;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Sources;

/// <summary>All sources on which what is published rests.</summary>
public sealed class IndexModel(SourceQueries sources, LanguageNames languages, Text text) : PageModel
{
    /// <summary>BCP 47 tag of the sources' language.</summary>
    [BindProperty(SupportsGet = true, Name = "language")]
    public string? SourceLanguage { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public Page<SourceRow> Rows { get; private set; } = new([], null);

    public ListView List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var language = string.IsNullOrEmpty(SourceLanguage) ? null : SourceLanguage;
        Rows = await sources.ListAsync(language, After, null, cancellationToken);
        var counts = await sources.LanguagesAsync(cancellationToken);
        var address = new ListAddress(Request);
        List = new ListView(
            address,
            await sources.LengthAsync(language, null, cancellationToken),
            Rows.Items.Count,
            Rows.Next,
            [
                new Facet("language", text["SourceList.Language"],
                [
                    .. counts.Select(c =>
                        new FacetChoice(c.Value, languages.Of(c.Value), c.Count, c.Value == language)),
                ]),
            ],
            language is null ? [] : [new Chip(languages.Of(language), address.Without("language"))]);
    }

    /// <summary>The records that the list names; institutions stand in the registry by the records they take part in.</summary>
    public IReadOnlyList<CitingRecord> Named(SourceRow source) =>
        [.. source.CitedBy.Where(r => r.Kind is not RecordKind.Institution)];

    public string NameOf(CitingRecord record) => record.Kind is RecordKind.Event
        ? text.Enum(record.Kind)
        : $"{text.Enum(record.Kind)} {record.Key}";
}
