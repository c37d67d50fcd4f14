using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Partnerships;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Home;

/// <summary>What the portal is, its figures, who works with whom, the newest, the promises and what is not known.</summary>
public sealed class IndexModel(
    HomeQueries home, PartnershipQueries partnerships, AgreementQueries agreements, VisitQueries visits, Text text)
    : PageModel
{
    private const int MostPartnerships = 24;
    private const int MostNews = 4;
    private const int MostPromises = 4;

    public HomeFigures Figures { get; private set; } = null!;

    public IReadOnlyList<PartnershipRow> Partnerships { get; private set; } = [];

    public IReadOnlyList<AgreementRow> NewestAgreements { get; private set; } = [];

    public IReadOnlyList<VisitRow> NewestVisits { get; private set; } = [];

    /// <summary>The late promises first: they are what somebody must look into.</summary>
    public IReadOnlyList<AgreementRow> Ledger { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Figures = await home.FiguresAsync(cancellationToken);
        Partnerships = (await partnerships.ListAsync(
            new PartnershipFilter(), text.Culture, null, cancellationToken, MostPartnerships)).Items;
        var lists = await agreements.NewestAsync(
            [
                (new AgreementFilter { Signed = true }, MostNews),
                (new AgreementFilter { State = [AgreementBucket.Overdue] }, MostPromises),
                (new AgreementFilter { State = [AgreementBucket.Promised] }, MostPromises),
            ],
            text.Culture, null, cancellationToken);
        NewestAgreements = lists[0];
        Ledger = [.. lists[1], .. lists[2]];
        NewestVisits = await visits.NewestAsync(new VisitFilter(), MostNews, text.Culture, null, cancellationToken);
    }
}
