using System.Text.RegularExpressions;

namespace CooperationPortal.Core.Search;

/// <summary>A name in a case of Uzbek, in either alphabet: "Toshkentda", "Namangandan", «Самарқандга», "Buxorodagi".</summary>
internal static partial class UzbekCases
{
    /// <summary>The name itself; null where nothing that was typed ends as a case does.</summary>
    public static string? Nominative(string typed) =>
        Case().Replace(typed.Trim(), "") is var name && name.Length < typed.Trim().Length ? name : null;

    [GeneratedRegex(
        @"(?<=\p{L}{4})(?:da(?:n|gi)?|ga|ni(?:ng)?|lik(?:lar)?|да(?:н|ги)?|га|ни(?:нг)?|лик(?:лар)?)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Case();
}
