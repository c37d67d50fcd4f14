namespace CooperationPortal.Web.PageSupport.Charts;

/// <summary>A number and the list of exactly that length.</summary>
public sealed record Figure(int Count, string Url);
