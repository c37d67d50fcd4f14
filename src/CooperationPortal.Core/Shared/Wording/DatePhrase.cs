namespace CooperationPortal.Core.Shared.Wording;

/// <summary>A date in words, with what is not known of it kept apart so that a page can mark it.</summary>
/// <param name="Known">What is known, such as «14–16 ноября»; empty when nothing is.</param>
/// <param name="Caveat">What is not, such as «год не указан».</param>
public sealed record DatePhrase(string Known, string? Caveat)
{
    /// <summary>What stands between the two in running text.</summary>
    public string Separator { get; init; } = ", ";

    public override string ToString() => (Known, Caveat) switch
    {
        (_, null) => Known,
        ("", _) => Caveat,
        _ => Known + Separator + Caveat,
    };
}
