using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Translations;

/// <summary>A published record that has not everything in every language of the portal.</summary>
/// <param name="Kind">The kind of the record, in whose form it is translated.</param>
/// <param name="Key">Its reference or slug.</param>
/// <param name="Title">In the reader's language or the nearest; null where it has none.</param>
/// <param name="Languages">In which something is missing.</param>
/// <param name="ChangedAt">When the public last saw it change.</param>
/// <param name="Reads">How often the public has read its page in the language of the list.</param>
public sealed record UntranslatedRecord(
    RecordKind Kind, string Key, LocalizedString? Title, IReadOnlyList<string> Languages, DateTimeOffset ChangedAt, long Reads);
