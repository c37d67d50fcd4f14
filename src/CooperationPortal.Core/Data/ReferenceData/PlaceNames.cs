using System.Text.RegularExpressions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace CooperationPortal.Core.Data.ReferenceData;

/// <summary>Gives places their names: those of the project's own file first, then those of the sources.</summary>
internal sealed partial class PlaceNames(IEnumerable<Row> ownNames)
{
    private readonly ILookup<string, NameForm> own = ownNames.ToLookup(
        r => r["key"], r => new NameForm(r["text"], r["lang"], Enum.Parse<NameKind>(r["kind"])));

    public string? OfficialOf(string key, string lang) =>
        own[key].FirstOrDefault(n => n.Lang == lang && n.Kind == NameKind.Official)?.Text;

    public void GiveToCode(Region place, string code, Row row)
    {
        var native = TagOf(row["native_lang"], row["native"]);
        Give(place, code,
            [
                (native, row["native"]),
                (LanguageTag.English, row["name_en"]),
                (LanguageTag.Russian, row["name_ru"]),
                (LanguageTag.Chinese, row["name_zh"]),
                (LanguageTag.Uzbek, row["name_uz"]),
            ]);
    }

    public void GiveToCity(Region city, string key, string name, string russian, string chinese) => Give(city, key,
        [(LanguageTag.English, name), (LanguageTag.Russian, russian), (LanguageTag.Chinese, chinese)]);

    private void Give(Region place, string key, IEnumerable<(string Lang, string Text)> forms)
    {
        var names = own[key].ToList();
        foreach (var (lang, raw) in forms)
        {
            var text = Clean(lang, raw);
            if (text.Length == 0 || names.Exists(n => n.Text == text && (n.Lang == lang || n.Kind == NameKind.Transliteration)))
            {
                continue;
            }

            // What the sources call the place comes second to the name that the project's file calls official.
            var hasOfficial = names.Exists(n => n.Lang == lang && n.Kind == NameKind.Official);
            names.Add(new NameForm(text, lang, hasOfficial ? NameKind.Short : NameKind.Official));
        }

        foreach (var name in names)
        {
            place.Names.Add(new RegionName
            {
                Id = RowId.Of(place.Id.ToString(), name.Lang, name.Kind.ToString(), name.Text),
                RegionId = place.Id,
                Text = name.Text,
                Lang = name.Lang,
                Kind = name.Kind,
            });
        }
    }

    /// <summary>Without what tells namesakes apart, such as «Ангрен (город)», and with the letters of Uzbek.</summary>
    private static string Clean(string lang, string text)
    {
        var clean = InBrackets().Replace(text, "");
        return lang == LanguageTag.Uzbek ? UzbekLetter().Replace(clean, "$1ʻ") : clean;
    }

    private static string TagOf(string lang, string text) => lang switch
    {
        "" => "und",
        "zh" => LanguageTag.Chinese,
        "uz" => LanguageTag.Uzbek,
        "no" => "nb",
        "sr" when text.Any(c => c is >= 'А' and <= 'я') => "sr-Cyrl",
        _ => lang,
    };

    [GeneratedRegex(@"\s*\([^)]*\)$")]
    private static partial Regex InBrackets();

    [GeneratedRegex("([OoGg])['’‘`ʼ]")]
    private static partial Regex UzbekLetter();
}
