namespace CooperationPortal.Core.Search;

/// <summary>A word that is looked for, folded as the keys of what is found.</summary>
/// <param name="IsPart">True where it may stand anywhere within a word.</param>
internal sealed record SearchWord(string Key, bool IsPart)
{
    public string AfterSpace => " " + Key;
}
