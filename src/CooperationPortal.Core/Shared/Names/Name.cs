using System.ComponentModel.DataAnnotations;

namespace CooperationPortal.Core.Shared.Names;

/// <summary>One form of the name of a region, an institution, an event or, as personal data, a person.</summary>
public abstract class Name
{
    public const int TextMaxLength = 400;
    public const int NoteMaxLength = 500;

    private string text = "";
    private string lang = "";

    public Guid Id { get; init; } = Guid.CreateVersion7();

    [MaxLength(TextMaxLength)]
    public required string Text
    {
        get => text;
        init => SetText(value);
    }

    /// <summary>BCP 47 tag with the script where it matters: ru-Latn is Russian written in Latin letters.</summary>
    [MaxLength(LanguageTag.MaxLength)]
    public required string Lang
    {
        get => lang;
        init => SetLang(value);
    }

    public NameKind Kind { get; internal set; }

    public StatedDate ValidFrom { get; internal set; } = StatedDate.NotStated;

    public StatedDate ValidTo { get; internal set; } = StatedDate.NotStated;

    public FactBasis Basis { get; internal set; }

    [MaxLength(NoteMaxLength)]
    public string? Note { get; internal set; }

    /// <summary><see cref="Text"/> folded for matching across scripts; often longer than it.</summary>
    public string SearchKey { get; private set; } = "";

    /// <summary>Its Chinese characters, by which records are found that mention it; null where it has none.</summary>
    public string? CharacterKey { get; private set; }

    /// <summary>All that stands in the key of a record that mentions these names, each once and in one order.</summary>
    internal static IReadOnlyList<string> KeysOf(IEnumerable<Name> names) =>
        [.. names.SelectMany(n => new[] { n.SearchKey, n.CharacterKey }).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Corrects the form itself; the key follows.</summary>
    internal void Correct(string correctText, string correctLang, NameKind kind)
    {
        SetText(correctText);
        SetLang(correctLang);
        Kind = kind;
    }

    private void SetText(string value)
    {
        text = value.Trim();
        SearchKey = Search.SearchKey.Of(text);
        CharacterKey = Blank.ToNull(Search.CharacterKey.Of(text));
    }

    private void SetLang(string value) =>
        lang = LanguageTag.Normalize(value) ?? throw new ArgumentException($"\"{value}\" is not a BCP 47 tag.");
}
