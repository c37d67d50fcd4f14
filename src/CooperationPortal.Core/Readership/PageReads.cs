namespace CooperationPortal.Core.Readership;

/// <summary>How often the public has read the page of a record in a language. Nothing is kept of who read it.</summary>
public sealed class PageReads
{
    public required Guid RecordId { get; init; }

    /// <summary>BCP 47: the language of the page, in which the record may not be written.</summary>
    public required string Language { get; init; }
    public long Count { get; init; }
}
