using System.Text.Json.Serialization;

namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>
/// A choice from the registry: what was typed and what was chosen. Chosen is <c>kind:id</c>, <c>text</c> where the
/// editor keeps the words as written, <c>text:id</c> where they mean who is written so in the draft of that id, or null
/// while nothing was chosen.
/// </summary>
public sealed class RecordPick
{
    /// <summary>The value of <see cref="Chosen"/> that keeps the typed words without a registry record.</summary>
    public const string AsWritten = "text";
    public const int TextLength = 400;

    public string? Text { get; set; }
    public string? Chosen { get; set; }

    /// <summary>The language of <see cref="Text"/> where it is kept as written.</summary>
    public string? Lang { get; set; }

    /// <summary>
    /// The words by which a draft named the person first, where they were mended since: other drafts go on meaning the same
    /// one. The server's to say; see docs/decisions/0022.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FirstWritten { get; set; }

    /// <summary>
    /// The words for which the form offered records to choose from: one of them is then meant, whatever its name is. Nobody
    /// types it, and no draft keeps it.
    /// </summary>
    [JsonIgnore]
    public string? OfferedFor { get; set; }

    public static RecordPick Of(RecordKind kind, Guid id, string text) =>
        new() { Text = text, Chosen = $"{kind.ToString().ToLowerInvariant()}:{id}" };

    public static RecordPick Written(string text, string lang) =>
        new() { Text = text, Chosen = AsWritten, Lang = lang };

    /// <summary>The choice of who is written with the same words in that draft.</summary>
    public static string ChoiceIn(Guid draftId) => $"{AsWritten}:{draftId}";

    /// <summary>Nothing was typed and nothing chosen.</summary>
    public bool IsEmpty() => string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(Chosen);

    public bool IsAsWritten() => (Chosen == AsWritten || WrittenIn() is not null) && !string.IsNullOrWhiteSpace(Text);

    /// <summary>The draft in which the same words mean the same person; null where none was chosen.</summary>
    public Guid? WrittenIn() => Chosen?.Split(':', 2) is [AsWritten, var id] && Guid.TryParse(id, out var draft) ? draft : null;

    /// <summary>The chosen record's id if it is of that kind, else null.</summary>
    public Guid? IdOf(RecordKind kind)
    {
        var parts = Chosen?.Split(':', 2);
        return parts is [var word, var id]
            && word.Equals(kind.ToString(), StringComparison.OrdinalIgnoreCase)
            && Guid.TryParse(id, out var guid)
                ? guid
                : null;
    }
}
