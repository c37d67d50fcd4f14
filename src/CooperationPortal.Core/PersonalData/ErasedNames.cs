using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.PersonalData;

/// <summary>What stands where a name was.</summary>
internal static class ErasedNames
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [LanguageTag.Russian] = "Имя удалено",
        [LanguageTag.English] = "Name erased",
        [LanguageTag.Chinese] = "姓名已删除",
        [LanguageTag.Uzbek] = "Ism oʻchirilgan",
    };

    /// <summary>Within a text of unknown language, by the letters of the name.</summary>
    public static string InScriptOf(string name) =>
        HanScript.Has(name) ? All[LanguageTag.Chinese]
        : name.Any(c => c is >= 'Ѐ' and <= 'ӿ') ? All[LanguageTag.Russian]
        : All[LanguageTag.English];

    /// <summary>The name of an account that is gone: its deeds stay one person's.</summary>
    public static string OfAccount(Guid id) => $"№ {id.ToString("N")[^8..].ToUpperInvariant()}";

    /// <summary>No mail reaches it (RFC 2606).</summary>
    public static string AddressOf(Guid id) => $"erased-{id:N}@erased.invalid";
}
