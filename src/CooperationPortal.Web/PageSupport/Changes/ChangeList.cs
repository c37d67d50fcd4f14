using CooperationPortal.Core.History;

namespace CooperationPortal.Web.PageSupport.Changes;

/// <summary>What the partial <c>Drafts/_Changes</c> shows.</summary>
/// <param name="InputType">The input that the paths belong to.</param>
/// <param name="Now">The newest input, which numbers and names the rows; null where none is left.</param>
/// <param name="Before">The input before, for rows that are gone.</param>
public sealed record ChangeList(
    Type InputType, IReadOnlyList<FieldChange> Changes, object? Now, object? Before)
{
    /// <summary>The headings of the two columns, where they are not "before" and "after".</summary>
    public string BeforeKey { get; init; } = "Review.Before";

    public string AfterKey { get; init; } = "Review.After";

    /// <summary>Shows one column only: everything is new.</summary>
    public bool IsNew { get; init; }
}
