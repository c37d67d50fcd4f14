namespace CooperationPortal.Web.Pages.Manage;

/// <summary>A group of the work list; its empty state says what to do first.</summary>
public sealed record TaskGroup(string Id, string TitleKey, IReadOnlyList<TaskLine> Lines);
