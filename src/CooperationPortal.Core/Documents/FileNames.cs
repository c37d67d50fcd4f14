using System.Globalization;
using System.Text;

namespace CooperationPortal.Core.Documents;

/// <summary>Makes the name that a download carries of the name that an upload came with.</summary>
public static class FileNames
{
    private const string Nameless = "document";

    /// <summary>
    /// Letters of any script stay. Folders, control characters and marks that turn the direction of text are left out,
    /// and the ending is one of the content's, so that no system opens the file as something else.
    /// </summary>
    public static string Clean(string name, FileKind kind)
    {
        var last = name.Split('/', '\\')[^1].Normalize(NormalizationForm.FormC);
        var kept = string.Concat(last.EnumerateRunes().Where(IsKept)).Trim(' ', '.');
        var ending = kind.HasExtension(kept) ? Path.GetExtension(kept) : kind.Extension;
        var stem = kind.HasExtension(kept) ? kept[..^ending.Length] : kept;
        var length = StoredFile.NameLength - ending.Length;
        if (stem.Length > length)
        {
            stem = stem[..(char.IsHighSurrogate(stem[length - 1]) ? length - 1 : length)];
        }

        return (string.IsNullOrWhiteSpace(stem) ? Nameless : stem) + ending;
    }

    private static bool IsKept(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned)
        && rune.Value is not ('"' or '<' or '>' or ':' or '|' or '?' or '*');
}
