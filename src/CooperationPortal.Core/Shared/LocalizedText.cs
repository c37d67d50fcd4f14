using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace CooperationPortal.Core.Shared;

/// <summary>A text in one or more languages, one of which is the source; immutable, compared by value.</summary>
[JsonConverter(typeof(LocalizedTextJsonConverter))]
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    private readonly SortedDictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">A tag is not BCP 47, a text is empty, the source is absent.</exception>
    public LocalizedText(string sourceLang, IEnumerable<KeyValuePair<string, string>> texts)
    {
        SourceLang = Tag(sourceLang);
        foreach (var (lang, text) in texts)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                throw new ArgumentException($"The text in {lang} is empty.", nameof(texts));
            }

            this.texts[Tag(lang)] = text.Trim();
        }

        if (!this.texts.ContainsKey(SourceLang))
        {
            throw new ArgumentException($"The text in the source language, {SourceLang}, is absent.", nameof(texts));
        }
    }

    /// <summary>The language in which it was first written.</summary>
    public string SourceLang { get; }

    /// <summary>The texts by BCP 47 tag.</summary>
    public IReadOnlyDictionary<string, string> Texts => texts;

    /// <summary>The text in the source language.</summary>
    public string Source => texts[SourceLang];

    /// <summary>The text in exactly that language, or null.</summary>
    public string? this[string lang] => TryGet(lang, out var text) ? text : null;

    public static LocalizedText Of(string lang, string text) => new(lang, [new(lang, text)]);

    /// <summary>From the boxes of a form, where empty means no text; null when the source's box is empty.</summary>
    public static LocalizedText? OfFilled(string sourceLang, IEnumerable<KeyValuePair<string, string?>> boxes)
    {
        var filled = boxes
            .Where(b => !string.IsNullOrWhiteSpace(b.Value))
            .Select(b => KeyValuePair.Create(Tag(b.Key), b.Value!))
            .ToList();
        return filled.Exists(b => b.Key == Tag(sourceLang)) ? new LocalizedText(sourceLang, filled) : null;
    }

    public LocalizedText With(string lang, string text) =>
        new(SourceLang, texts.Where(t => t.Key != Tag(lang)).Append(new(lang, text)));

    /// <exception cref="ArgumentException">That language is the source.</exception>
    public LocalizedText Without(string lang) => new(SourceLang, texts.Where(t => t.Key != Tag(lang)));

    public bool TryGet(string lang, [NotNullWhen(true)] out string? text)
    {
        text = null;
        return LanguageTag.Normalize(lang) is string tag && texts.TryGetValue(tag, out text);
    }

    /// <summary>The text in that language or, labelled as such, in the nearest other one.</summary>
    public LocalizedString In(string lang, LanguageFallback? fallback = null)
    {
        var asked = Tag(lang);
        var chain = (fallback ?? LanguageFallback.Default).Chain(asked, SourceLang);
        var found = chain.First(texts.ContainsKey);
        return new LocalizedString(texts[found], found, found != asked);
    }

    public bool Equals(LocalizedText? other) =>
        other is not null && SourceLang == other.SourceLang && texts.SequenceEqual(other.texts);

    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    public override int GetHashCode() => HashCode.Combine(SourceLang, texts.Count, Source);

    public override string ToString() => Source;

    public static bool operator ==(LocalizedText? left, LocalizedText? right) => Equals(left, right);

    public static bool operator !=(LocalizedText? left, LocalizedText? right) => !Equals(left, right);

    private static string Tag(string lang) =>
        LanguageTag.Normalize(lang) ?? throw new ArgumentException($"\"{lang}\" is not a BCP 47 tag.", nameof(lang));
}
