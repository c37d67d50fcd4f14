using System.Globalization;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Tests.Core.Shared;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("ru", "ru")]
    [InlineData("ZH-hans", "zh-Hans")]
    [InlineData("UZ-latn-uz", "uz-Latn-UZ")]
    [InlineData("ro", "ro")]
    [InlineData("ru-latn", "ru-Latn")]
    [InlineData("zh-yue-HK", "zh-yue-HK")]
    [InlineData("es-419", "es-419")]
    [InlineData("sl-rozaj-biske-1994", "sl-rozaj-biske-1994")]
    [InlineData("de-CH-x-Phonebk-AB", "de-CH-x-phonebk-ab")]
    public void Normalize_WellFormedTag_GetsItsCustomaryCase(string tag, string expected)
    {
        LanguageTag.IsValid(tag).ShouldBeTrue();
        LanguageTag.Normalize(tag).ShouldBe(expected);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("r")]
    [InlineData("ru_RU")]
    [InlineData("ru-")]
    [InlineData("рус")]
    [InlineData("ru\n")]
    [InlineData("ru-x")]
    [InlineData("zh-Hans-Hant")]
    [InlineData("en-x-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd")]
    public void IsValid_OtherText_IsNot(string? tag)
    {
        LanguageTag.IsValid(tag).ShouldBeFalse();
        LanguageTag.Normalize(tag).ShouldBeNull();
    }

    [Theory]
    [InlineData("ru", "ru")]
    [InlineData("en", "en")]
    [InlineData("zh", "zh-Hans")]
    [InlineData("uz", "uz-Latn")]
    public void UrlSegment_OfEachLanguage_LeadsToItsCultureAndBack(string segment, string culture)
    {
        LanguageTag.FromUrlSegment(segment).ShouldBe(culture);
        LanguageTag.ToUrlSegment(culture).ShouldBe(segment);
        LanguageTag.UrlSegments.ShouldContain(segment);
        LanguageTag.Interface.ShouldContain(culture);
        CultureInfo.GetCultureInfo(culture, predefinedOnly: true).Name.ShouldBe(culture);
    }

    [Theory]
    [InlineData("zh-Hans-CN", "zh")]
    [InlineData("uz-Cyrl", "uz")]
    [InlineData("ja", null)]
    public void ToUrlSegment_OtherCulture_IsThatOfItsLanguage(string culture, string? segment) =>
        LanguageTag.ToUrlSegment(culture).ShouldBe(segment);

    [Theory]
    [InlineData("fr")]
    [InlineData("zh-Hans")]
    [InlineData(null)]
    public void FromUrlSegment_OtherWord_IsNone(string? segment) => LanguageTag.FromUrlSegment(segment).ShouldBeNull();
}
