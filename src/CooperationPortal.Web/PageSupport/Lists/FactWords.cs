using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport.Lists;

/// <summary>The words for what a record is counted under: <c>place:Nothing</c> is "place of signing: nothing entered".</summary>
public static class FactWords
{
    /// <summary>Their value is that of another choice, which is named beside them.</summary>
    private static readonly string[] OfSubjects = [Aspect.InferredActivity, Aspect.InferredSpecialty, Aspect.InferredCondition];

    public static string Of(string fact, Text text) => Find(fact, text) ?? fact;

    /// <summary>Lists offer nothing, and figures lead to nothing, for which there are no words.</summary>
    public static bool CanBe(string fact, Text text) => Find(fact, text) is not null;

    /// <summary>Whether there is a document and a word of the parties, and the other gaps.</summary>
    /// <param name="counts">The facts that are offered, and those that are chosen.</param>
    /// <param name="chosen">Of the address.</param>
    /// <param name="text">The reader's words.</param>
    /// <param name="note">Whose document and word they are, where not of the record itself.</param>
    public static IEnumerable<Facet> Facets(IReadOnlyList<FacetCount<string>> counts, string[] chosen, Text text, string? note = null)
    {
        foreach (var own in counts.Where(c => text.Find(Choice(c.Value)) is not null).GroupBy(c => PartsOf(c.Value).Aspect))
        {
            yield return Facet(text[$"Facts.Aspect.{own.Key}"], own, chosen, fact => text[Choice(fact)]) with { IsFolded = true, Note = note, Part = own.Key };
        }

        var gaps = counts.Where(c => text.Find(Choice(c.Value)) is null);
        yield return Facet(text["Facts.Facet"], gaps, chosen, fact => Of(fact, text)) with { IsFolded = true };
    }

    private static string? Find(string fact, Text text)
    {
        var (aspect, value) = PartsOf(fact);
        var name = text.Find($"Facts.Aspect.{aspect}");
        if (OfSubjects.Contains(aspect))
        {
            return name;
        }

        var words = text.Find($"Facts.Value.{value}") ?? (LanguageTag.Interface.Contains(value) ? text.Language(value) : null);
        return name is null || words is null ? null : name + text.Colon + words;
    }

    private static string Choice(string fact)
    {
        var (aspect, value) = PartsOf(fact);
        return $"Facts.Choice.{aspect}.{value}";
    }

    private static (string Aspect, string Value) PartsOf(string fact) =>
        fact.Split(':', 2) is [var aspect, var value] ? (aspect, value) : (fact, "");

    private static Facet Facet(
        string title, IEnumerable<FacetCount<string>> counts, string[] chosen, Func<string, string> words) =>
        new("fact", title,
            [.. counts.Select(c => new FacetChoice(c.Value, words(c.Value), c.Count, chosen.Contains(c.Value)))])
        {
            Multiple = true,
        };
}
