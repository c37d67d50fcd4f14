namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>A text in its source language with translations, as an editor types it.</summary>
public sealed class LocalizedInput
{
    /// <summary>BCP 47; the language of <see cref="Text"/>.</summary>
    public string Lang { get; set; } = "ru";
    public string? Text { get; set; }
    public List<TranslationInput> Translations { get; set; } = [];

    public bool IsEmpty() => string.IsNullOrWhiteSpace(Text) && Translations.All(t => string.IsNullOrWhiteSpace(t.Text));

    public static LocalizedInput Of(string lang, string text) => new() { Lang = lang, Text = text };
}
