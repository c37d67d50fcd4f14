using System.Text.RegularExpressions;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Search;

/// <summary>Tells which kind of record words ask for: a whole title its agreement, "who came" visits.</summary>
internal static partial class AskedKind
{
    public static RecordKind? Of(SearchResults found)
    {
        var key = SearchKey.Of(found.Typed);
        return found.Agreements.First.Any(row => row.Title.Texts.Values.Any(title => SearchKey.Of(title) == key)) ? RecordKind.Agreement
            : found.Visits.First.Count > 0 && OfVisits().IsMatch(found.Typed) ? RecordKind.Visit
            : null;
    }

    [GeneratedRegex(
        @"(?<!\p{L})(?:приезжал\p{L}*|приехал\p{L}*|ездил\p{L}*|визит\p{L}*|делегаци\p{L}*|came|visit\p{L}*|delegation\p{L}*|tashrif\p{L}*|delegatsiya\p{L}*|kelgan|keldi|borgan|bordi)(?!\p{L})|来过|去过|来访|访问|代表团",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfVisits();
}
