namespace CooperationPortal.Core.Documents;

/// <summary>Bytes in the file store, kept once per content.</summary>
public sealed class StoredFile
{
    public const int NameLength = 255;
    public const int MaxMegabytes = 20;

    /// <summary>What file choosers offer; what is accepted is judged by the content.</summary>
    public const string AcceptedExtensions = ".pdf,.docx,.xlsx,.odt,.txt,.png,.jpg,.jpeg";

    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the content in lower-case hex; unique.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Judged by the content, never by the name.</summary>
    public required string ContentType { get; init; }

    /// <summary>The name it was uploaded under; used for the download only, never as a path.</summary>
    public required string Name { get; init; }
    public required Guid UploadedById { get; init; }
    public required DateTimeOffset UploadedAt { get; init; }
}
