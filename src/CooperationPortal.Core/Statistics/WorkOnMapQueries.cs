using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Maps;
using CooperationPortal.Core.Partnerships;

namespace CooperationPortal.Core.Statistics;

/// <summary>Reads between which places agreements lie.</summary>
public sealed class WorkOnMapQueries(AgreementQueries agreements, PartnershipQueries partnerships)
{
    public async Task<WorkOnMap> OfAsync(AgreementFilter papers, string lang, CancellationToken cancellationToken)
    {
        var (newest, andMore) = await agreements.NewestSignedAndOthersAsync(papers, WorkOnMap.Looked, cancellationToken);
        var lines = newest.Length == 0
            ? []
            : (await partnerships.ListAsync(new PartnershipFilter(), lang, null, cancellationToken, MapQueries.MostLines, newest)).Items;
        return new WorkOnMap(lines, andMore);
    }
}
