using CooperationPortal.Core.Press.Reading;

namespace CooperationPortal.Tests.Core.Press;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("делегация приехала 14–16 ноября", "14–16 ноября", "XXXX-11-14/XXXX-11-16")]
    [InlineData("с 14 по 16 ноября делегация", "с 14 по 16 ноября", "XXXX-11-14/XXXX-11-16")]
    [InlineData("пройдёт 20-23 мая 2014 года в Хабаровске", "20-23 мая 2014 года", "2014-05-20/2014-05-23")]
    [InlineData("28 февраля – 2 марта 2019 г. в Омске", "28 февраля – 2 марта 2019 г.", "2019-02-28/2019-03-02")]
    [InlineData("30 декабря 2018 года – 2 января 2019 года", "30 декабря 2018 года – 2 января 2019 года", "2018-12-30/2019-01-02")]
    [InlineData("Хабаровск, 3 ноября.", "3 ноября", "XXXX-11-03")]
    [InlineData("в ноябре 2022 года", "ноябре 2022 года", "2022-11")]
    [InlineData("ещё в сентябре стороны", "сентябре", "XXXX-09")]
    [InlineData("сотрудничают с 2009 года", "2009 года", "2009")]
    [InlineData("опубликовано 03.11.2013", "03.11.2013", "2013-11-03")]
    [InlineData("on 20–23 May 2014 in Khabarovsk", "20–23 May 2014", "2014-05-20/2014-05-23")]
    [InlineData("May 20-23, 2014", "May 20-23, 2014", "2014-05-20/2014-05-23")]
    [InlineData("from 14th to 16th November", "from 14th to 16th November", "XXXX-11-14/XXXX-11-16")]
    [InlineData("from February 28 to March 2, 2019", "February 28 to March 2, 2019", "2019-02-28/2019-03-02")]
    [InlineData("signed on Sept. 5, 2019", "Sept. 5, 2019", "2019-09-05")]
    [InlineData("in November 2022", "November 2022", "2022-11")]
    [InlineData("since 2009 they", "2009", "2009")]
    [InlineData("2014年5月20日至23日在", "2014年5月20日至23日", "2014-05-20/2014-05-23")]
    [InlineData("11月14日—16日", "11月14日—16日", "XXXX-11-14/XXXX-11-16")]
    [InlineData("2019年9月", "2019年9月", "2019-09")]
    [InlineData("2019-yil 14–16-noyabr kunlari", "2019-yil 14–16-noyabr kunlari", "2019-11-14/2019-11-16")]
    [InlineData("14-noyabrdan 16-noyabrgacha", "14-noyabrdan 16-noyabrgacha", "XXXX-11-14/XXXX-11-16")]
    [InlineData("2022-yil noyabr oyida", "2022-yil noyabr oyida", "2022-11")]
    [InlineData("2019 йил 14–16 ноябрь кунлари", "2019 йил 14–16 ноябрь", "2019-11-14/2019-11-16")]
    public void Read_DateAsItIsWritten_IsReadAsFarAsItIsStated(string text, string words, string edtf)
    {
        var mark = DateReader.Read(text).ShouldHaveSingleItem();

        mark.In(text).ShouldBe(words);
        mark.Date!.Text.ShouldBe(edtf);
    }

    [Theory]
    [InlineData("31 ноября приехали 35 тысяч человек")]
    [InlineData("больница № 5, маяк, мартовский снег")]
    [InlineData("You may see 40 wards.")]
    public void Read_NoDate_IsNotMarked(string text) => DateReader.Read(text).ShouldBeEmpty();
}
