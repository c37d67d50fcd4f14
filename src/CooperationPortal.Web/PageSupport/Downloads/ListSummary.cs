using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Wording;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>The line below the title of an entry.</summary>
public static class ListSummary
{
    public static string Of(Text text, params IEnumerable<string?> parts) =>
        string.Join(text.Semicolon, parts.Where(part => !string.IsNullOrEmpty(part)));

    public static string Names(IReadOnlyList<PartyView> parties, Text text) =>
        parties.Count == 0 ? text["Downloads.NotStated"] : text.List(parties.Select(p => p.Name.Text));

    public static string Date(StatedDate date, Text text) => DateWords.Of(date, text.Culture).ToString();

    /// <summary>A figure under the name that its column has; none of what there is not.</summary>
    public static string? Count(Text text, string field, int count) =>
        count == 0 ? null : $"{text[$"Downloads.Field.{field}"]}: {count}";
}
