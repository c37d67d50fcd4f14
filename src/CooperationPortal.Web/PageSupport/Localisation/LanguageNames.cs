using System.Globalization;
using CooperationPortal.Core.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CooperationPortal.Web.PageSupport.Localisation;

/// <summary>Names of languages in the language of the reader, as administrators word them.</summary>
public sealed class LanguageNames(KnownLanguages known, TextCatalog catalog)
{
    private static string Culture => CultureInfo.CurrentUICulture.Name;

    /// <summary>
    /// The name; where the vocabulary has none or could not be read, what the portal's texts call it, or the
    /// language's own name for itself, or the tag.
    /// </summary>
    public string Of(string tag) =>
        known.Current.LabelOf(tag)?.In(Culture).Text ?? catalog.Find(Culture, $"Languages.{tag}") ?? OwnName(tag) ?? tag;

    /// <summary>The languages on offer; one that is chosen and not offered, or not any more, stays.</summary>
    public IEnumerable<SelectListItem> Options(string? chosen)
    {
        var tags = known.Current.OfferedIn(Culture, Of);
        return tags.Concat(string.IsNullOrEmpty(chosen) ? [] : new[] { chosen }.Except(tags))
            .Select(tag => new SelectListItem(Of(tag), tag, tag == chosen));
    }

    /// <summary>The few that are offered where each takes room: as boxes for a text, as ticks.</summary>
    public IEnumerable<string> Usual => known.Current.OfferedIn(Culture, Of).Intersect(LanguageTag.Offered);

    /// <summary>The usual ones to tick, and whatever else is ticked.</summary>
    public IEnumerable<SelectListItem> Ticks(IEnumerable<string> ticked) =>
        Usual.Union(ticked)
            .Select(tag => new SelectListItem(Of(tag), tag));

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
