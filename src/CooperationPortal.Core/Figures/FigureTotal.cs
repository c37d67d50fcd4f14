using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Figures;

/// <summary>How many records of a kind have a value.</summary>
public sealed record FigureTotal(RecordKind Kind, string Value, int Count);
