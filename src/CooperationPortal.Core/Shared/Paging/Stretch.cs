namespace CooperationPortal.Core.Shared.Paging;

/// <summary>Which rows of a list are asked for.</summary>
/// <param name="After">The cursor behind which they begin; the first rows where there is none or it cannot be read.</param>
/// <param name="Size">How many at most.</param>
public sealed record Stretch(string? After, int Size = Page<object>.DefaultSize)
{
    /// <summary>What the desk shows of each group.</summary>
    public static Stretch OfDesk { get; } = new(null, 5);
}
