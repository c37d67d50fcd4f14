using System.Text.RegularExpressions;
using System.Xml.Linq;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Support.Database;

namespace CooperationPortal.Tests.Web.Localisation;

/// <summary>The texts as they stand in Resources, and the keys that the sources speak of.</summary>
internal static partial class ResourceFiles
{
    private static readonly string[] PluralForms = ["one", "few", "many", "other"];

    /// <summary>File (without culture), culture, key, text.</summary>
    public static IReadOnlyList<ResourceText> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Web, "Resources"), "*.resx").SelectMany(Read),
    ];

    public static IReadOnlySet<string> Keys { get; } = All.Select(t => t.Key).ToHashSet();

    public static IReadOnlySet<string> Areas { get; } = Keys.Select(AreaOf).ToHashSet();

    public static IEnumerable<ResourceText> In(string culture) => All.Where(t => t.Culture == culture);

    public static string AreaOf(string key) => key.Split('.')[0];

    /// <summary>The key without its plural form, or null where it is no plural.</summary>
    public static string? PluralStem(string key)
    {
        var dot = key.LastIndexOf('.');
        return PluralForms.Contains(key[(dot + 1)..]) && Keys.Contains(key[..dot] + ".other") ? key[..dot] : null;
    }

    /// <summary>Every string of the sources that begins as a key does; {…} of interpolated strings is a star.</summary>
    public static IReadOnlySet<string> Mentioned { get; } = Sources()
        .SelectMany(file => Literal().Matches(DocComment().Replace(File.ReadAllText(file), "")))
        .Select(match => Hole().Replace(match.Groups["key"].Value, "*"))
        .Where(key => Areas.Contains(AreaOf(key)))
        .ToHashSet();

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml" && !Generated().IsMatch(file));

    private static IEnumerable<ResourceText> Read(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var culture = LanguageTag.Interface.Single(c => name.EndsWith("." + c, StringComparison.Ordinal));
        return XDocument.Load(path).Root!.Elements("data").Select(data => new ResourceText(
            name[..^(culture.Length + 1)], culture, data.Attribute("name")!.Value, data.Element("value")!.Value));
    }

    [GeneratedRegex("""["'](?<key>[A-Z][A-Za-z]+(\.(?>([A-Za-z0-9-]|\{[^{}"]+\})+))+)["']""")]
    private static partial Regex Literal();

    [GeneratedRegex("^ *///.*$", RegexOptions.Multiline)]
    private static partial Regex DocComment();

    [GeneratedRegex(@"\{[^{}]+\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"[\\/](bin|obj|node_modules|wwwroot)[\\/]")]
    private static partial Regex Generated();
}

internal sealed record ResourceText(string File, string Culture, string Key, string Text);
