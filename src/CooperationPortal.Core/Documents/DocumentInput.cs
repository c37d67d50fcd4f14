using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Documents;

/// <summary>A file of a record; the bytes are stored when the form is saved, so that no later error loses them.</summary>
public sealed class DocumentInput : IRow
{
    public Guid Id { get; set; }
    public DocumentKind Kind { get; set; } = DocumentKind.AgreementSigned;

    /// <summary>BCP 47.</summary>
    public string Language { get; set; } = "ru";
    public LocalizedInput Title { get; set; } = new();
    public DocumentVisibility Visibility { get; set; } = DocumentVisibility.Staff;
    public Guid? TranslationOfId { get; set; }

    /// <summary>The <see cref="StoredFile"/>; null until a file was uploaded.</summary>
    public Guid? FileId { get; set; }

    /// <summary>The uploaded file's name, shown back to the editor.</summary>
    public string? FileName { get; set; }
}
