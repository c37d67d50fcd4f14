using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Sources;

/// <summary>Why the portal says a fact: the source with the quoted words, or the reason of a conclusion.</summary>
public sealed class Evidence
{
    public const int FieldPathLength = 200;
    public const int QuoteLength = 600;
    public const int NoteLength = 1000;

    public required Guid Id { get; init; }
    public required RecordKind RecordKind { get; init; }
    public required Guid RecordId { get; init; }
    public int Order { get; internal set; }

    /// <summary>Which fact: a field's name, or <c>list/row id/field</c>; empty for the record as a whole.</summary>
    public string FieldPath { get; internal set; } = "";

    public Guid? SourceId { get; internal set; }
    public Source? Source { get; internal set; }

    /// <summary>Word for word and short, in <see cref="QuoteLanguage"/>.</summary>
    public string? Quote { get; internal set; }
    public string? QuoteLanguage { get; internal set; }
    public FactBasis Basis { get; internal set; }

    /// <summary>The reason of an inferred fact, or our summary of the passage.</summary>
    public string? Note { get; internal set; }
}
