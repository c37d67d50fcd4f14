using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport.Lists;

/// <summary>Collects the chips above a list.</summary>
public sealed class ChipList(ListAddress address, Text text)
{
    private readonly List<Chip> chips = [];

    public IReadOnlyList<Chip> All => chips;

    /// <summary>Nothing where the filter has no value; a value that the registry does not know stands for itself.</summary>
    public void Add(string parameter, string? value, string? words, string? lang = null)
    {
        if (!string.IsNullOrEmpty(value))
        {
            chips.Add(new Chip(words ?? value, address.Without(parameter), lang));
        }
    }

    public void Add(string parameter, string? value, LocalizedString? name) => Add(parameter, value, name?.Text, name?.Lang);

    /// <summary>For parameters that only make sense together.</summary>
    public void Add(IReadOnlyCollection<string> parameters, string words) =>
        chips.Add(new Chip(words, address.Without(parameters)));

    public void AddChosen(IEnumerable<Facet> facets)
    {
        foreach (var facet in facets)
        {
            foreach (var choice in facet.Choices.Where(c => c.IsChosen))
            {
                var without = facet.Multiple ? address.Without(facet.Name, choice.Value) : address.Without(facet.Name);
                chips.Add(new Chip(choice.Label, without, choice.Lang, facet.Title + text.Colon));
            }
        }
    }
}
