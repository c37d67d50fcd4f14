using System.Text.RegularExpressions;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>What else words can be that find nothing as they were typed.</summary>
public sealed class OtherReadingsTests
{
    [Theory]
    [InlineData("cfvfhf", "самара")]
    [InlineData("[f,fhjdcr", "хабаровск")]
    [InlineData("Ошфьгыш", "Jiamusi")]
    [InlineData("Fkvfns 2015", "Алматы 2015")]
    [InlineData("Самара Samara", null)]
    [InlineData("佳木斯", null)]
    [InlineData("2014", null)]
    [InlineData("Чжоу", null)]
    [InlineData("щэяиулшыещт", "o'zbekiston")]
    public void KeyboardLayout_OfOneAlphabet_GivesTheSameKeysOfTheOther(string typed, string? other) =>
        KeyboardLayout.Exchange(typed).ShouldBe(other);

    [Theory]
    [InlineData("Цинь Юйхуэй", "qin yuhui")]
    [InlineData("Чжу Лувэнь", "zhu luwen")]
    [InlineData("Гун Фэйтянь", "gong feitian")]
    [InlineData("Чэнь Чжишуй", "chen zhishui")]
    [InlineData("Хэйлунцзян", "heilongjiang")]
    [InlineData("Yao Jinglin", "яо цзинлинь")]
    [InlineData("Сюй", "xu")]
    [InlineData("Самара", null)]
    [InlineData("Chișinău", null)]
    [InlineData("№ 5", null)]
    public void Palladius_OfWholeSyllables_GivesTheNameInTheOtherScript(string typed, string? other) =>
        Palladius.Exchange(typed).ShouldBe(other);

    [Theory]
    [InlineData("Мудандзяне", "mudanjiang")]
    [InlineData("Цзямусах", "jiamusi")]
    [InlineData("Юйхуэя", "yuhui")]
    [InlineData("Пудонг", "pudong")]
    [InlineData("Гуанджоу", "guangzhou")]
    [InlineData("Хэ Дзяфэн", "he jiafeng")]
    public void Palladius_OfLooseWriting_GuessesThePinyin(string typed, string pinyin) => Palladius.Guess(typed).ShouldContain(pinyin);

    [Theory]
    [InlineData("Самара")]
    [InlineData("Jiamusi")]
    [InlineData("佳木斯")]
    [InlineData("международного сотрудничества")]
    public void Palladius_OfOtherWords_GuessesNothing(string typed) => Palladius.Guess(typed).ShouldBeEmpty();

    [Theory]
    [InlineData("ИОДКБ", "И", "областная детская клиническая больница")]
    [InlineData("КазГМУ", "Каз", "государственный медицинский университет")]
    public void Abbreviations_OfAName_LeaveWhatItBeginsWith(string typed, string begun, string full) =>
        Abbreviations.OfAName(typed).ShouldBe((begun, full));

    [Theory]
    [InlineData("DMU", "de montfort universiti")]
    [InlineData("KSMU", "kazan state medikal universiti")]
    [InlineData("PMU", "pasifik state medikal universiti", false)]
    [InlineData("HUCM", "hunan universiti of chinese medisin")]
    [InlineData("СОККД", "samarskii oblastnoi klinicheskii kardiologicheskii dispanser im v p poliakova")]
    [InlineData("СОК", "samarskii oblastnoi klinicheskii kardiologicheskii dispanser im v p poliakova", false)]
    public void Initials_OfTheWordsOfAName_FitItsKey(string typed, string key, bool fit = true) =>
        Regex.IsMatch(key, Initials.PatternOf(typed)!).ShouldBe(fit);

    [Theory]
    [InlineData("dmu")]
    [InlineData("DM")]
    [InlineData("CP-2026")]
    [InlineData("佳木斯")]
    public void Initials_OfNoAbbreviation_AreNone(string typed) => Initials.PatternOf(typed).ShouldBeNull();

