namespace CooperationPortal.Core.Shared;

/// <summary>Nothing typed is nothing stored: an empty string never stands for "not stated".</summary>
public static class Blank
{
    // PostgreSQL has no text with U+0000.
    public static string? ToNull(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null : typed.Replace("\0", "", StringComparison.Ordinal).Trim();
}
