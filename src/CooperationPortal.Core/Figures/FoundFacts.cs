namespace CooperationPortal.Core.Figures;

/// <summary>What is known of the records that are counted under facts, before a list of them is read.</summary>
/// <param name="Few">Their ids, where they are no more than <see cref="ListLength.Most"/>.</param>
/// <param name="States">Otherwise about how many of them are in which state.</param>
/// <param name="All">How many records of the kind there are.</param>
internal sealed record FoundFacts(Guid[]? Few, IReadOnlyDictionary<string, double> States, int All)
{
    /// <summary>
    /// Whether the first rows of a list are found sooner by walking it in its order than by fetching and sorting all that are
    /// counted under the facts.
    /// </summary>
    /// <param name="size">How many rows are wanted.</param>
    /// <param name="states">The states that narrow the list besides; none where it is in any.</param>
    public bool IsFasterWalked(int size, IReadOnlyCollection<string> states)
    {
        var counted = States.Values.Sum();
        var wanted = states.Count == 0 ? counted : states.Sum(s => States.GetValueOrDefault(s));
        return counted * wanted > (double)size * All;
    }
}
