using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.Pages.Browse.Visits;

/// <summary>What the pages of a visit are called, which has no title of its own.</summary>
public static class VisitTitles
{
    public static string Sides(VisitDetails visit, Text text) =>
        text["Visits.Sides", Names(visit.Senders, text), Names(visit.HostParties, text)];

    private static string Names(IReadOnlyList<PartyView> parties, Text text) =>
        parties.Count == 0 ? text["Visits.SideNotStated"] : text.List(parties.Select(p => p.Name.Text));
}
