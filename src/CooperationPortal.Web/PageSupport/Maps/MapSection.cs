namespace CooperationPortal.Web.PageSupport.Maps;

/// <summary>The model of Pages/Shared/Maps/_MapSection: a drawing under its heading, and where the same is drawn large.</summary>
public sealed record MapSection(MapDrawing Map, string? Url);
