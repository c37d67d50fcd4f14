using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Translations;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Translations;

/// <summary>What is to be translated into a language, at first into the reader's.</summary>
[Authorize(Policy = Policies.Editor)]
public sealed class IndexModel(TranslationQueries translations, LanguageNames languages, Text text) : PageModel
{
    private const string Changed = "changed";

    /// <summary>The language as addresses call it: <c>uz</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Into { get; set; }

    /// <summary>The kind of record as addresses call it; all kinds where it is left out.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>"changed" begins with what changed last; else with what is read most.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Order { get; set; }

    public string Language { get; private set; } = "";

    public ListLength Count { get; private set; }

    public Page<UntranslatedRecord> Rows { get; private set; } = new([], null);

    public ListAddress Address { get; private set; } = null!;

    public IReadOnlyList<SortLink> Languages =>
    [
        .. LanguageTag.Interface.Select(lang => new SortLink(
            languages.Of(lang), Address.With("into", LanguageTag.ToUrlSegment(lang)), lang == Language)),
    ];

    public IReadOnlyList<SortLink> Kinds =>
    [
        new SortLink(text["Lists.All"], Address.Without("kind"), string.IsNullOrEmpty(Kind)),
        .. LiveRecords.Kinds.Select(kind => new SortLink(
            text.Enum(kind), Address.With("kind", RecordLinks.Segment(kind)), RecordLinks.Segment(kind) == Kind)),
    ];

    public IReadOnlyList<SortLink> Orders =>
    [
        new SortLink(text.Enum(TranslationOrder.MostRead), Address.Without("order"), Order != Changed),
        new SortLink(text.Enum(TranslationOrder.LatestChanged), Address.With("order", Changed), Order == Changed),
    ];

    public async Task<IActionResult> OnGetAsync(string? after, CancellationToken cancellationToken)
    {
        var language = string.IsNullOrEmpty(Into) ? text.Culture : LanguageTag.FromUrlSegment(Into);
        RecordKind? kind = string.IsNullOrEmpty(Kind) ? null : RecordLinks.KindOf(Kind);
        if (language is null || (kind is null && !string.IsNullOrEmpty(Kind)))
        {
            return NotFound();
        }

        Language = language;
        Address = new ListAddress(Request);
        var list = new TranslationList(language, kind, Order == Changed ? TranslationOrder.LatestChanged : TranslationOrder.MostRead);
        Rows = await translations.FindAsync(list, new(after), this.Actor(), text.Culture, cancellationToken);
        Count = await translations.CountAsync(list, this.Actor(), cancellationToken);
        return Page();
    }
}
