using System.Collections.Concurrent;
using System.Globalization;
using CooperationPortal.Core.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CooperationPortal.Web.PageSupport.Localisation;

/// <summary>Names of languages in the language of the reader.</summary>
public sealed class LanguageNames(Text text)
{
    // Languages that sources and texts are known to come in, besides those of the portal.
    private static readonly string[] Further =
        ["ru-Latn", "zh-Hant", "zh-Latn", "kk", "ky", "tg", "tk", "mn", "ko", "ja", "be", "uk", "ro", "az", "hy", "ka",
            "de", "fr", "es", "tr", "ar", "fa", "he", "hi", "vi", "km"];

    // A form offers them dozens of times, and sorting by the rules of a language is slow.
    private readonly ConcurrentDictionary<string, string[]> offered = new();

    /// <summary>The name, or the language's own name for it, or the tag where nobody knows it.</summary>
    public string Of(string tag) => text.Find($"Languages.{tag}") ?? OwnName(tag) ?? tag;

    /// <summary>The languages on offer first, then the further ones by name; an unusual one that is chosen stays.</summary>
    public IEnumerable<SelectListItem> Options(string? chosen)
    {
        var tags = offered.GetOrAdd(CultureInfo.CurrentUICulture.Name, _ =>
            [.. LanguageTag.Offered, .. Further.OrderBy(Of, StringComparer.CurrentCulture)]).ToList();
        if (!string.IsNullOrEmpty(chosen) && !tags.Contains(chosen))
        {
            tags.Add(chosen);
        }

        return tags.Select(tag => new SelectListItem(Of(tag), tag, tag == chosen));
    }

    private static string? OwnName(string tag)
    {
        try
        {
            var name = CultureInfo.GetCultureInfo(tag, predefinedOnly: true).NativeName;
            return name.StartsWith("Unknown", StringComparison.Ordinal) ? null : name;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
