namespace CooperationPortal.Core.Shared;

/// <summary>The record to be changed does not exist, or the actor may not know that it does.</summary>
public sealed class NotFoundException(string what) : Exception($"{what} was not found.");
