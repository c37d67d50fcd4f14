using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Search;
using CooperationPortal.Tests.Core.Data;
using Shouldly;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>Numbers, codes, questions, verbs and wide regions, as people type them.</summary>
[Collection(DemoCollection.Name)]
public sealed class OrdinaryWordsTests(DemoFixture demo)
{
    [Theory]
    [InlineData("10-я", "10")]
    [InlineData("3-й", "3")]
    [InlineData("2nd", "2")]
    [InlineData("5-son", "5")]
    [InlineData("2024", "2024")]
    public void Of_NumberThatCounts_IsTheNumber(string typed, string key) => SearchWords.Of(typed).Single().Key.ShouldBe(key);

    [Theory]
    [InlineData("десятая больница", "10 больница")]
    [InlineData("третьей больницы", "3 больницы")]
    [InlineData("Third Hospital", "3 Hospital")]
    [InlineData("to'rtinchi shifoxona", "4 shifoxona")]
    [InlineData("第二十一医院", "21 医院")]
    [InlineData("пятница", null)]
    [InlineData("secondary school", null)]
    public void InDigits_WordThatCounts_IsItsNumber(string typed, string? digits) => CountingWords.InDigits(typed).ShouldBe(digits);

    [Theory]
    [InlineData("Hospital No. 5")]
    [InlineData("Hospital No 5")]
    [InlineData("Hospital №5")]
    [InlineData("Hospital no.5")]
    public void Of_SignBeforeANumber_IsTheSameHoweverItIsWritten(string typed) =>
        SearchWords.Of(typed).ShouldBe(SearchWords.Of("Hospital № 5"));

    [Fact]
    public void IsIn_NumberOfAHospital_IsTheWholeNumber()
    {
        var ten = SearchWords.Of("10").Single();

        ten.IsIn("bolnitsa n 10").ShouldBeTrue();
        ten.IsIn("bolnitsa n 101").ShouldBeFalse();
        SearchWords.Of("2308").Single().IsIn("230800").ShouldBeTrue();
    }

    [Theory]
    [InlineData("Какие соглашения есть у Самары?", "Самары?")]
    [InlineData("What did Palau sign", "Palau sign")]
    [InlineData("Samara va Namangan o'rtasidagi", "Samara Namangan")]
    [InlineData("WHO", "WHO")]
    [InlineData("что", "что")]
    public void Of_WordsThatAsk_AreNotLookedFor(string typed, string left) =>
        SearchWords.Of(typed).ShouldBe(SearchWords.Of(typed.Contains("соглашения", StringComparison.Ordinal) ? $"соглашения {left}" : left));

    [Theory]
    [InlineData("обучаются", "обуч")]
    [InlineData("обучение", "обуч")]
    [InlineData("консультировали", "консульт")]
    [InlineData("консультация", "консульт")]
    [InlineData("стажировался", "стаж")]
    [InlineData("стажировка", "стаж")]
    [InlineData("научный", null)]
    [InlineData("Самара", null)]
    public void VerbStem_OfAVerbAndItsNoun_IsTheSame(string word, string? stem) => VerbStem.Of(word).ShouldBe(stem);

    [Theory]
    [InlineData("Поволжье", "Самара")]
    [InlineData("中亚", "Казахстан")]
    [InlineData("Baltics", "Эстония")]
    public void SameWords_OfAWideRegion_AreThePlacesThatItHolds(string word, string place)
    {
        SameWords.Of(word).ShouldContain(place);
        SameWords.Of(place).ShouldNotContain(word);
    }

    [Theory]
    [InlineData("мэр", "мэра", true)]
    [InlineData("мэр", "мероприятия", false)]
    [InlineData("мэр", "хокимият", true)]
    [InlineData("мэр", "Хоккайдо", false)]
    public void Of_WordsThatStandForOne_AreNoBeginningsOfOthers(string word, string text, bool isFound) =>
        SearchWords.Of($"~{word}").Single().IsIn(SearchKey.Of(text)).ShouldBe(isFound);

