using CooperationPortal.Core.Press.Reading;

namespace CooperationPortal.Web.PageSupport.Press;

/// <summary>Some letters of an article, and the mark that they are, if any.</summary>
public sealed record TextPiece(string Text, Mark? Mark);
