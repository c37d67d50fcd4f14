using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Tests.Web.Localisation;

/// <summary>Keys that no source spells out, because they are made of the names of types and properties.</summary>
internal static class ConventionKeys
{
    private static readonly Dictionary<string, List<Type>> Types = typeof(LanguageTag).Assembly.GetTypes()
        .Concat(typeof(Text).Assembly.GetTypes())
        .GroupBy(type => type.Name)
        .ToDictionary(g => g.Key, g => g.ToList());

    /// <summary>Keys that are looked for where something has such words; none has to be there.</summary>
    public static IReadOnlyList<string> LookedFor { get; } = ["Rows.*.*.List"];

    public static bool AreKnown(string key) => key.Split('.') switch
    {
        ["Enum", var type, var value] => IsEnumValue(type, value),
        ["Fields", var type, var property, ..] => HasProperty(type, property),
        ["Rows", var type, var property, "Title" or "Add" or "None" or "List"] => HasProperty(type, property),
        ["Languages", var tag] => LanguageTag.IsValid(tag),
        _ => false,
    };

    private static bool IsEnumValue(string type, string value) =>
        Types.GetValueOrDefault(type, []).Exists(t => t.IsEnum && Enum.IsDefined(t, value));

    private static bool HasProperty(string type, string property) =>
        Types.GetValueOrDefault(type, []).Exists(t => t.GetProperty(property) is not null);
}
