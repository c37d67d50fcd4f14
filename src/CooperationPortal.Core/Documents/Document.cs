using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Documents;

/// <summary>A file that belongs to a record.</summary>
public sealed class Document
{
    public required Guid Id { get; init; }

    /// <summary>Exactly one of the three holds the document.</summary>
    public Guid? AgreementId { get; init; }
    public Guid? VisitId { get; init; }
    public Guid? MeetingId { get; init; }
    public int Order { get; internal set; }
    public DocumentKind Kind { get; internal set; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; set; }
    public LocalizedText? Title { get; internal set; }
    public DocumentVisibility Visibility { get; internal set; }
    public Guid? TranslationOfId { get; internal set; }
    public required Guid FileId { get; set; }
    public StoredFile? File { get; internal set; }
}
