using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace CooperationPortal.Tests.Web.Localisation;

public sealed class TextTests
{
    private static readonly TextCatalog Catalog = new();

    [Theory]
    [InlineData("ru", 0, "0 ошибок")]
    [InlineData("ru", 1, "1 ошибка")]
    [InlineData("ru", 3, "3 ошибки")]
    [InlineData("ru", 5, "5 ошибок")]
    [InlineData("ru", 11, "11 ошибок")]
    [InlineData("ru", 12, "12 ошибок")]
    [InlineData("ru", 21, "21 ошибка")]
    [InlineData("ru", 112, "112 ошибок")]
    [InlineData("ru", 122, "122 ошибки")]
    [InlineData("en", 1, "1 error")]
    [InlineData("en", 0, "0 errors")]
    [InlineData("zh-Hans", 1, "1处错误")]
    [InlineData("uz-Latn", 1, "1 ta xato")]
    [InlineData("uz-Latn", 7, "7 ta xato")]
    public void Plural_ByLanguageAndNumber_IsAsCldrSays(string culture, long number, string expected)
    {
        var words = In(culture, text => text.Plural("Forms.ErrorCount", number));

        words.ShouldBe(expected);
    }

    [Fact]
    public void Plural_OfThousands_GroupsDigits()
    {
        var words = In("en", text => text.Plural("Forms.ErrorCount", 12345));

        words.ShouldBe("12,345 errors");
    }

    [Theory]
    [InlineData("ru", "2 000+ соглашений")]
    [InlineData("en", "2,000+ agreements")]
    [InlineData("zh-Hans", "2,000+项协议")]
    [InlineData("uz-Latn", "2 000+ ta bitim")]
    public void Counted_ListLongerThanWasCounted_SaysSo(string culture, string expected)
    {
        var words = In(culture, text => text.Counted("Agreements.Count", new ListLength(2000, AndMore: true)));

        words.ShouldBe(expected);
    }

    [Fact]
    public void Text_OfAMissingKey_ThrowsOutsideProduction()
    {
        Should.Throw<KeyNotFoundException>(() => In("ru", text => text["Nav.Nowhere"]));
    }

    [Fact]
    public void Text_OfAMissingKeyInProduction_ShowsTheKey()
    {
        var words = In("ru", text => text["Nav.Nowhere"], Environments.Production);

        words.ShouldBe("Nav.Nowhere");
    }

    [Fact]
    public void Html_WithMarkupAndPlainArguments_EncodesOnlyThePlain()
    {
        var markup = In("en", text => text.Html("Values.Quote", "<b>&").ToString()
            + text.Html("Values.Quote", new HtmlString("<b>S1</b>")));

        markup.ShouldBe("Word for word, &lt;b&gt;&amp;Word for word, <b>S1</b>");
    }

    [Fact]
    public void Enum_Value_HasItsWords()
    {
        var words = LanguageTag.Interface.Select(culture => In(culture, text => text.Enum(AgreementType.Memorandum)));

        words.ShouldBe(["Меморандум", "Memorandum", "备忘录", "Memorandum"]);
    }

    private static string In(string culture, Func<Text, string> read, string environment = "Development")
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return read(new Text(
                Catalog, new LanguageNames(new KnownLanguages(), Catalog), HtmlEncoder.Create(UnicodeRanges.All), new HostingEnvironment { EnvironmentName = environment },
                NullLogger<Text>.Instance));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
