using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Tests.Core.Data;
using Shouldly;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>Records are found by their dates, in whatever language and order these are typed.</summary>
[Collection(DemoCollection.Name)]
public sealed class TypedDatesTests(DemoFixture demo)
{
    [Theory]
    [InlineData("23 марта 2018", "2018-03-23")]
    [InlineData("23 марта 2018 года", "2018-03-23")]
    [InlineData("23.03.2018", "2018-03-23")]
    [InlineData("2018-03-23", "2018-03-23")]
    [InlineData("March 23, 2018", "2018-03-23")]
    [InlineData("23rd March 2018", "2018-03-23")]
    [InlineData("2018年3月23日", "2018-03-23")]
    [InlineData("2018-yil 23-mart", "2018-03-23")]
    [InlineData("2018 yil 23 martda", "2018-03-23")]
    [InlineData("2018 йил 23 март", "2018-03-23")]
    [InlineData("май 2014", "2014-05")]
    [InlineData("в мае 2014 г.", "в 2014-05")]
    [InlineData("2018年3月", "2018-03")]
    [InlineData("2024 yil fevral", "2024-02")]
    [InlineData("Sept. 2025", "2025-09")]
    [InlineData("iyul 2024", "2024-07")]
    [InlineData("июн 2009", "2009-06")]
    [InlineData("20–23 мая 2014", "2014-05-20/2014-05-23")]
    [InlineData("May 20-23, 2014", "2014-05-20/2014-05-23")]
    [InlineData("28 мая - 1 июня 2017", "2017-05-28/2017-06-01")]
    [InlineData("с 14 по 16 ноября", "XXXX-11-14/XXXX-11-16")]
    [InlineData("14 ноября", "XXXX-11-14")]
    [InlineData("14-noyabr", "XXXX-11-14")]
    [InlineData("11月14日", "XXXX-11-14")]
    [InlineData("Брест, февраль 2024", "Брест, 2024-02")]
    [InlineData("2018年3月满洲里", "2018-03 满洲里")]
    public void Mark_Date_IsOneWord(string typed, string marked) =>
        string.Join(' ', SearchWords.Split(TypedDates.Mark(typed))).ShouldBe(marked);

    [Theory]
    [InlineData("31 февраля 2018")]
    [InlineData("больница № 5")]
    [InlineData("CP-2026-0001")]
    [InlineData("2024-2025")]
    [InlineData("план на 2024–2025 годы")]
    [InlineData("5 Марина 2018")]
    [InlineData("Mayo 2014")]
    [InlineData("300000 долларов")]
    public void Mark_NoDate_StaysAsItIs(string typed) => TypedDates.Mark(typed).ShouldBe(typed);

    [Theory]
    [InlineData("2014-05", "d201405")]
    [InlineData("XXXX-05-02", "d0502 du0502")]
    [InlineData("2014-05-20/2014-05-21", "d20140520 d0520 d20140521 d0521")]
    [InlineData("2024-07-17/2029-07", "d20240717 d0717 d202907")]
    [InlineData("2018", "")]
    [InlineData("../2013-11-03", "d20131103 d1103")]
    public void Of_DateOfARecord_AreItsDaysAndMonths(string edtf, string words) =>
        string.Join(' ', DayWords.Of([StatedDate.Of(edtf, DateNature.Actual, FactBasis.Stated)])).ShouldBe(words);

    [Theory]
    [InlineData("23 марта 2018", "omsk-manzhouli-2018")]
    [InlineData("March 2018", "omsk-manzhouli-2018")]
    [InlineData("2024年7月17日", "irkutsk-heilongjiang-2024")]
    [InlineData("Делегация Брестской области в Бухаре, февраль 2024", "brest-bukhara-2024")]
    [InlineData("14 noyabr", "s2-samara-namangan")]
    [InlineData("15 ноября 2022", "s2-samara-namangan")]
    [InlineData("3 ноября 2013", "s1-khabarovsk-jiamusi")]
    [InlineData("2025 yil sentabr", "tashkent-region-moscow-region-2025")]
    public async Task Find_Date_ShowsWhatWasThen(string typed, string file)
    {
        var found = await demo.FindAsync(typed);

        found.Typed.ShouldBe(typed);
        found.Corrected.ShouldBeNull();
        ReferencesOf(found).Intersect(await demo.ReferencesOfAsync(file)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Find_DayOfWhichNothingIsKnown_ShowsItsMonthAndSaysSo()
    {
        var found = await demo.FindAsync("30 марта 2018");

        found.Fewer.ShouldBe("2018-03");
        ReferencesOf(found).Intersect(await demo.ReferencesOfAsync("omsk-manzhouli-2018")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Find_AnotherMonth_ShowsNothing()
    {
        var found = await demo.FindAsync("март 1998");

        found.HasRecords.ShouldBeFalse();
    }

    [Fact]
    public async Task List_WordsWithADate_HasWhatTheSearchFound()
    {
        var found = await demo.FindAsync("Омск 23 марта 2018");
        var list = await demo.Database.UseAsync<AgreementQueries, Page<AgreementRow>>(queries =>
            queries.ListAsync(new AgreementFilter { Words = found.Target.Words }, "ru", null, null, CancellationToken.None));
        var typed = await demo.Database.UseAsync<AgreementQueries, Page<AgreementRow>>(queries =>
            queries.ListAsync(new AgreementFilter { Words = "23.03.2018 Омск" }, "ru", null, null, CancellationToken.None));

        list.Items.Select(r => r.Reference).ShouldBe(found.Agreements.First.Select(r => r.Reference));
        typed.Items.Select(r => r.Reference).ShouldBe(list.Items.Select(r => r.Reference));
        list.Items.ShouldNotBeEmpty();
    }

    private static IEnumerable<string> ReferencesOf(SearchResults found) => found.Agreements.First.Select(row => row.Reference)
        .Concat(found.Visits.First.Select(row => row.Reference)).Concat(found.Meetings.First.Select(row => row.Reference));
}
