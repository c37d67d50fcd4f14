using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Names;

namespace CooperationPortal.Core.Translations;

/// <summary>The languages of the portal in which a record has not everything that it has in another.</summary>
internal static class MissingLanguages
{
    public static string[] Of(IEnumerable<LocalizedText> texts) => Of(texts, []);

    /// <summary>A former name is history: nobody has to translate it, and it stands for no other.</summary>
    public static string[] Of(IEnumerable<LocalizedText> texts, IEnumerable<NameInput> names)
    {
        var written = texts.ToList();
        var named = names.Where(n => n.Kind is not NameKind.Former).Select(n => LanguageTag.Normalize(n.Lang)).ToList();
        return [.. LanguageTag.Interface.Where(
            lang => written.Exists(t => t[lang] is null) || (named.Count > 0 && !named.Contains(lang)))];
    }
}
