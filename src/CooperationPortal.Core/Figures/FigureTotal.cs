using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Figures;

/// <summary>How many records of a kind have a value.</summary>
public sealed record FigureTotal(RecordKind Kind, string Value, int Count)
{
    /// <summary>How many of them are in the first of the states that were asked for apart.</summary>
    public int Done { get; init; }

    /// <summary>Likewise in the second.</summary>
    public int Intended { get; init; }
}
