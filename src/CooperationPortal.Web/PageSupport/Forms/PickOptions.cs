using CooperationPortal.Core.Search;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>Says of a record of the registry what tells it from others of its name.</summary>
public static class PickOptions
{
    public static PickOption Of(LookupMatch match, Text text) =>
        new(match.Value, match.Name.Text, DetailOf(match, text), match.Name.Lang);

    /// <summary>Null where the name says all.</summary>
    public static string? DetailOf(LookupMatch match, Text text) =>
        string.Join(" · ", Details(match, text)) is { Length: > 0 } detail ? detail : null;

    private static IEnumerable<string> Details(LookupMatch match, Text text)
    {
        if (match.Matched is { } form)
        {
            yield return text["Lookup.Form", form.Text, text.Enum(form.Kind).ToLowerInvariant()];
        }

        if (match.Level is { } level)
        {
            yield return text.Enum(level);
        }

        if (match.Place is { Length: > 0 } place)
        {
            yield return place;
        }

        if (match.Code is { Length: > 0 } code)
        {
            yield return code;
        }

        if (match.IsFormer)
        {
            yield return text["Lookup.Former"];
        }

        if (match.IsDraft)
        {
            yield return text["Lookup.Draft"];
        }
    }
}
