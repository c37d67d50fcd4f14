using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Reminders;

/// <summary>Records that wait for the same, or a stretch of them.</summary>
/// <param name="Why">What they wait for.</param>
/// <param name="Count">How many wait, those beyond the stretch included.</param>
/// <param name="Lines">The stretch.</param>
public sealed record AttentionGroup(AttentionKind Why, int Count, IReadOnlyList<AttentionLine> Lines)
{
    internal static async Task<AttentionGroup> OfAsync<TRow>(
        AttentionKind why, IQueryable<TRow> rows, AttentionSpan span, Func<TRow, AttentionLine> line, CancellationToken cancellationToken)
    {
        var count = await rows.CountAsync(cancellationToken);
        var found = count <= span.Skip ? [] : await rows.Skip(span.Skip).Take(span.Take).ToListAsync(cancellationToken);
        return new AttentionGroup(why, count, [.. found.Select(line)]);
    }
}

/// <summary>Which of the records of a group are asked for.</summary>
public sealed record AttentionSpan(int Skip, int Take)
{
    /// <summary>What the desk shows of each group.</summary>
    public static AttentionSpan First { get; } = new(0, 5);
}
