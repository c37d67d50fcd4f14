using System.Text.RegularExpressions;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Search;
using CooperationPortal.Tests.Core.Data;
using Shouldly;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>Names as somebody heard them, and offices by their short words.</summary>
[Collection(DemoCollection.Name)]
public sealed class HeardNamesTests(DemoFixture demo)
{
    [Theory]
    [InlineData("Исобекав", "isabekov")]
    [InlineData("Икромав", "ikramov")]
    [InlineData("Almasov", "almazov")]
    [InlineData("코브제프", "kobzev")]
    [InlineData("부랴티야", "buriatiia")]
    [InlineData("ブリヤート", "buriat")]
    public void Consonants_OfAName_FitItsKey(string typed, string key) =>
        Regex.IsMatch(key, $"^{Consonants.PatternOf(typed)}$").ShouldBeTrue();

    [Theory]
    [InlineData("Исобекав", "ikramov")]
    [InlineData("Комаров", "kamarovsk")]
    [InlineData("Лисаков", "listkov")]
    [InlineData("Омаров", "samarov")]
    public void Consonants_OfAnotherName_DoNotFit(string typed, string key) =>
        Regex.IsMatch(key, $"^{Consonants.PatternOf(typed)}$").ShouldBeFalse();

    [Theory]
    [InlineData("Юна")]
    [InlineData("Аояма")]
    [InlineData("2024-09")]
    public void Consonants_OfTooFewSounds_AreNone(string typed) => Consonants.PatternOf(typed).ShouldBeNull();

    [Theory]
    [InlineData("Цинь Юхуэй", "qin yuhui")]
    [InlineData("Чжу Лувень", "zhu luwen")]
    [InlineData("Ванг Йонг", "wang yong")]
    [InlineData("Tsin Yuykhuey", "qin yuhui")]
    [InlineData("Gun Feytyan", "gong feitian")]
    public void Palladius_OfNamesAsTheyAreHeard_GuessesThePinyin(string typed, string pinyin) => Palladius.Guess(typed).ShouldContain(pinyin);

    [Theory]
    [InlineData("Feitian", "Feitian")]
    [InlineData("Фейтиан", "feitian")]
    [InlineData("Hospital", null)]
    [InlineData("Кун", null)]
    public void Palladius_GivenName_IsOfTwoSyllables(string typed, string? pinyin) =>
        Palladius.GivenNames(typed).FirstOrDefault(name => name == pinyin).ShouldBe(pinyin);

    [Theory]
    [InlineData("Tsin Yuykhuey", "цин юйхуэй")]
    [InlineData("Gun Feytyan", "гун фэйтян")]
    [InlineData("Qaramay \u212A", "Qарамай \u212A")]
    public void RussianLetters_OfLatinOnes_LeaveWhatTheyHaveNoLetterFor(string typed, string russian) =>
        RussianLetters.Of(typed).ShouldBe(russian);

    [Theory]
    [InlineData("姚景林", "яо цзинлинь")]
    [InlineData("秦裕辉", "цинь юйхуэй")]
    [InlineData("佳木斯市医院", null)]
    [InlineData("Яо", null)]
    public void Palladius_OfCharacters_IsTheirRussianWriting(string typed, string? russian) =>
        Palladius.OfCharacters(typed).ShouldBe(russian);

    [Theory]
    [InlineData("Хүрэлсүх", "Хурэлсух")]
    [InlineData("Ақтөбе", "Актобе Актубе")]
    [InlineData("Өргөө", "Оргоо Ургуу")]
    [InlineData("Актобе", "")]
    public void CyrillicLetters_OfNeighbours_AreThoseOfRussian(string typed, string letters) =>
        string.Join(' ', CyrillicLetters.InRussian(typed)).ShouldBe(letters);

    [Theory]
    [InlineData("заммэра", "~заммэра")]
    [InlineData("замминистра здравоохранения", "~замминистра ~здравоохранения")]
    [InlineData("вице-губернатор", "~вице-губернатор")]
    [InlineData("vice-rector", "~vice-rector")]
    [InlineData("副局长", "~副局长")]
    [InlineData("замок", null)]
    public void SameWords_OfADeputy_AreThoseOfTheOffice(string typed, string? marked) => SameWords.Widen(typed).ShouldBe(marked);

    [Theory]
    [InlineData("заммэра из Китая в Омске", "omsk-manzhouli-2018")]
    [InlineData("Kun Feitian Manzhouli", "manzhouli-trilateral-2019")]
    [InlineData("俄罗斯合作署", "tashkent-rossotrudnichestvo-2025")]
    [InlineData("Хүрэлсүх", "manzhouli-trilateral-2019")]
    [InlineData("Цинь Юхуэй", "hunan-kazan-2017")]
    [InlineData("帛琉 內視鏡", "palau-shinkong-2016")]
    [InlineData("палауских врачей", "palau-shinkong-2016")]
    [InlineData("врачи-волонтёры из России в Ташкенте", "tashkent-rossotrudnichestvo-2025")]
    [InlineData("俄罗斯合作署 塔什干", "tashkent-rossotrudnichestvo-2025")]
    public async Task Find_NameAsItWasHeard_ShowsTheCase(string typed, string file)
    {
        var found = await demo.FindAsync(typed);

        found.Typed.ShouldBe(typed);
        ReferencesOf(found).Intersect(await demo.ReferencesOfAsync(file)).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("Исобекав", "tashkent-rossotrudnichestvo-2025")]
    [InlineData("Almasov centre", "almazov-uz-2017")]
    [InlineData("코브제프", "irkutsk-heilongjiang-2024")]
    public async Task Find_NameWithOtherVowels_ShowsWhatWasMeantAndSaysSo(string typed, string file)
    {
        var found = await demo.FindAsync(typed);

        found.Corrected.ShouldNotBeNullOrEmpty();
        ReferencesOf(found).Intersect(await demo.ReferencesOfAsync(file)).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("Азаровым")]
    [InlineData("врачей районов")]
    public async Task Find_FormOfAWordThatRecordsHave_IsNoOtherName(string typed)
    {
        var found = await demo.FindAsync(typed);

        found.Corrected.ShouldBeNull();
    }

    private static IEnumerable<string> ReferencesOf(SearchResults found) => found.Agreements.First.Select(row => row.Reference)
        .Concat(found.Visits.First.Select(row => row.Reference)).Concat(found.Meetings.First.Select(row => row.Reference));
}
