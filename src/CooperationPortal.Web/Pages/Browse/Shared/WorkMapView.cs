using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Statistics;

namespace CooperationPortal.Web.Pages.Browse.Shared;

/// <summary>The model of <c>_WorkMap</c>.</summary>
/// <param name="Work">Between which places agreements lie.</param>
/// <param name="Places">Where it is itself, which is drawn though no line leads there.</param>
/// <param name="Narrowed">What narrows the map to it, as in its address.</param>
public sealed record WorkMapView(WorkOnMap Work, IReadOnlyList<PlaceView> Places, string Narrowed);
