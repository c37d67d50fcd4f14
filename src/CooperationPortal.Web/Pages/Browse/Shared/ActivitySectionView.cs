using CooperationPortal.Core.Activities;

namespace CooperationPortal.Web.Pages.Browse.Shared;

/// <summary>The model of <c>_ActivitySection</c>: the newest activities of a place, an institution or an event.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Newest">The first of the list.</param>
/// <param name="ListUrl">The list of all of them.</param>
public sealed record ActivitySectionView(int Total, IReadOnlyList<ActivityRow> Newest, string? ListUrl);
