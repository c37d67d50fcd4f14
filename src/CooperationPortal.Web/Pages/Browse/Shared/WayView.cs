using CooperationPortal.Core.Institutions;

namespace CooperationPortal.Web.Pages.Browse.Shared;

/// <summary>The model of <c>_Way</c>: who came to whom, or, where <paramref name="Both"/> is set, who met whom.</summary>
/// <param name="From">Those who came, or the guests.</param>
/// <param name="To">Those who received them.</param>
/// <param name="Both">They met: neither only came to the other.</param>
/// <param name="Mark">Tells at the end that a name is not translated: for the heading of a page.</param>
public sealed record WayView(IReadOnlyList<PartyView> From, IReadOnlyList<PartyView> To, bool Both = false, bool Mark = false);
