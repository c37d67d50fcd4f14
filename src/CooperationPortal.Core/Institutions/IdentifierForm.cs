using System.Text.RegularExpressions;

namespace CooperationPortal.Core.Institutions;

/// <summary>The forms of outside identifiers, and the pages of their registers.</summary>
public static partial class IdentifierForm
{
    /// <summary>The bare number: people paste whole addresses; null where nothing was typed.</summary>
    public static string? Tidy(IdentifierScheme scheme, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var text = typed.Trim();
        return scheme switch
        {
            IdentifierScheme.Ror => AfterAddress(text).ToLowerInvariant(),
            IdentifierScheme.Wikidata => AfterAddress(text).ToUpperInvariant(),
            IdentifierScheme.Isni => AfterAddress(text).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(),
            _ => text,
        };
    }

    public static bool IsValid(IdentifierScheme scheme, string typed) => Tidy(scheme, typed) is { } value && scheme switch
    {
        IdentifierScheme.Ror => Ror().IsMatch(value),
        IdentifierScheme.Wikidata => Wikidata().IsMatch(value),
        IdentifierScheme.Isni => Isni().IsMatch(value),
        _ => true,
    };

    /// <summary>The register's own page of the institution; null where the register has none.</summary>
    public static string? PageOf(IdentifierScheme scheme, string value) => scheme switch
    {
        IdentifierScheme.Ror => $"https://ror.org/{value}",
        IdentifierScheme.Wikidata => $"https://www.wikidata.org/wiki/{value}",
        IdentifierScheme.Isni => $"https://isni.org/isni/{value}",
        _ => null,
    };

    private static string AfterAddress(string text) =>
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? text[(text.TrimEnd('/').LastIndexOf('/') + 1)..].TrimEnd('/') : text;

    // ROR: 0, six letters or digits, two check digits; ror.readme.io/docs/identifier.
    [GeneratedRegex(@"^0[a-z0-9]{8}\z")]
    private static partial Regex Ror();

    [GeneratedRegex(@"^Q[1-9][0-9]{0,11}\z")]
    private static partial Regex Wikidata();

    [GeneratedRegex(@"^[0-9]{15}[0-9X]\z")]
    private static partial Regex Isni();
}
