namespace CooperationPortal.Core.Drafts;

/// <summary>Drafts that wait for the same, or a stretch of them.</summary>
/// <param name="Count">How many wait, those beyond the stretch included.</param>
/// <param name="Lines">The stretch.</param>
/// <param name="Next">The cursor with which it goes on; null at the end.</param>
public sealed record DraftGroup(int Count, IReadOnlyList<DraftLine> Lines, string? Next)
{
    public static DraftGroup Empty { get; } = new(0, [], null);
}
