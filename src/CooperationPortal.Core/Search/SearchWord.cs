namespace CooperationPortal.Core.Search;

/// <summary>A word that is looked for, folded as the keys of what is found.</summary>
/// <param name="IsPart">True where it may stand anywhere within a word.</param>
/// <param name="IsWhole">True where no other word may begin with it: ВОЗ is no beginning of «возможность».</param>
internal sealed record SearchWord(string Key, bool IsPart, bool IsWhole = false)
{
    /// <summary>The words that will do as well.</summary>
    public IReadOnlyList<SearchWord> Others { get; init; } = [];

    public string AfterSpace => " " + Key;

    public string BeforeSpace => Key + " ";

    /// <summary>Some word of a key is found by it, as <see cref="SearchWords.WithWords"/> finds records.</summary>
    public bool IsIn(string key) => Others.Any(other => other.IsIn(key)) || (IsPart
        ? key.Contains(Key, StringComparison.Ordinal)
        : IsWhole ? $" {key} ".Contains($" {Key} ", StringComparison.Ordinal)
        : key.StartsWith(Key, StringComparison.Ordinal) || key.Contains(AfterSpace, StringComparison.Ordinal));

    /// <summary>The same for LIKE, the other words among them.</summary>
    public IEnumerable<string> Patterns() => Others.SelectMany(other => other.Patterns()).Concat(
        IsPart ? [$"%{Key}%"]
        : IsWhole ? [Key, $"{BeforeSpace}%", $"%{AfterSpace} %", $"%{AfterSpace}"]
        : [$"{Key}%", $"%{AfterSpace}%"]).Distinct();
}
