namespace CooperationPortal.Core.Documents;

/// <summary>What lies in the store is not what was uploaded, or nothing lies there: it is not handed out.</summary>
public sealed class DamagedFileException(Guid fileId) : Exception($"The stored file {fileId} is damaged or lost.");
