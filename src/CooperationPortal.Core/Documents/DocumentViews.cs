using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Documents;

/// <summary>A document as the page of its record lists it.</summary>
public sealed record DocumentView(
    Guid Id,
    DocumentKind Kind,
    string Language,
    LocalizedText? Title,
    DocumentVisibility Visibility,
    Guid? TranslationOfId,
    string FileName,
    string ContentType,
    long Size);

/// <summary>A file to be sent to somebody who may have it.</summary>
public sealed record Download(Stream Content, string Name, string ContentType, string Sha256, bool IsPublic);
