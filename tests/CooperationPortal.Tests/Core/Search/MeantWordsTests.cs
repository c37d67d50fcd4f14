using CooperationPortal.Tests.Core.Data;
using Shouldly;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>What the public search shows where no record has the words that were typed.</summary>
[Collection(DemoCollection.Name)]
public sealed class MeantWordsTests(DemoFixture demo)
{
    [Theory]
    [InlineData("Хабаровк")]
    [InlineData("habarvsk")]
    [InlineData("Rabmam", "Больница Рамбам")]
    [InlineData("Heliongjiang", "провинция Хэйлунцзян")]
    [InlineData("Rabam", "Rambam")]
    [InlineData("Shinkong", "Мемориальная больница Шин Конг Ву Хо-Су")]
    [InlineData("Омк", "Омск")]
    [InlineData("Плау", "Палау")]
    [InlineData("Fuyan", "Fuyuan")]
    [InlineData("Монтфрод", "Монтфорт")]
    public async Task Find_Slip_ShowsWhatWasMeantAndSaysSo(string typed, string meant = "Хабаровск")
    {
        var found = await demo.FindAsync(typed);

        found.Typed.ShouldBe(typed);
        found.Corrected.ShouldBe(meant);
        found.Total.Count.ShouldBeGreaterThan(0);
    }

    /// <summary>Three letters begin words of other things, and what an unknown name is like is no word of the trade.</summary>
    [Theory]
    [InlineData("Smith")]
    [InlineData("Jones")]
    [InlineData("Мария")]
    [InlineData("Кариевич")]
    public async Task Find_UnknownName_FindsNothing(string typed) => (await demo.FindAsync(typed)).HasRecords.ShouldBeFalse();

    [Theory]
    [InlineData("Кариев", 1)]
    [InlineData("кариева", 1)]
    [InlineData("Karamy", 4)]
    public async Task Find_NameOfWhichThreeLettersBeginOthers_FindsItAlone(string typed, int most)
    {
        var found = await demo.FindAsync(typed);

        (found.Agreements.Total.Count + found.Visits.Total.Count).ShouldBeInRange(1, most);
        found.Subjects.ShouldNotContain(s => s.Code == "cardiology");
    }

    [Theory]
    [InlineData("請問萨马拉有哪些医院")]
    [InlineData("我想找佳木斯的医院")]
    public async Task Find_ChineseAskedPolitely_IsAboutWhatIsAsked(string typed)
    {
        var found = await demo.FindAsync(typed);

        (found.HasRecords, found.Corrected).ShouldBe((true, null));
        found.Subjects.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("кардеология", "Кардиология")]
    [InlineData("cardiolgy", "Cardiology")]
    [InlineData("онкалогия", "Онкология")]
    public async Task Find_SlipInAWordOfTheVocabularies_ShowsWhatWasMeantAndSaysSo(string typed, string meant)
    {
        var found = await demo.FindAsync(typed);

        found.Typed.ShouldBe(typed);
        found.Corrected.ShouldBe(meant);
        found.Agreements.Total.Count.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("Азоров", "Азаров")]
    [InlineData("Кирсонов", "Кирсанов")]
    [InlineData("Икромов", "Икрамов")]
    [InlineData("Бряст", "Брест")]
    [InlineData("телемидицина", "телемедицина")]
    [InlineData("cfvfhf", "самара")]
    [InlineData("ошфьгыш", "jiamusi")]
    public async Task Find_SlipInAWord_ShowsWhatWasMeantAndSaysSo(string typed, string meant)
    {
        var found = await demo.FindAsync(typed);

        (found.Typed, found.HasRecords).ShouldBe((typed, true));
        found.Corrected!.ShouldBe(meant, StringCompareShould.IgnoreCase);
    }

    [Theory]
    [InlineData("Козань", "Казань")]
    [InlineData("Улан-Удэ", "Республика Бурятия")]
    public async Task Find_PlaceThatNothingTouched_IsShownBesideWhatMayBeMeant(string typed, string meant)
    {
        var found = await demo.FindAsync(typed);

        found.Corrected.ShouldBe(meant);
        found.HasRecords.ShouldBeTrue();
        found.Places.ShouldContain(p => p.Records == 0);
    }

    [Theory]
    [InlineData("поликлиника Хайфа", "moldova-rambam")]
    [InlineData("shifoxona Hayfa", "moldova-rambam")]
    [InlineData("эндоскоп в подарок", "palau-shinkong-2016")]
    [InlineData("退伍军人", "tashkent-rossotrudnichestvo-2025")]
    [InlineData("gjkbrkbybrf [fqaf", "moldova-rambam")]
    public async Task Find_WordsThatNoRecordHas_FindsWhatStandsForThem(string typed, string file)
    {
        var found = await demo.FindAsync(typed);

        found.Agreements.First.Select(a => a.Reference).ShouldContain(await demo.ReferenceOfAsync(file));
        (found.LookedFor, found.Fewer).ShouldBe((found.Target.Words, null));
        found.Target.Words!.ShouldContain('~');
    }

    [Fact]
    public async Task Find_SeveralInhabitants_FindsWhatTouchesTheirPlaces()
    {
        var (found, expected) = (await demo.FindAsync("самарцы и наманганцы"), await demo.FindAsync("Самара Наманган"));

        found.Agreements.Total.Count.ShouldBeGreaterThan(0);
        found.Agreements.Total.ShouldBe(expected.Agreements.Total);
    }

    [Theory]
    [InlineData("детям")]
    [InlineData("рака")]
    public async Task Find_FormOfAShortWord_StaysWithThatWord(string typed)
    {
        var found = await demo.FindAsync(typed);

        found.Corrected.ShouldBeNull();
        found.Target.Words.ShouldBe(typed);
    }

    [Fact]
    public async Task Find_WordsThatNoRecordHasAll_ShowsWhatHasTheKnownOnesAndSaysSo()
    {
        var (found, expected) = (await demo.FindAsync("абракадабра Киргизии рака"), await demo.FindAsync("Киргизии рака"));

        found.Fewer.ShouldBe("Киргизии рака");
        found.Typed.ShouldBe("абракадабра Киргизии рака");
        found.Agreements.Total.ShouldBe(expected.Agreements.Total);
        found.Agreements.Total.Count.ShouldBeGreaterThan(0);
    }
}
