using CooperationPortal.Core.Institutions;

namespace CooperationPortal.Web.Pages.Browse.Shared;

/// <summary>The model of <c>_Way</c>: who came to whom, or, where <paramref name="Both"/> is set, who met whom.</summary>
public sealed record WayView(IReadOnlyList<PartyView> From, IReadOnlyList<PartyView> To, bool Both = false);
