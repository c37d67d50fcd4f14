namespace CooperationPortal.Core.Search;

/// <summary>A word that is looked for, folded as the keys of what is found.</summary>
/// <param name="IsPart">True where it may stand anywhere within a word.</param>
/// <param name="IsWhole">True where no other word may begin with it: ВОЗ is no beginning of «возможность».</param>
internal sealed record SearchWord(string Key, bool IsPart, bool IsWhole = false)
{
    /// <summary>The words that will do as well.</summary>
    public IReadOnlyList<SearchWord> Others { get; init; } = [];

    /// <summary>It and the words that will do as well, without those that another finds too.</summary>
    public IReadOnlyList<SearchWord> Choices()
    {
        List<SearchWord> all = [.. Others.Prepend(this).DistinctBy(word => (word.Key, word.IsPart, word.IsWhole)).Select(word => word with { Others = [] })];
        return all.FindAll(word => !all.Exists(other => other.Covers(word)));
    }

    public string AfterSpace => " " + Key;

    public string BeforeSpace => Key + " ";

    /// <summary>Some word of a key is found by it, as <see cref="WordFiltering.WithWords"/> finds records.</summary>
    public bool IsIn(string key) => Others.Any(other => other.IsIn(key)) || (IsPart
        ? key.Contains(Key, StringComparison.Ordinal)
        : IsWhole ? $" {key} ".Contains($" {Key} ", StringComparison.Ordinal)
        : key.StartsWith(Key, StringComparison.Ordinal) || key.Contains(AfterSpace, StringComparison.Ordinal));

    /// <summary>The same for LIKE, the other words among them.</summary>
    /// <param name="afterOthers">True where no word stands first: the key of a record begins with its number.</param>
    public IEnumerable<string> Patterns(bool afterOthers) => Choices().SelectMany(word => word.OwnPatterns(afterOthers)).Distinct();

    /// <summary>Whatever the other finds is found by this one, which is shorter.</summary>
    private bool Covers(SearchWord other) => Key.Length < other.Key.Length && (IsPart
        ? other.Key.Contains(Key, StringComparison.Ordinal)
        : !IsWhole && !other.IsPart && other.Key.StartsWith(Key, StringComparison.Ordinal));

    private IEnumerable<string> OwnPatterns(bool afterOthers) => (IsPart, IsWhole, afterOthers) switch
    {
        (true, _, _) => [$"%{Key}%"],
        (_, true, true) => [$"%{AfterSpace} %", $"%{AfterSpace}"],
        (_, true, false) => [Key, $"{BeforeSpace}%", $"%{AfterSpace} %", $"%{AfterSpace}"],
        (_, false, true) => [$"%{AfterSpace}%"],
        (_, false, false) => [$"{Key}%", $"%{AfterSpace}%"],
    };
}
