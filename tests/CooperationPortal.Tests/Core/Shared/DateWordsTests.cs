using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Wording;
using FsCheck;
using FsCheck.Fluent;

namespace CooperationPortal.Tests.Core.Shared;

public sealed class DateWordsTests
{
    [Theory]
    [InlineData("2014-05-20", "20 мая 2014", "20 May 2014", "2014年5月20日", "2014-yil 20-may")]
    [InlineData("2018-09", "сентябрь 2018", "September 2018", "2018年9月", "2018-yil sentabr")]
    [InlineData("2019", "2019", "2019", "2019年", "2019-yil")]
    [InlineData("2025-09~", "около сентября 2025", "about September 2025", "约2025年9月", "taxminan 2025-yil sentabr")]
    [InlineData("2019~", "около 2019 года", "about 2019", "约2019年", "taxminan 2019-yil")]
    [InlineData("2014-05-20/2014-05-23", "20–23 мая 2014", "20–23 May 2014", "2014年5月20日至23日", "2014-yil 20–23-may")]
    [InlineData("2017-05-28/2017-06-01", "28 мая – 1 июня 2017", "28 May – 1 June 2017", "2017年5月28日至6月1日",
        "2017-yil 28-may – 1-iyun")]
    [InlineData("2013-12-30/2014-01-02", "30 декабря 2013 – 2 января 2014", "30 December 2013 – 2 January 2014",
        "2013年12月30日至2014年1月2日", "2013-yil 30-dekabr – 2014-yil 2-yanvar")]
    [InlineData("2013-05/2013-06", "май – июнь 2013", "May – June 2013", "2013年5月至6月", "2013-yil may – iyun")]
    [InlineData("2013-05/2014-06", "май 2013 – июнь 2014", "May 2013 – June 2014", "2013年5月至2014年6月",
        "2013-yil may – 2014-yil iyun")]
    [InlineData("2013/2014", "2013–2014", "2013–2014", "2013年至2014年", "2013–2014-yillar")]
    [InlineData("2013~/2014~", "около 2013–2014 годов", "about 2013–2014", "约2013年至2014年", "taxminan 2013–2014-yillar")]
    [InlineData("../2013-11-03", "до 3 ноября 2013", "up to 3 November 2013", "截至2013年11月3日", "2013-yil 3-noyabrgacha")]
    [InlineData("2014/..", "с 2014 года", "from 2014", "2014年起", "2014-yildan")]
    [InlineData("2014-05/..", "с мая 2014", "from May 2014", "2014年5月起", "2014-yil maydan")]
    [InlineData("2014-05-02/..", "со 2 мая 2014", "from 2 May 2014", "2014年5月2日起", "2014-yil 2-maydan")]
    [InlineData("2014~/..", "примерно с 2014 года", "about from 2014", "约2014年起", "taxminan 2014-yildan")]
    public void Of_KnownYear_SaysItPlainly(string edtf, string ru, string en, string zh, string uz) =>
        ShouldRead(edtf, null, ru, en, zh, uz);

    [Theory]
    [InlineData("XXXX-11-14/XXXX-11-16", "14–16 ноября", "14–16 November", "11月14日至16日", "14–16-noyabr")]
    [InlineData("XXXX-11-14", "14 ноября", "14 November", "11月14日", "14-noyabr")]
    [InlineData("XXXX-11", "ноябрь", "November", "11月", "noyabr")]
    [InlineData("XXXX-10~", "около октября", "about October", "约10月", "taxminan oktabr")]
    [InlineData("XXXX-11-14~/XXXX-11-16~", "около 14–16 ноября", "about 14–16 November", "约11月14日至16日",
        "taxminan 14–16-noyabr")]
    [InlineData("XXXX-12-30/XXXX-01-02", "30 декабря – 2 января", "30 December – 2 January", "12月30日至1月2日",
        "30-dekabr – 2-yanvar")]
    [InlineData("../XXXX-11-03", "до 3 ноября", "up to 3 November", "截至11月3日", "3-noyabrgacha")]
    public void Of_UnknownYear_SaysSoApart(string edtf, string ru, string en, string zh, string uz) =>
        ShouldRead(edtf, ["год не указан", "year not stated", "年份未注明", "yili koʻrsatilmagan"], ru, en, zh, uz);

    [Theory]
    [InlineData("2019?", "2019", "2019", "2019年", "2019-yil")]
    [InlineData("2019%", "около 2019 года", "about 2019", "约2019年", "taxminan 2019-yil")]
    [InlineData("2013?/2014?", "2013–2014", "2013–2014", "2013年至2014年", "2013–2014-yillar")]
    public void Of_UncertainDate_SaysSoApart(string edtf, string ru, string en, string zh, string uz) =>
        ShouldRead(edtf, ["предположительно", "presumably", "推测", "ehtimol"], ru, en, zh, uz);

    [Theory]
    [InlineData("XXXX-11-14?", "ru", "14 ноября, предположительно, год не указан")]
    [InlineData("XXXX-11-14?", "zh-Hans", "11月14日，推测，年份未注明")]
    [InlineData("2013-05~/2014-06?", "ru", "около мая 2013 – июнь 2014 (предположительно)")]
    [InlineData("2013-05?/2014-06", "zh-Hans", "2013年5月（推测）至2014年6月")]
    [InlineData("2014-05/2014-05-20", "en", "May – 20 May 2014")]
    [InlineData("2014-05-20", "uz-Latn-UZ", "2014-yil 20-may")]
    [InlineData("2014-05-20", "ja", "20 May 2014")]
    public void Of_RarerDates_ReadWell(string edtf, string culture, string words) =>
        DateWords.Of(EdtfDate.Parse(edtf), culture).ToString().ShouldBe(words);

    [Fact]
    public void Of_DateNotStated_SaysOnlyThat() =>
        DateWords.Of(StatedDate.NotStated, "uz-Latn").ShouldBe(new DatePhrase("", "sanasi koʻrsatilmagan"));

    [Fact]
    public void Of_DateNotStatedButWorded_QuotesTheSource()
    {
        var date = StatedDate.NotStated with { Wording = "в конце осени" };

        DateWords.Of(date, "ru").ToString().ShouldBe("в конце осени, дата не указана");
    }

    [Fact]
    public void Of_AnyDateInAnyLanguage_NamesEachOfItsDays() => Prop.ForAll(
        EdtfGenerators.Dates, Gen.Elements("ru", "en", "zh-Hans", "uz-Latn").ToArbitrary(), (date, culture) =>
        {
            var phrase = DateWords.Of(date, culture);
            EdtfPoint?[] ends = [date.Start, date.End];
            return ends.All(e => phrase.Known.Contains($"{e?.Day}", StringComparison.Ordinal)
                    && phrase.Known.Contains($"{e?.Year}", StringComparison.Ordinal))
                && (date.YearKnown || phrase.Caveat is not null)
                && !phrase.ToString().Contains("  ", StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    private static void ShouldRead(string edtf, string[]? caveats, params string[] known)
    {
        string[] cultures = ["ru", "en", "zh-Hans", "uz-Latn"];
        for (var i = 0; i < cultures.Length; i++)
        {
            var phrase = DateWords.Of(EdtfDate.Parse(edtf), cultures[i]);

            phrase.Known.ShouldBe(known[i]);
            phrase.Caveat.ShouldBe(caveats?[i]);
        }
    }
}
