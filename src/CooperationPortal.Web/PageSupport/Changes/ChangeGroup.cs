using CooperationPortal.Core.Shared.Wording;

namespace CooperationPortal.Web.PageSupport.Changes;

/// <summary>The changes of one row, or of the record's own fields where there is no heading.</summary>
public sealed record ChangeGroup(string? Heading, bool IsGone, IReadOnlyList<ChangeLine> Lines);

/// <summary>A changed field in words; null is "nothing there".</summary>
public sealed record ChangeLine(string Label, ChangeValue? Before, ChangeValue? After);

/// <summary>A value in words: a date keeps what is not known of it apart.</summary>
public sealed record ChangeValue(string Text, DatePhrase? Date = null);
