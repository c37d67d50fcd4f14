namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>
/// One filled field of an input: its path by the ids of rows (<c>stops/{id}/outcome</c>), what it says, and by what it
/// is told apart: two picks of one record are the same, however it is spelt.
/// </summary>
public sealed record InputLeaf(string Path, string Value, string Identity);
