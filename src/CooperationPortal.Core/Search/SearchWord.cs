namespace CooperationPortal.Core.Search;

/// <summary>A word that is looked for, folded as the keys of what is found.</summary>
/// <param name="IsPart">True where it may stand anywhere within a word.</param>
internal sealed record SearchWord(string Key, bool IsPart)
{
    public string AfterSpace => " " + Key;

    /// <summary>Some word of a key is found by it, as <see cref="SearchWords.WithWords"/> finds records.</summary>
    public bool IsIn(string key) => IsPart
        ? key.Contains(Key, StringComparison.Ordinal)
        : key.StartsWith(Key, StringComparison.Ordinal) || key.Contains(AfterSpace, StringComparison.Ordinal);
}
