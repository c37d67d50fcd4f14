namespace CooperationPortal.Core.Shared.Names;

/// <summary>As much of a name as a list needs to choose and show it; queries project to it.</summary>
public sealed record NameForm(string Text, string Lang, NameKind Kind);
