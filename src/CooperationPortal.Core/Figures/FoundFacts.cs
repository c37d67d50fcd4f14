namespace CooperationPortal.Core.Figures;

/// <summary>What is known of the records that are counted under facts, before a list of them is read.</summary>
/// <param name="Few">Their ids, where they are no more than <see cref="ListLength.Most"/>.</param>
/// <param name="States">Otherwise about how many of them are in which state.</param>
/// <param name="All">How many records of the kind there are.</param>
/// <param name="IsExact">The figures tell how many; else it is estimated.</param>
/// <param name="IsUndated">They are such as no source gives a year: lists end with them.</param>
internal sealed record FoundFacts(
    Guid[]? Few, IReadOnlyDictionary<string, double> States, int All, bool IsExact = false, bool IsUndated = false)
{
    /// <summary>The figures tell that none is in any of the states.</summary>
    public bool IsNone(IReadOnlyCollection<string>? states) => IsExact && Wanted(states) == 0;

    /// <summary>
    /// Whether the first rows of a list are found sooner by walking it in its order than by fetching and sorting all that are
    /// counted under the facts.
    /// </summary>
    /// <param name="size">How many rows are wanted.</param>
    /// <param name="states">The states that narrow the list besides; null where none do.</param>
    public bool IsFasterWalked(int size, IReadOnlyCollection<string>? states)
    {
        return !IsUndated && Counted * Wanted(states) > (double)size * All;
    }

    /// <summary>How many records are counted under the facts, in whatever state.</summary>
    public double Counted => States.Values.Sum();

    /// <summary>Which part of all records is counted under the facts and in one of the states.</summary>
    public double ShareIn(IReadOnlyCollection<string>? states) => Wanted(states) / Math.Max(1, All);

    private double Wanted(IReadOnlyCollection<string>? states) =>
        states is null ? States.Values.Sum() : states.Sum(s => States.GetValueOrDefault(s));
}

/// <summary>How many records that are counted under a fact are in a state.</summary>
internal readonly record struct FactCount(string State, int Count);
