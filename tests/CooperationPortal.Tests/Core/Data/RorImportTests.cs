using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using Shouldly;
using Row = System.Collections.Generic.Dictionary<string, string>;

namespace CooperationPortal.Tests.Core.Data;

public sealed class RorImportTests
{
    private static readonly Guid Place = RegionIds.OfIso("UZ-TK");

    [Fact]
    public void ToInput_Record_HasNumbersPlaceAndKind()
    {
        var input = RorRecord.ToInput(Sample(), Place, cityIsKnown: false, withWikidata: true);

        input.Kind.ShouldBe(InstitutionKind.Hospital);
        input.Status.ShouldBe(InstitutionStatus.Withdrawn);
        input.Place.IdOf(RecordKind.Region).ShouldBe(Place);
        input.CityText.ShouldBe("Tashkent");
        input.Identifiers.Select(i => (i.Scheme, i.Value)).ShouldBe(
        [
            (IdentifierScheme.Ror, "00042rr39"), (IdentifierScheme.Wikidata, "Q100"),
        ]);
    }

    [Theory]
    [InlineData("Toshkent tibbiyot akademiyasi", "uz-Latn", NameKind.Official)]
    [InlineData("Фармацевтика таълим ва тадқиқот институти", "uz-Cyrl", NameKind.Official)]
    [InlineData("Ташкентская медицинская академия", "und-Cyrl", NameKind.Alias)]
    public void ToInput_NameTaggedAsUzbek_IsTaggedByItsLetters(string text, string lang, NameKind kind)
    {
        var row = Sample();
        row["name_uz"] = text;

        var input = RorRecord.ToInput(row, Place, cityIsKnown: true, withWikidata: false);

        input.Names.ShouldContain(n => n.Text == text && n.Lang == lang && n.Kind == kind);
        input.CityText.ShouldBeNull();
        input.Identifiers.Count.ShouldBe(1);
    }

    [Fact]
    public void ToInput_AliasesAndAcronyms_AreTaggedByScript()
    {
        var row = Sample();
        row["aliases"] = "中央病院|중앙병원|Hôpital central";
        row["acronyms"] = "ЦБ";

        var names = RorRecord.ToInput(row, Place, cityIsKnown: true, withWikidata: false).Names;

        names.Select(n => (n.Text, n.Lang, n.Kind)).ShouldBe(
        [
            ("Central Hospital", "en", NameKind.Official),
            ("中央病院", "und-Hani", NameKind.Alias),
            ("중앙병원", "ko", NameKind.Alias),
            ("Hôpital central", "und-Latn", NameKind.Alias),
            ("ЦБ", "und-Cyrl", NameKind.Short),
        ]);
    }

    private static Row Sample() => new()
    {
        ["id"] = "https://ror.org/00042rr39",
        ["name"] = "Central Hospital",
        ["name_en"] = "Central Hospital",
        ["name_ru"] = "",
        ["name_zh"] = "",
        ["name_uz"] = "",
        ["aliases"] = "",
        ["acronyms"] = "",
        ["types"] = "healthcare",
        ["status"] = "withdrawn",
        ["country"] = "UZ",
        ["region"] = "UZ-TK",
        ["city"] = "Tashkent",
        ["lat"] = "41.2",
        ["lon"] = "69.2",
        ["website"] = "https://hospital.example",
        ["wikidata_id"] = "Q100",
    };
}