    [Theory]
    [InlineData("10-я горбольница", "khabarovsk-hucm-2009")]
    [InlineData("第10医院", "khabarovsk-hucm-2009")]
    [InlineData("第十医院", "khabarovsk-hucm-2009")]
    [InlineData("десятая больница", "khabarovsk-hucm-2009")]
    [InlineData("oʻninchi shifoxona", "khabarovsk-hucm-2009")]
    [InlineData("C50", "kg-ru-plan-2025")]
    [InlineData("20 vfz 2014", "s1-khabarovsk-jiamusi")]
    [InlineData("10-shifoxona", "khabarovsk-hucm-2009")]
    [InlineData("1-я краевая больница", "primorye-heilongjiang-2016")]
    [InlineData("G80", "s1-khabarovsk-jiamusi")]
    [InlineData("код G80", "s1-khabarovsk-jiamusi")]
    [InlineData("МКБ-10 G80.1", "s1-khabarovsk-jiamusi")]
    [InlineData("I21", "s2-samara-namangan")]
    [InlineData("Какие соглашения есть у Самары с Узбекистаном?", "s2-samara-namangan")]
    [InlineData("Поволжье", "s2-samara-namangan")]
    [InlineData("ЭКО", "s2-samara-namangan")]
    [InlineData("зампред облисполкома", "grodno-kazakhstan-2015")]
    [InlineData("Целиноград", "grodno-kazakhstan-2015")]
    [InlineData("努尔苏丹", "grodno-kazakhstan-2015")]
    [InlineData("рефлексотерапия", "primorye-heilongjiang-2016")]
    [InlineData("сахалинхоккайдо", "sakhalin-hokkaido")]
    [InlineData("yurakkasalliklari", "s2-samara-namangan")]
    [InlineData("阿克托别", "aktobe-karamay-2020")]
    [InlineData("заместитель мэра", "khabarovsk-hucm-2009")]
    [InlineData("shahar hokimi o'rinbosari", "omsk-manzhouli-2018")]
    [InlineData("Deputy Prime Minister of Uzbekistan", "almazov-uz-2017")]
    [InlineData("sun'iy urug'lantirish", "s2-samara-namangan")]
    [InlineData("vitse-mer", "manzhouli-trilateral-2019")]
    [InlineData("обучаются", "kg-ru-plan-2025")]
    [InlineData("Улан-Удэнский", "buryatia-korea-2013")]
    [InlineData("УланУдэ", "buryatia-korea-2013")]
    [InlineData("Талды-Курган", "grodno-kazakhstan-2015")]
    [InlineData("РЖД-Медицина", "tashkent-rossotrudnichestvo-2025")]
    [InlineData("湖南中医药大学校长秦裕辉率团访问喀山", "hunan-kazan-2017")]
    [InlineData("华中科技大学同济医院", "tongji-kossamak-2025")]
    public async Task Find_WordsAsPeopleTypeThem_ShowsTheCase(string typed, string file)
    {
        var found = await demo.FindAsync(typed);

        ReferencesOf(found).Concat(found.Also is { } also ? ReferencesOf(also) : [])
            .Intersect(await demo.ReferencesOfAsync(file)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Find_Acronym_IsNoPartOfAName()
    {
        var found = await demo.FindAsync("ЭКО");

        found.People.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("сам", "ru", "Самара")]
    [InlineData("Jia", "en", "Jiamusi")]
    public async Task Suggest_Beginning_IsOfANameInItsLetters(string typed, string lang, string first)
    {
        var suggested = await SuggestAsync(typed, lang);

        suggested[0].Text.Text.ShouldBe(first);
        suggested[0].Match!.Matched?.Text.ShouldNotStartWith("萨");
    }

    [Theory]
    [InlineData("боль", "ru", "Хабаровск")]
    [InlineData("Jia", "en", "Master class")]
    public async Task Suggest_FewLetters_AreNotTheSoundOfChinese(string typed, string lang, string other) =>
        (await SuggestAsync(typed, lang)).ShouldNotContain(s => s.Text.Text == other);

    [Theory]
    [InlineData("г.")]
    [InlineData("оо")]
    public async Task Suggest_OneSound_IsTooFew(string typed) => (await SuggestAsync(typed, "ru")).ShouldBeEmpty();

    private Task<IReadOnlyList<Suggestion>> SuggestAsync(string typed, string lang) =>
        demo.Database.UseAsync<SearchSuggestions, IReadOnlyList<Suggestion>>(s => s.OfAsync(typed, lang, CancellationToken.None));

    private static IEnumerable<string> ReferencesOf(SearchResults found) => found.Agreements.First.Select(row => row.Reference)
        .Concat(found.Visits.First.Select(row => row.Reference)).Concat(found.Meetings.First.Select(row => row.Reference))
        .Concat(found.Commitments.First.Select(row => row.Reference));
}
