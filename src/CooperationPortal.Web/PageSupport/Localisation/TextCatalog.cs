using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Web.PageSupport.Localisation;

/// <summary>Every text of Resources in every language, read once: culture, then key.</summary>
public sealed class TextCatalog
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> texts =
        LanguageTag.Interface.ToFrozenDictionary(culture => culture, Read);

    public string? Find(string culture, string key) => texts[culture].GetValueOrDefault(key);

    public IReadOnlyDictionary<string, string> All(string culture) => texts[culture];

    private static FrozenDictionary<string, string> Read(string culture)
    {
        var satellite = typeof(TextCatalog).Assembly.GetSatelliteAssembly(CultureInfo.GetCultureInfo(culture));
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in satellite.GetManifestResourceNames())
        {
            using var reader = new ResourceReader(satellite.GetManifestResourceStream(file)!);
            var entries = reader.GetEnumerator();
            while (entries.MoveNext())
            {
                found.Add((string)entries.Key, (string)entries.Value!);
            }
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
