using CooperationPortal.Core.Timelines;

namespace CooperationPortal.Web.Pages.Browse.Shared;

/// <summary>The model of <c>_Timeline</c>: what happened, and the addresses of the lists that hold it all.</summary>
/// <param name="Line">What is told.</param>
/// <param name="Lists">What each list is called, and its address.</param>
public sealed record TimelineView(Timeline Line, params IReadOnlyList<(string Text, string? Url)> Lists);
