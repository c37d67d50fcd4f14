namespace CooperationPortal.Core.Shared;

/// <summary>The actor knows the record and may not do this to it.</summary>
public sealed class NotAllowedException(string message) : Exception(message);
