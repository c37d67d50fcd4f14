using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Sources;

/// <summary>
/// The language in which a record's editors wrote their notes: reasons of conclusions, summaries, what is withheld by whom.
/// They are written once and not translated; pages in other languages mark them.
/// </summary>
public sealed class NotesLanguage
{
    public required RecordKind RecordKind { get; init; }
    public required Guid RecordId { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; set; }
}
