namespace CooperationPortal.Web.PageSupport.Lists;

/// <summary>A group of choices beside a list; one at a time can be chosen, or, where it is <see cref="Multiple"/>, any number.</summary>
/// <param name="Name">The parameter of the address.</param>
/// <param name="Title">The heading in the reader's language.</param>
/// <param name="Choices">The choices; those with nothing behind them stay visible.</param>
public sealed record Facet(string Name, string Title, IReadOnlyList<FacetChoice> Choices)
{
    public bool Multiple { get; init; }

    /// <summary>Its choices are folded away until somebody looks for them, or one of them is chosen.</summary>
    public bool IsFolded { get; init; }

    /// <summary>What it means that something in the list has a choice, where that does not go without saying.</summary>
    public string? Note { get; init; }

    /// <summary>There are more choices than are offered.</summary>
    public bool AndMore { get; init; }

    /// <summary>Where all are that the register knows, those too that nothing in the list has.</summary>
    public FacetWhole? Whole { get; init; }

    /// <summary>Which part of the choices of that name it has, where several facets share them.</summary>
    public string? Part { get; init; }

    /// <summary>Where it stands on the page.</summary>
    public string Id => Part is null ? $"facet-{Name}" : $"facet-{Name}-{Part}";

    public FacetChoice? Chosen => Choices.FirstOrDefault(c => c.IsChosen);

    /// <summary>Something in it leads somewhere, or can be taken back.</summary>
    public bool HasChoices => Choices.Any(c => c.Count != 0 || c.IsChosen);
}

/// <summary>A choice and the length of the list it leads to; null where that was not counted.</summary>
public sealed record FacetChoice(string Value, string Label, int? Count, bool IsChosen, string? Lang = null);

/// <summary>The page of the registry.</summary>
public sealed record FacetWhole(string Text, string Page);

/// <summary>A chosen value above a list, with the address of the list without it.</summary>
/// <param name="Text">The value.</param>
/// <param name="RemoveUrl">The list without it.</param>
/// <param name="Lang">Of the value, where it is a name of the registry.</param>
/// <param name="Facet">What it is a value of, in the reader's language.</param>
public sealed record Chip(string Text, string RemoveUrl, string? Lang = null, string Facet = "");
