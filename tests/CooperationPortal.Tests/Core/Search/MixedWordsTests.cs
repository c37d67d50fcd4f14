using CooperationPortal.Tests.Core.Data;
using Shouldly;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>What the public search finds by words for a place, a subject and a kind in several languages.</summary>
[Collection(DemoCollection.Name)]
public sealed class MixedWordsTests(DemoFixture demo)
{
    [Theory]
    [InlineData("Мўғулистон Тэгу", "orkhon-daegu")]
    [InlineData("Orxon aymoqi", "orkhon-daegu")]
    [InlineData("韩蒙合作 大邱", "orkhon-daegu")]
    [InlineData("корейско-монгольский меморандум", "orkhon-daegu")]
    [InlineData("Sino-Cambodian hospital", "tongji-kossamak-2025")]
    [InlineData("中柬友谊", "tongji-kossamak-2025")]
    [InlineData("киргизских граждан лечить в России", "kg-ru-plan-2025")]
    [InlineData("qirgʻiz vazirligi Rossiya", "kg-ru-plan-2025")]
    [InlineData("Минздрав Приангарья Китай", "irkutsk-heilongjiang-2024")]
    [InlineData("ветераны ВОВ обследование", "tashkent-rossotrudnichestvo-2025")]
    [InlineData("Toshkentdagi faxriylar", "tashkent-rossotrudnichestvo-2025")]
    [InlineData("英国的大学 乌兹别克", "uz-uk-pharma-2019")]
    [InlineData("德蒙福特大学", "uz-uk-pharma-2019")]
    [InlineData("哈巴罗夫斯克市 第十医院", "khabarovsk-hucm-2009")]
    [InlineData("阿尔马佐夫中心", "almazov-uz-2017")]
    [InlineData("俄罗斯卫生部", "kg-ru-plan-2025")]
    public async Task Find_WordsOfSeveralLanguages_ShowsTheCase(string typed, string file)
    {
        var found = await demo.FindAsync(typed);

        found.Typed.ShouldBe(typed);
        found.Agreements.First.Select(row => row.Reference).ShouldContain(await demo.ReferenceOfAsync(file));
    }

    [Theory]
    [InlineData("Seoul Ulan-Ude", "buryatia-korea-2013")]
    [InlineData("Токио Сахалин", "sakhalin-hokkaido")]
    [InlineData("穆拉什科部长", "kg-ru-plan-2025")]
    public async Task Find_WhatNoRecordSays_ShowsWhatWasTakenInsteadAndSaysSo(string typed, string file)
    {
        var found = await demo.FindAsync(typed);

        (found.Corrected ?? found.Fewer).ShouldNotBeNullOrEmpty();
        found.Agreements.First.Select(row => row.Reference).ShouldContain(await demo.ReferenceOfAsync(file));
    }

    [Theory]
    [InlineData("乌兰乌德")]
    [InlineData("秋明")]
    public async Task Find_NameOfAPlace_IsNotTakenForWhatSoundsLikeIt(string typed)
    {
        var found = await demo.FindAsync(typed);

        found.Places.ShouldNotBeEmpty();
        found.Target.Words.ShouldNotBe("almati");
    }
}
