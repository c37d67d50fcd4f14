using System.Collections.Concurrent;
using System.Collections.Frozen;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Vocabularies;

namespace CooperationPortal.Web.PageSupport.Localisation;

/// <summary>The vocabulary of languages as it was at one time.</summary>
public sealed class LanguageList(IEnumerable<TermView> terms)
{
    private readonly FrozenDictionary<string, TermView> byTag =
        terms.ToFrozenDictionary(t => t.Code, StringComparer.OrdinalIgnoreCase);

    // A form offers them dozens of times, and sorting by the rules of a language is slow.
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> offered = new();

    /// <summary>Null where the vocabulary does not have the language.</summary>
    public LocalizedText? LabelOf(string tag) => byTag.GetValueOrDefault(tag)?.Label;

    /// <summary>Those of <see cref="LanguageTag.Offered"/> in their order, then the others by name; none that is retired.</summary>
    public IReadOnlyList<string> OfferedIn(string culture, Func<string, string> nameOf) => offered.GetOrAdd(culture, _ =>
    [
        .. LanguageTag.Offered.Where(tag => byTag.GetValueOrDefault(tag) is not { Retired: true }),
        .. byTag.Values.Where(t => !t.Retired).Select(t => t.Code).Except(LanguageTag.Offered)
            .OrderBy(nameOf, StringComparer.CurrentCulture),
    ]);
}
