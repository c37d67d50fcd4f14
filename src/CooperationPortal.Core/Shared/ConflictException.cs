namespace CooperationPortal.Core.Shared;

/// <summary>Somebody else changed the record meanwhile, or its state does not permit the step.</summary>
public sealed class ConflictException(string message) : Exception(message);
