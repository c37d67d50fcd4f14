namespace CooperationPortal.Core.Search;

/// <summary>What the registry says to a pick: the chosen record, or those to choose among; neither means nothing fits.</summary>
public sealed record PickAnswer(LookupMatch? Match, IReadOnlyList<LookupMatch> Candidates)
{
    public static PickAnswer Found(LookupMatch match) => new(match, []);

    public static PickAnswer Among(IReadOnlyList<LookupMatch> candidates) => new(null, candidates);
}
