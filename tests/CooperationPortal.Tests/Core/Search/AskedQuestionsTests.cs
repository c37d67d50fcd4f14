using CooperationPortal.Core.Search;
using CooperationPortal.Tests.Core.Data;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>Questions as people ask them, and words that nothing here is called.</summary>
[Collection(DemoCollection.Name)]
public sealed class AskedQuestionsTests(DemoFixture demo)
{
    [Theory]
    [InlineData("Самара билан қандай келишув имзоланди", "s2-samara-namangan")]
    [InlineData("кто из узбекских врачей приезжал в Самару", "s2-samara-namangan")]
    [InlineData("谁来过萨马拉", "s2-samara-namangan")]
    [InlineData("which Chinese doctors came to Khabarovsk", "s1-khabarovsk-jiamusi")]
    [InlineData("Samara va Namangan oʻrtasida qanday kelishuv bor", "s2-samara-namangan")]
    [InlineData("Самара ва Наманган орасида қандай битим бор", "s2-samara-namangan")]
    public async Task Find_Question_FindsTheRecordsThatAnswerIt(string typed, string file)
    {
        var found = await demo.FindAsync(typed);

        string[] records =
        [
            .. found.Agreements.First.Select(r => r.Reference), .. found.Visits.First.Select(r => r.Reference),
            .. found.Meetings.First.Select(r => r.Reference),
        ];
        records.Intersect(await demo.ReferencesOfAsync(file)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Find_ChineseQuestionOfForeigners_IsAboutTheCountryThatItNames()
    {
        var found = await demo.FindAsync("哪些外国医院和乌兹别克斯坦签了协议");

        found.LookedFor.ShouldNotContain("日本");
        found.LookedFor.ShouldContain("乌兹别克斯坦");
        found.Total.Count.ShouldBeGreaterThan(0);
    }

    /// <summary>Its sound begins as that of 伯力 does, which is Khabarovsk.</summary>
    [Fact]
    public async Task Find_NameInCharactersThatNoPlaceHas_IsNoPlaceOfAboutTheSound()
    {
        var found = await demo.FindAsync("伯流");

        found.Target.Region.ShouldBeNull();
        (await demo.FindAsync("帛琉")).Target.Region.ShouldBe("pw");
    }

    [Fact]
    public async Task Find_ChineseQuestion_IsNoQuestionAboutAnotherCountry()
    {
        var found = await demo.FindAsync("哪些中国医院和俄罗斯签了协议");

        found.LookedFor.ShouldNotContain("日本");
        found.Agreements.First.Concat((found.Also ?? found).Agreements.First).Select(r => r.Reference).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("синдром Дауна")]
    [InlineData("детский синдром")]
    public async Task Find_WordOfOneLanguage_IsNotMendedToOneOfAnother(string typed) =>
        (await demo.FindAsync(typed)).LookedFor.ShouldNotContain("sentre");

    /// <summary>The keys of «Б» and «Ю» give signs in the other layout, with which no word is written.</summary>
    [Theory]
    [InlineData("ТГКБ")]
    [InlineData("БОММЦ")]
    [InlineData("тгкб")]
    public void Exchange_LettersThatAreSignsInTheOtherLayout_IsNone(string typed) => KeyboardLayout.Exchange(typed).ShouldBeNull();

    [Theory]
    [InlineData("министр здравоохранения Иркутской области", "andrey-modestov")]
    [InlineData("заместитель министра здравоохранения Самарской области", "tat-yana-sochinskaya")]
    public async Task Find_MinisterInRussian_FindsThePerson(string typed, string slug) =>
        (await demo.FindAsync(typed)).People.Select(p => p.Slug).ShouldContain(slug);

    /// <summary>«Глава», which stands for a governor, begins as «главный врач» does.</summary>
    [Theory]
    [InlineData("губернатор Самарской области")]
    [InlineData("governor of Samara")]
    public async Task Find_Governor_IsNoHeadPhysician(string typed) =>
        (await demo.FindAsync(typed)).People.Select(p => p.Slug).ShouldNotContain("aleksey-kirsanov");

    [Fact]
    public async Task Find_WordsThatNoRecordHasTogether_OffersTheOthers()
    {
        var found = await demo.FindAsync("пересадка почки");

        found.Fewer.ShouldBe("почки");
        found.LeftOut.ShouldBe(["пересадка"]);
    }
}
