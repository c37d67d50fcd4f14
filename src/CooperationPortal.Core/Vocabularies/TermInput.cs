using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Vocabularies;

/// <summary>What an administrator types about a term.</summary>
public sealed class TermInput
{
    /// <summary>Of a new term; one that is stored keeps its own.</summary>
    public string? Code { get; set; }
    public string? Russian { get; set; }
    public string? English { get; set; }
    public string? Chinese { get; set; }
    public string? Uzbek { get; set; }
    public bool IsRetired { get; set; }

    /// <summary>Row version that was on the page; of a term that is changed.</summary>
    public uint? Version { get; set; }

    internal static TermInput Of(Term term) => new()
    {
        Code = term.Code,
        Russian = term.Label[LanguageTag.Russian],
        English = term.Label[LanguageTag.English],
        Chinese = term.Label[LanguageTag.Chinese],
        Uzbek = term.Label[LanguageTag.Uzbek],
        IsRetired = term.Retired,
        Version = term.Version,
    };

    /// <summary>The label, language by language; null where nothing is written.</summary>
    internal IEnumerable<TermLabelBox> Boxes() =>
    [
        new(nameof(Russian), LanguageTag.Russian, Tidy(Russian)),
        new(nameof(English), LanguageTag.English, Tidy(English)),
        new(nameof(Chinese), LanguageTag.Chinese, Tidy(Chinese)),
        new(nameof(Uzbek), LanguageTag.Uzbek, Tidy(Uzbek)),
    ];

    private static string? Tidy(string? typed) =>
        Blank.ToNull(string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}

/// <summary>The label in one language, and the box that it was typed into.</summary>
internal sealed record TermLabelBox(string Property, string Lang, string? Text);
