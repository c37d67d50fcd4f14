namespace CooperationPortal.Core.Figures;

/// <summary>The gaps, and what readers look for, that lists offer as choices.</summary>
internal static class FactFacets
{
    public static IReadOnlyList<string> OfAgreements { get; } =
    [
        Known(Aspect.Document), Gap(Aspect.Document), Known(Aspect.Word), Gap(Aspect.Word), Gap(Aspect.Source),
        Gap(Aspect.Place), Gap(Aspect.Signatories), Gap(Aspect.Term), Gap(Aspect.Scope), Aspect.Fact(Aspect.Dated, "Inferred"),
    ];

    public static IReadOnlyList<string> OfVisits { get; } =
    [
        Known(Aspect.Document), Gap(Aspect.Document), Gap(Aspect.Source), Gap(Aspect.Purpose), Gap(Aspect.Members),
        Gap(Aspect.Stops),
    ];

    public static IReadOnlyList<string> OfMeetings { get; } = [Known(Aspect.Document), Gap(Aspect.Document), Gap(Aspect.Source)];

    /// <summary>Documents and words are those of the record that holds the promise.</summary>
    public static IReadOnlyList<string> OfCommitments { get; } =
    [
        Known(Aspect.Document), Gap(Aspect.Document), Known(Aspect.Word), Gap(Aspect.Word), Gap(Aspect.Due), Gap(Aspect.Owes),
        Gap(Aspect.Quantity),
    ];

    public static IEnumerable<string> AspectsOf(IEnumerable<string> facts) => facts.Select(f => f.Split(':')[0]).Distinct();

    private static string Known(string aspect) => Aspect.Fact(aspect, Aspect.Stated);

    private static string Gap(string aspect) => Aspect.Fact(aspect, Aspect.Nothing);
}
