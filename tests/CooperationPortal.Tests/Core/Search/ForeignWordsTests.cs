using System.Text.RegularExpressions;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Search;
using Shouldly;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>Words for other countries, and names as other languages write them.</summary>
public sealed class ForeignWordsTests
{
    [Theory]
    [InlineData("阿尔马佐夫", "almazov")]
    [InlineData("阿尔马佐夫", "almazova")]
    [InlineData("穆拉什科", "murashko")]
    [InlineData("科布泽夫", "kobzev")]
    [InlineData("莫杰斯托夫", "modestov")]
    [InlineData("卡扎琴科", "kazachenko")]
    [InlineData("纳戈维岑", "nagovitsin")]
    [InlineData("秋明娜", "tiumina")]
    [InlineData("蒙福特", "monfort")]
    public void ForeignSounds_OfAName_FitItsKey(string characters, string key) =>
        Regex.IsMatch(key, $"^{ForeignSounds.PatternOf(characters)}$").ShouldBeTrue();

    [Theory]
    [InlineData("乌兰乌德", "almati")]
    [InlineData("阿尔马佐夫", "kobzev")]
    [InlineData("穆拉什科", "muminov")]
    public void ForeignSounds_OfAnotherName_DoNotFit(string characters, string key) =>
        Regex.IsMatch(key, $"^{ForeignSounds.PatternOf(characters)}$").ShouldBeFalse();

    [Theory]
    [InlineData("医院")]
    [InlineData("亚伊")]
    [InlineData("Almazov")]
    [InlineData("湖南中医药大学第一附属医院")]
    public void ForeignSounds_OfTooFewOrTooManySounds_AreNone(string typed) => ForeignSounds.PatternOf(typed).ShouldBeNull();

    [Theory]
    [InlineData("корейский", "KR")]
    [InlineData("корейцам", "KR")]
    [InlineData("Korean", "KR")]
    [InlineData("koreyslar", "KR")]
    [InlineData("немецких", "DE")]
    [InlineData("Dutch", "NL")]
    [InlineData("мўғул", "MN")]
    [InlineData("qirgʻizistonlik", "KG")]
    [InlineData("инглиз", "GB")]
    [InlineData("Sino", "CN")]
    [InlineData("татарстанского", "RU-TA")]
    [InlineData("больница", null)]
    [InlineData("Qoramay", null)]
    public void Peoples_AreOfACountry(string word, string? code) => Peoples.CountriesOf(word).SingleOrDefault().ShouldBe(code);

    [Theory]
    [InlineData("中俄蒙", "中国 俄罗斯 蒙古", 3)]
    [InlineData("中柬两国", "中国 柬埔寨", 2)]
    [InlineData("访俄", "俄罗斯", 2)]
    [InlineData("韩方", "韩国", 2)]
    [InlineData("德蒙福特", "", 0)]
    [InlineData("中心", "", 0)]
    [InlineData("俄", "", 0)]
    public void CountryLetters_AreCountries(string text, string names, int length) =>
        (string.Join(' ', CountryLetters.At(text, 0, _ => false).Names), CountryLetters.At(text, 0, _ => false).Length).ShouldBe((names, length));

    [Fact]
    public void CountryLetters_WhereAWordIsKnown_AreThatWord()
    {
        CountryLetters.At("中日本", 0, at => at == 1).Names.ShouldBeEmpty();
        CountryLetters.At("中柬友谊", 0, at => at == 2).Names.ShouldBe(["中国", "柬埔寨"]);
    }

    [Theory]
    [InlineData("第十 医院", "10 医院")]
    [InlineData("第五医院", "5 医院")]
    [InlineData("第二十三 医院", "23 医院")]
    [InlineData("第十二中学", "12 中学")]
    [InlineData("十月 医院", null)]
    public void CountingWords_OfWhatIsCounted_AreDigits(string typed, string? digits) => CountingWords.InDigits(typed).ShouldBe(digits);

    [Theory]
    [InlineData("faxriylar", "~faxriylar")]
    [InlineData("Toshkentdagi bemorlar", "Toshkentdagi ~bemorlar")]
    [InlineData("лечить граждан", "~лечить ~граждан")]
    public void SameWords_AreKnownInTheirForms(string typed, string marked) => SameWords.Widen(typed).ShouldBe(marked);
}
