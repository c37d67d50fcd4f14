using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport.Lists;

/// <summary>The words for what a record is counted under: <c>place:Nothing</c> is "place of signing: nothing entered".</summary>
public static class FactWords
{
    public static string Of(string fact, Text text)
    {
        var (aspect, value) = fact.Split(':', 2) is [var a, var v] ? (a, v) : (fact, "");
        var name = text.Find($"Facts.Aspect.{aspect}");
        var words = text.Find($"Facts.Value.{value}") ?? text.Find($"Languages.{value}");
        return name is null || words is null ? fact : name + text.Colon + words;
    }

    /// <summary>The gaps beside a list.</summary>
    public static Facet Facet(IReadOnlyList<FacetCount<string>> counts, string?[] chosen, bool multiple, Text text) =>
        new("fact", text["Facts.Facet"],
            [.. counts.Select(c => new FacetChoice(c.Value, Of(c.Value, text), c.Count, chosen.Contains(c.Value)))])
        {
            Multiple = multiple,
        };
}
