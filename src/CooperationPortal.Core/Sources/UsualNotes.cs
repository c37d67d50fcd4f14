using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Sources;

/// <summary>
/// Reasons and remarks that editors write again and again, in the four languages: whoever writes one of them in any language is read
/// in all. Any other note is shown as it was written.
/// </summary>
public static class UsualNotes
{
    private static readonly Lazy<IReadOnlyList<IReadOnlyDictionary<string, string>>> All = new(() => ReferenceFile.Read("usual-notes.csv"));

    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>> ByText = new(() =>
        All.Value.SelectMany(note => note.Values, (note, text) => (note, text)).ToDictionary(x => x.text, x => x.note, StringComparer.OrdinalIgnoreCase));

    /// <summary>The note in a language of <see cref="LanguageTag.Offered"/>; null where it is none of the usual ones.</summary>
    public static string? In(string? note, string lang) =>
        note is not null && ByText.Value.TryGetValue(note.Trim(), out var usual) ? usual[lang] : null;

    /// <summary>What a form offers in that language.</summary>
    public static IEnumerable<string> Offered(string lang) => All.Value.Select(note => note[lang]);
}
