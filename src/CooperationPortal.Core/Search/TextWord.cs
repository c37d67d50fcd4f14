namespace CooperationPortal.Core.Search;

/// <summary>A word of a text with the keys by which the registry may know it.</summary>
public sealed record TextWord(int Start, int Length, string Key, string Stem, bool IsCapital, bool IsCyrillic)
{
    public int End => Start + Length;
}
