using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Documents;

/// <summary>A file that was taken in; <paramref name="KnownFrom"/> is the record that has the same bytes already.</summary>
public sealed record UploadedFile(Guid Id, string Name, FileUse? KnownFrom);

/// <summary>A record that has a file.</summary>
public sealed record FileUse(RecordKind Kind, Guid RecordId, string Reference);
