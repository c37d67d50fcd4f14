namespace CooperationPortal.Core.Shared;

/// <summary>Nothing typed is nothing stored: an empty string never stands for "not stated".</summary>
public static class Blank
{
    public static string? ToNull(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
