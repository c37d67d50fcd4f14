using System.Text.RegularExpressions;

namespace CooperationPortal.Core.FieldRights;

/// <summary>Where a field stands in its input, the same in every row: <c>commitments/highpriority</c>.</summary>
public static partial class FieldPlace
{
    /// <param name="name">As forms and <c>field-rights.txt</c> call it: <c>Commitments[0].HighPriority</c>.</param>
    public static string OfName(string name) => Row().Replace(name, "").Replace('.', '/').ToLowerInvariant();

    /// <param name="path">As a change of the history names it: <c>commitments/{id}/highPriority</c>.</param>
    public static string OfPath(string path) =>
        string.Join('/', path.Split('/').Where(segment => !Guid.TryParse(segment, out _))).ToLowerInvariant();

    /// <summary>Whether the place is the field or something within it.</summary>
    public static bool IsWithin(string place, string field) =>
        place == field || place.StartsWith(field + "/", StringComparison.Ordinal);

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Row();
}
