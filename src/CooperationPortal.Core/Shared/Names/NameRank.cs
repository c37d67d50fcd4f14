using System.Linq.Expressions;

namespace CooperationPortal.Core.Shared.Names;

/// <summary>The choice of <see cref="NameSet"/> as the database can make it, for lists that sort by name.</summary>
public static class NameRank
{
    /// <summary>The smaller, the better in that language.</summary>
    public static Expression<Func<Name, int>> In(string lang)
    {
        string[] chain = [.. LanguageFallback.Default.Chain(lang).Distinct()];
        return n => (n.Kind == NameKind.Former ? 1000 : 0)
            + ((chain.Contains(n.Lang) ? Array.IndexOf(chain, n.Lang) : chain.Length) * 10)
            + (n.Kind == NameKind.Official ? 0
                : n.Kind == NameKind.Short ? 1
                : n.Kind == NameKind.Transliteration ? 2
                : n.Kind == NameKind.Press ? 3
                : n.Kind == NameKind.Alias ? 4
                : 5);
    }

    /// <summary>The alphabetical order that readers of a language expect, as PostgreSQL calls it.</summary>
    public static string Collation(string lang) => lang switch
    {
        LanguageTag.Russian => "ru-x-icu",
        LanguageTag.Chinese => "zh-Hans-x-icu",
        LanguageTag.Uzbek => "uz-x-icu",
        _ => "en-x-icu",
    };
}
