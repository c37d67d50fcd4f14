using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Vocabularies;

/// <summary>A word of a vocabulary; retired ones stay on old records and are absent from new forms.</summary>
public sealed class Term
{
    public const int CodeLength = 80;
    public const int LabelLength = 200;

    public required VocabularyKind Vocabulary { get; init; }

    /// <summary>Stable slug, unique within the vocabulary.</summary>
    public required string Code { get; init; }
    public required LocalizedText Label { get; set; }

    /// <summary>The same term's code elsewhere, such as ICD-10 or the Uzbek platform's list.</summary>
    public string? OutsideCode { get; internal set; }
    public bool Retired { get; internal set; }

    /// <summary>When an administrator last wrote the label; null while it is that of the shipped files.</summary>
    public DateTimeOffset? RelabelledAt { get; private set; }
    public uint Version { get; private set; }

    /// <summary>What the history knows it by.</summary>
    public Guid RecordId => RowId.Of("term", Vocabulary.ToString(), Code);

    public void Relabel(LocalizedText label, DateTimeOffset now) => (Label, RelabelledAt) = (label, now);

    public void Retire() => Retired = true;

    public void TakeBack() => Retired = false;
}
