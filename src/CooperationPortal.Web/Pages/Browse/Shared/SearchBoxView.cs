namespace CooperationPortal.Web.Pages.Browse.Shared;

/// <summary>The box in which a search is typed, labelled by the form around it.</summary>
/// <param name="Typed">What was looked for.</param>
/// <param name="Hint">The id of what describes the box.</param>
public sealed record SearchBoxView(string? Typed = null, string? Hint = null);