    [Theory]
    [InlineData("ОДКБ")]
    [InlineData("больница")]
    [InlineData("ГКБ 5")]
    public void Abbreviations_OfNoName_AreNone(string typed) => Abbreviations.OfAName(typed).ShouldBeNull();

    [Fact]
    public void ShortSlips_OfAKey_AreAllThatOneLetterMakesOfIt()
    {
        var slips = ShortSlips.Of("omk").ToList();

        slips.ShouldContain("omsk");
        slips.ShouldContain("mok");
        slips.ShouldContain("oms");
        slips.ShouldNotContain("omk");
        slips.ShouldNotContain("om");
        ShortSlips.Of("brst").ShouldContain("brest");
        ShortSlips.Of("omsk").ShouldContain("oms");
    }

    [Theory]
    [InlineData("поликлиника Хайфа", "~поликлиника Хайфа")]
    [InlineData("больницами Хайфы", "~больницами Хайфы")]
    [InlineData("~больница Haifa hospital", "~больница Haifa ~hospital")]
    [InlineData("海法 医院", "海法 ~医院")]
    [InlineData("海法 醫院", "海法 ~醫院")]
    [InlineData("Хайфа", null)]
    public void SameWords_AreMarked(string typed, string? marked) => SameWords.Widen(typed).ShouldBe(marked);

    [Fact]
    public void MarkedWord_IsFoundByWhatStandsForIt()
    {
        var word = SearchWords.Of("~поликлиника").Single();

        new[] { "hospital", "bolnitsa", "haifa kasalhona", "jongiiiuan" }.Count(word.IsIn).ShouldBeGreaterThanOrEqualTo(3);
        word.IsIn("universitet").ShouldBeFalse();
        SearchWords.Of("~Хайфа").Single().ShouldBe(SearchWords.Of("Хайфа").Single());
        FoundWords.Of("~поликлиника").In("Haifa hospital").Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("Samara Region", "Samara")]
    [InlineData("г. Тольятти", "Тольятти")]
    [InlineData("город Самара", "Самара")]
    [InlineData("city of Harbin", "Harbin")]
    [InlineData("Moskva viloyati", "Moskva")]
    [InlineData("Khabarovsk Territory", "Khabarovsk")]
    [InlineData("蒙古国", "蒙古")]
    [InlineData("克拉玛依市", "克拉玛依")]
    [InlineData("中国", null)]
    [InlineData("Regional hospital", null)]
    [InlineData("область", null)]
    public void PlaceKinds_AreTakenOff(string typed, string? bare) => PlaceKinds.Without(typed).ShouldBe(bare);

    [Theory]
    [InlineData("Минздрав РФ", "министерство здравоохранения  РФ")]
    [InlineData("Минздравом", "министерство здравоохранения")]
    [InlineData("Иркутская ОДКБ", "Иркутская  областная детская клиническая больница")]
    [InlineData("минздравоохранения", null)]
    [InlineData("黑龙江省卫健委", "黑龙江省 卫生健康委员会")]
    public void Abbreviations_AreWrittenInFull(string typed, string? full) => Abbreviations.Expand(typed).ShouldBe(full);

    [Theory]
    [InlineData("paediatrics", "pediatrics")]
    [InlineData("Gorjatschew", "Goryachew")]
    [InlineData("Toljatti", "Tolyatti")]
    [InlineData("Boukhara", "Bukhara")]
    [InlineData("Çeçeybayev", "checheybayev")]
    [InlineData("Jiamusi", null)]
    public void OtherLanguages_AreSpelledAsInEnglish(string typed, string? english) => EnglishSpelling.Of(typed).ShouldBe(english);

    [Theory]
    [InlineData("滿洲里市人民醫院", "满洲里市人民医院")]
    [InlineData("新光吳火獅紀念醫院", "新光吴火狮纪念医院")]
    [InlineData("满洲里 Manzhouli", "满洲里 Manzhouli")]
    public void TraditionalCharacters_BecomeSimplified(string typed, string simplified) => HanScript.Simplify(typed).ShouldBe(simplified);
}
