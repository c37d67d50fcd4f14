using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Vocabularies;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace CooperationPortal.Core.Data.ReferenceData;

/// <summary>Makes the terms of the vocabularies from the files.</summary>
internal static class TermFiles
{
    public static readonly string[] Files = ["terms.csv", "specialties.csv", "specialties-uz-dhp.csv", "institution-types-uz-dhp.csv"];

    public static IReadOnlyCollection<Term> Read()
    {
        var own = ReferenceFile.Read("terms.csv").ToDictionary(
            r => (Vocabulary: Enum.Parse<VocabularyKind>(r["vocabulary"]), Code: r["code"]));
        var specialties = ReferenceFile.Read("specialties.csv");
        var known = specialties.Select(r => r["code"]).ToHashSet();
        return
        [
            .. specialties.Select(r => Specialty(r, own.GetValueOrDefault((VocabularyKind.Specialty, r["code"])))),
            .. own.Where(o => o.Key.Vocabulary != VocabularyKind.Specialty || !known.Contains(o.Key.Code))
                .Select(o => Make(o.Key.Vocabulary, o.Key.Code, o.Value["outside_code"], o.Value, null)),
            .. ReferenceFile.Read("institution-types-uz-dhp.csv")
                .Select(r => Make(VocabularyKind.InstitutionTypeUz, r["code"], $"UZ-DHP {r["code"]}", r, null)),
        ];
    }

    /// <summary>Terms that are no field of clinical medicine stay known but are not offered.</summary>
    private static Term Specialty(Row row, Row? own)
    {
        var uzbekCode = row["uz_dhp_code"].Split('.')[0];
        var outside = uzbekCode.Length > 0 ? $"UZ-DHP {uzbekCode}" : own?["outside_code"] ?? "";
        var term = Make(VocabularyKind.Specialty, row["code"], outside, row, own);
        term.Retired = row["clinical"] == "0";
        return term;
    }

    private static Term Make(VocabularyKind vocabulary, string code, string outside, Row row, Row? own)
    {
        string Cell(string column) => own?.GetValueOrDefault(column) is { Length: > 0 } better
            ? better
            : row.GetValueOrDefault(column, "");
        var texts = new (string Lang, string Text)[]
        {
            (LanguageTag.English, Cell("name_en")),
            (LanguageTag.Russian, Cell("name_ru")),
            (LanguageTag.Chinese, Cell("name_zh")),
            (LanguageTag.Uzbek, Cell("name_uz")),
        };
        var filled = texts.Where(t => t.Text.Length > 0).ToList();
        var label = new LocalizedText(filled[0].Lang, filled.Select(t => KeyValuePair.Create(t.Lang, t.Text)));
        return new Term
        {
            Vocabulary = vocabulary,
            Code = code,
            Label = label,
            OutsideCode = outside.Length > 0 ? outside : null,
        };
    }
}
