using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Search;

namespace CooperationPortal.Web.Pages.Browse.Search;

/// <summary>What was found of one kind, as a section of the page.</summary>
/// <param name="Id">The section's.</param>
/// <param name="TitleKey">The text that names the kind.</param>
/// <param name="Total">How many there are; counted no further than <see cref="ListLength.Most"/>.</param>
/// <param name="All">The list of all of them.</param>
/// <param name="RowPartial">Shows one of <paramref name="First"/>.</param>
/// <param name="First">The first of them, as <see cref="Hit{T}"/>s.</param>
public sealed record GroupView(string Id, string TitleKey, ListLength Total, string All, string RowPartial, IReadOnlyList<object> First);

/// <summary>One of what was found, and the text by which it was.</summary>
public sealed record Hit<T>(T Row, Excerpt? Excerpt);
