using System.Globalization;
using System.Text.Encodings.Web;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using Microsoft.AspNetCore.Html;

namespace CooperationPortal.Web.PageSupport.Localisation;

/// <summary>The portal's own texts in the language of the request.</summary>
public sealed class Text(
    TextCatalog catalog, LanguageNames languages, HtmlEncoder encoder, IHostEnvironment environment, ILogger<Text> logger)
{
    /// <summary>The culture in which texts are given: ru, en, zh-Hans or uz-Latn.</summary>
    public string Culture => CultureInfo.CurrentUICulture.Name;

    /// <summary>A missing key throws wherever a developer or a test can see it, and shows itself in Production.</summary>
    public string this[string key] => Find(key) ?? Missing(key);

    public string this[string key, params object?[] arguments] => Format(this[key], arguments);

    /// <summary>Words that lead to what follows on the line, and what stands between both.</summary>
    public string Lead(string key) => this[key] + Gap;

    public string? Find(string key) => catalog.Find(Culture, key);

    /// <summary>The form of the key for that number; {0} is the number, further arguments follow.</summary>
    public string Plural(string key, long number, params object?[] arguments) =>
        Format(this[$"{key}.{PluralForm.Of(Culture, number)}"], [Number(number), .. arguments]);

    /// <summary>The same of a list that may be longer than was counted.</summary>
    public string Counted(string key, ListLength length) =>
        Format(this[$"{key}.{PluralForm.Of(Culture, length.Count)}"], [Length(length)]);

    /// <summary>How long a list is: «2 000+» where it goes on behind what was counted.</summary>
    public string Length(ListLength length) =>
        length.AndMore ? this["Lists.AndMore", Number(length.Count)] : Number(length.Count);

    /// <summary>A text with links or other markup in its places; everything that is not markup is encoded.</summary>
    public IHtmlContent Html(string key, params object?[] arguments) =>
        new HtmlString(Format(encoder.Encode(this[key]), [.. arguments.Select(Encoded)]));

    /// <summary>What of a text of two names stands between them, and what behind the second: elsewhere a preposition, in Uzbek not.</summary>
    public (string Between, string After) Around(string key)
    {
        var parts = this[key].Split(["{0}", "{1}"], StringSplitOptions.None);
        return (parts[1], parts[2]);
    }

    /// <summary>The words for a value of Core's enumerations: key Enum.Type.Value.</summary>
    public string Enum(Enum value) => this[$"Enum.{value.GetType().Name}.{value}"];

    /// <summary>The name of a language: see <see cref="LanguageNames"/>.</summary>
    public string Language(string tag) => languages.Of(tag);

    /// <summary>Between members of a list.</summary>
    public string ListComma => IsChinese ? "、" : ", ";

    /// <summary>Before what is added to the words before it.</summary>
    public string Comma => IsChinese ? "，" : ", ";

    /// <summary>Between members of a list that have commas in them.</summary>
    public string Semicolon => IsChinese ? "；" : "; ";

    public string FullStop => IsChinese ? "。" : ". ";

    public string Colon => IsChinese ? "：" : ": ";

    /// <summary>Between a colon and what follows it.</summary>
    public string Gap => IsChinese ? "" : " ";

    public string List(IEnumerable<string> words) => string.Join(ListComma, words);

    /// <summary>Several values of an enumeration as one phrase: only its first word begins as a label does.</summary>
    public string List<TValue>(IEnumerable<TValue> values)
        where TValue : struct, Enum =>
        List(values.Select((value, i) => i == 0 ? Enum(value) : Lowered(Enum(value))));

    /// <summary>A whole number with its digits grouped as the reader is used to.</summary>
    public string Number(long number) => number.ToString("N0", Numbers);

    /// <summary>A share in whole per cent; what is not all is never called all, and what is something never nothing.</summary>
    public string Percent(long part, long whole)
    {
        var share = whole == 0 ? 0 : Math.Round(100.0 * part / whole);
        share = share switch { 0 when part > 0 => 1, 100 when part < whole => 99, _ => share };
        return (share / 100).ToString("P0", Numbers);
    }

    private static CultureInfo Numbers => CultureInfo.CurrentCulture;

    private bool IsChinese => Culture == LanguageTag.Chinese;

    private static string Lowered(string words) => char.ToLower(words[0], CultureInfo.CurrentCulture) + words[1..];

    private static string Format(string text, object?[] arguments) => string.Format(Numbers, text, arguments);

    private string Encoded(object? argument)
    {
        if (argument is not IHtmlContent markup)
        {
            return encoder.Encode(Convert.ToString(argument, Numbers) ?? "");
        }

        using var writer = new StringWriter();
        markup.WriteTo(writer, encoder);
        return writer.ToString();
    }

    private string Missing(string key)
    {
        if (!environment.IsProduction())
        {
            throw new KeyNotFoundException($"There is no text \"{key}\" in {Culture}; add it to Resources.");
        }

        logger.LogError("There is no text {Key} in {Culture}", key, Culture);
        return key;
    }
}
