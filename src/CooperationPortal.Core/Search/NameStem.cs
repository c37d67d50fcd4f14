using System.Text.RegularExpressions;

namespace CooperationPortal.Core.Search;

/// <summary>
/// A search key without the endings of its words, so that a name is found as Russian declines it: «Самарской области»
/// and «Самарская область» have one stem. Names have theirs in a computed column.
/// </summary>
public static partial class NameStem
{
    /// <summary>In words that both .NET and PostgreSQL understand; at least three letters of a word stay.</summary>
    public const string Ending = "(?<=[a-z]{3})[aeiou]+(?:go|mu|mi|m|h)?(?= |$)";

    public const string Sql = $"regexp_replace(search_key, '{Ending}', '', 'g')";

    public static string Of(string searchKey) => Endings().Replace(searchKey, "");

    /// <summary>
    /// Of two words of one stem, whether the first can be a form of the second: «Хабаровском» of «Хабаровск», but neither
    /// the adjective «Хабаровские» nor a word without an ending of a name that has one.
    /// </summary>
    public static bool CanBeFormOf(string key, string name) =>
        (!IsAdjective(key) || IsAdjective(name)) && (key != Of(key) || name == key);

    private static bool IsAdjective(string key) => Adjective().IsMatch(key);

    [GeneratedRegex(Ending, RegexOptions.CultureInvariant)]
    private static partial Regex Endings();

    [GeneratedRegex("(?:[oe]go|[oe]mu|ih|imi?|aia|oe|ie|uiu|ski|ni)$", RegexOptions.CultureInvariant)]
    private static partial Regex Adjective();
}
