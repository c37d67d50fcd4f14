namespace CooperationPortal.Core.Search;

/// <summary>Patterns of PostgreSQL's <c>like</c> for words that somebody typed.</summary>
internal static class LikePattern
{
    public const string Escape = "\\";

    public static string Containing(string words) =>
        $"%{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
