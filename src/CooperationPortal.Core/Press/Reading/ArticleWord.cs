namespace CooperationPortal.Core.Press.Reading;

/// <summary>A word of an article with the keys by which the registry may know it.</summary>
public sealed record ArticleWord(int Start, int Length, string Key, string Stem, bool IsCapital, bool IsCyrillic)
{
    public int End => Start + Length;
}
