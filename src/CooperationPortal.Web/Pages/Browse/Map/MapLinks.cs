using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Maps;
using CooperationPortal.Core.Partnerships;
using CooperationPortal.Web.PageSupport.Lists;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace CooperationPortal.Web.Pages.Browse.Map;

/// <summary>
/// The lists behind the figures of the map. They carry the filter of the map along, so that each is as long as its figure; where
/// the map counted the newest agreements alone there are none.
/// </summary>
public sealed class MapLinks(IUrlHelper url, ListAddress address, AgreementFilter filter, bool isOfNewest)
{
    private const string State = "state";
    private const string Region = "region";
    private const string With = "with";

    /// <summary>Of those states that the map shows.</summary>
    public string? In(PartnershipRow row, params AgreementBucket[] states) => Agreements(
        Between(row), State, (filter.State.Length == 0 ? states : states.Intersect(filter.State)).Select(s => s.ToString()));

    public string? Signed(MapArea area) => Agreements(Within(area), "signed", ["true"]);

    public string? Planned(MapArea area) => Agreements(Within(area), State, Promises);

    /// <summary>What else there is between two places, where no filter leaves agreements alone.</summary>
    public string Others(PartnershipRow row, string page) =>
        url.Page(page, new { region = row.A.Slug, with = row.B.Slug }) ?? "";

    private IEnumerable<string> Promises => MapFilter.Planned(filter)?.State.Select(s => s.ToString()) ?? [];

    // Two places tell their countries.
    private List<KeyValuePair<string, string>> Between(PartnershipRow row) =>
        [.. Carried(Region, With, "country"), new(Region, row.A.Slug), new(With, row.B.Slug)];

    private List<KeyValuePair<string, string>> Within(MapArea area) =>
        [.. Carried(With), new(string.IsNullOrEmpty(filter.Region) ? Region : With, area.Place.Slug)];

    private IEnumerable<KeyValuePair<string, string>> Carried(params string[] without) => address.Parameters
        .Where(p => !without.Append(IndexModel.By).Contains(p.Key, StringComparer.OrdinalIgnoreCase));

    private string? Agreements(List<KeyValuePair<string, string>> parameters, string name, IEnumerable<string> values)
    {
        if (isOfNewest)
        {
            return null;
        }

        var query = new QueryBuilder(parameters.Where(p => !p.Key.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            { name, values },
        };
        return url.Page("/Browse/Agreements/Index") + query.ToQueryString();
    }
}
