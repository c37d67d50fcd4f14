namespace CooperationPortal.Core.Shared;

/// <summary>In which other languages a text is looked for when it is absent in the language asked for.</summary>
public sealed record LanguageFallback
{
    /// <summary>The chain of this installation; a host may set another one at start.</summary>
    public static LanguageFallback Default { get; set; } = new();

    /// <summary>Other forms of one language, the readable one first. They come before the source language.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Near { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>
        {
            [LanguageTag.Uzbek] = ["uz", LanguageTag.UzbekCyrillic],
            [LanguageTag.UzbekCyrillic] = ["uz", LanguageTag.Uzbek],
            [LanguageTag.Chinese] = ["zh", "zh-Hant"],
            ["zh-Hant"] = ["zh", LanguageTag.Chinese],
        };

    /// <summary>The languages most readers know. They come after the source language, before any other.</summary>
    public IReadOnlyList<string> Last { get; init; } = [LanguageTag.English, LanguageTag.Russian];

    /// <summary>The languages to look in, in order. After them any language will do.</summary>
    public IEnumerable<string> Chain(string asked, string? source = null)
    {
        var near = Near.TryGetValue(asked, out var forms) ? forms : [];
        IEnumerable<string> own = source is null ? [] : [source];
        return [asked, .. near, .. own, .. Last];
    }
}
