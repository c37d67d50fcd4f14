using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Web.PageSupport.Charts;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Completeness;

/// <summary>How complete the register is, openly: what is stated, what is not, and what was said of that.</summary>
public sealed class IndexModel(CompletenessQueries completeness, Text text) : PageModel
{
    private RegisterCompleteness read = null!;
    private ListLinks links = null!;

    public CompletenessTables Tables { get; private set; } = null!;

    public ListLength Sources => read.Sources;

    public DateTimeOffset? NewestChange => read.NewestChange;

    public Figure WithoutYear => new(
        read.Figures.Count(RecordKind.Agreement, Aspect.Year, Aspect.UnknownYear, AgreementBuckets.EverSigned),
        links.Agreements(ListLinks.Signed, $"year={Aspect.UnknownYear}"));

    public Figure WithoutDocument => Tables.Of(RecordKind.Agreement, Aspect.Document, Aspect.Nothing);

    public Figure Unconfirmed => Tables.Of(RecordKind.Agreement, Aspect.Word, Aspect.Nothing);

    public Figure Inferred => Tables.Of(RecordKind.Agreement, Aspect.Dated, "Inferred");

    public Figure WithoutTerm => new(
        read.Figures.Count(RecordKind.Agreement, Aspect.Window, Aspect.Nothing, AgreementBuckets.Planned),
        links.Agreements(ListLinks.Promised, "window=false"));

    public Figure Overdue => new(
        read.Figures.Count(RecordKind.Agreement, AgreementBucket.Overdue),
        links.Agreements($"state={AgreementBucket.Overdue}"));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        read = await completeness.ReadAsync(cancellationToken);
        links = new ListLinks(Url);
        Tables = new CompletenessTables(read.Figures, links, text);
    }
}
