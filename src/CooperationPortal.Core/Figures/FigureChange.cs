using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Figures;

/// <summary>
/// A figure is the sum of its changes up to a day. Writers only add rows, so that none waits for another;
/// <see cref="FigureKeeper"/> folds what has come due into one row a figure.
/// </summary>
public sealed class FigureChange
{
    public const int NameLength = 40;
    public const int ValueLength = 100;

    public long Id { get; init; }
    public required RecordKind Kind { get; init; }

    /// <summary>What is counted by; empty for the records as a whole.</summary>
    public required string Aspect { get; init; }
    public required string Value { get; init; }

    /// <summary>In which state, for the kinds that have one.</summary>
    public required string State { get; init; }

    /// <summary>From which day on it counts: what will be overdue or expired is known beforehand.</summary>
    public required DateOnly Day { get; init; }
    public required int Count { get; init; }
}
