namespace CooperationPortal.Core.Reminders;

/// <summary>Records that wait for the same, or a stretch of them.</summary>
/// <param name="Why">What they wait for.</param>
/// <param name="Count">How many wait, those beyond the stretch included.</param>
/// <param name="Lines">The stretch.</param>
/// <param name="Next">The cursor with which it goes on; null at the end.</param>
public sealed record AttentionGroup(AttentionKind Why, int Count, IReadOnlyList<AttentionLine> Lines, string? Next)
{
    internal static AttentionGroup Empty(AttentionKind why) => new(why, 0, [], null);
}
