using System.Globalization;
using System.Text.RegularExpressions;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Sources;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace CooperationPortal.Core.Data.ReferenceData;

/// <summary>A row of the Research Organization Registry as what an editor would type of the institution.</summary>
internal static partial class RorRecord
{
    /// <summary>The nine characters after https://ror.org/.</summary>
    public static string NumberOf(Row row) => IdentifierForm.Tidy(IdentifierScheme.Ror, row["id"])!;

    /// <param name="row">The row.</param>
    /// <param name="placeId">The closest place that the registry knows.</param>
    /// <param name="cityIsKnown">Whether that place is the city itself.</param>
    /// <param name="withWikidata">False where another institution has the number already.</param>
    public static InstitutionInput ToInput(Row row, Guid placeId, bool cityIsKnown, bool withWikidata)
    {
        var number = NumberOf(row);
        return new InstitutionInput
        {
            Kind = KindOf(row),
            Status = Enum.Parse<InstitutionStatus>(row["status"], true),
            Names = [.. Names(row).DistinctBy(n => (n.Text, n.Lang)).Select((n, i) => Named(n, RowId.Of(number, "name", $"{i}")))],
            Place = RecordPick.Of(RecordKind.Region, placeId, row["city"]),
            CityText = cityIsKnown ? null : row["city"],
            Latitude = Number(row["lat"]),
            Longitude = Number(row["lon"]),
            Website = WebAddress.IsValid(row["website"]) ? row["website"] : null,
            Identifiers =
            [
                new IdentifierInput { Id = RowId.Of(number, "ror"), Scheme = IdentifierScheme.Ror, Value = number },
                .. withWikidata
                    ? [new IdentifierInput { Id = RowId.Of(number, "wikidata"), Scheme = IdentifierScheme.Wikidata, Value = row["wikidata_id"] }]
                    : Array.Empty<IdentifierInput>(),
            ],
            Sources =
            [
                new SourceInput
                {
                    Id = RowId.Of("source", "ror"), Title = "Research Organization Registry", Language = LanguageTag.English,
                    Url = "https://ror.org", Publisher = "ROR",
                },
            ],
        };
    }

    private static IEnumerable<NameForm> Names(Row row)
    {
        yield return new NameForm(row["name_en"], LanguageTag.English, NameKind.Official);
        foreach (var (lang, column) in new[] { (LanguageTag.Russian, "name_ru"), (LanguageTag.Chinese, "name_zh") })
        {
            if (row[column].Length > 0)
            {
                yield return new NameForm(row[column], lang, NameKind.Official);
            }
        }

        if (row["name_uz"] is { Length: > 0 } uzbek)
        {
            // Some names tagged as Uzbek are Russian; those in Uzbek Cyrillic have letters that Russian lacks.
            var lang = !Cyrillic().IsMatch(uzbek) ? LanguageTag.Uzbek
                : UzbekCyrillic().IsMatch(uzbek) ? LanguageTag.UzbekCyrillic
                : "und-Cyrl";
            yield return new NameForm(uzbek, lang, lang == "und-Cyrl" ? NameKind.Alias : NameKind.Official);
        }

        foreach (var alias in row["aliases"].Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(row["name"]))
        {
            if (alias != row["name_en"])
            {
                yield return new NameForm(alias, ScriptOf(alias, row["country"]), NameKind.Alias);
            }
        }

        foreach (var acronym in row["acronyms"].Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return new NameForm(acronym, ScriptOf(acronym, row["country"]), NameKind.Short);
        }
    }

    private static NameInput Named(NameForm form, Guid id) =>
        new() { Id = id, Text = form.Text, Lang = form.Lang, Kind = form.Kind };

    /// <summary>The register does not tell the language of aliases; the script is what can be said of them.</summary>
    private static string ScriptOf(string text, string country) =>
        Kana().IsMatch(text) ? "ja"
        : Hangul().IsMatch(text) ? "ko"
        : Han().IsMatch(text) ? country switch
        {
            "CN" => LanguageTag.Chinese,
            "TW" or "HK" or "MO" => "zh-Hant",
            "JP" => "ja",
            _ => "und-Hani",
        }
        : Cyrillic().IsMatch(text) ? "und-Cyrl"
        : Arabic().IsMatch(text) ? "und-Arab"
        : "und-Latn";

    private static InstitutionKind KindOf(Row row)
    {
        var types = row["types"].Split('|');
        return types switch
        {
            _ when Ministry().IsMatch(row["name_en"]) => InstitutionKind.Ministry,
            _ when types.Contains("education") => InstitutionKind.University,
            _ when types.Contains("healthcare") && HospitalWord().IsMatch(row["name"] + row["name_en"]) => InstitutionKind.Hospital,
            _ when types.Contains("healthcare") => InstitutionKind.MedicalCentre,
            _ when types.Contains("company") => InstitutionKind.Company,
            _ when types.Contains("government") => InstitutionKind.Agency,
            _ when types.Contains("facility") => InstitutionKind.ResearchCentre,
            _ when types.Contains("nonprofit") => InstitutionKind.Association,
            _ => InstitutionKind.Other,
        };
    }

    private static double? Number(string cell) => cell.Length == 0 ? null : double.Parse(cell, CultureInfo.InvariantCulture);

    [GeneratedRegex("^Ministry of ")]
    private static partial Regex Ministry();

    [GeneratedRegex("hospital|h[ôo]pital|ospedal|krankenhaus|klinik|clinic|sjukhus|sykehus", RegexOptions.IgnoreCase)]
    private static partial Regex HospitalWord();

    [GeneratedRegex("[А-яЁё]")]
    private static partial Regex Cyrillic();

    [GeneratedRegex("[ЎўҚқҒғҲҳ]")]
    private static partial Regex UzbekCyrillic();

    [GeneratedRegex(@"[\u3040-\u30ff]")]
    private static partial Regex Kana();

    [GeneratedRegex(@"[\uac00-\ud7af]")]
    private static partial Regex Hangul();

    [GeneratedRegex(@"[\u3400-\u9fff]")]
    private static partial Regex Han();

    [GeneratedRegex(@"[\u0600-\u06ff]")]
    private static partial Regex Arabic();
}
