using System.Text.Json;
using CooperationPortal.Core.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace CooperationPortal.Tests.Core.Shared;

public sealed class LocalizedTextTests
{
    private static readonly string[] Tags = ["ru", "en", "zh-Hans", "uz-Latn", "uz-Cyrl", "ro", "ja", "ru-Latn"];

    private static readonly Gen<string> Words =
        Gen.Elements("Соглашение", "协议", "O'zaro \"anglashuv\"", "line\nline", "<b>&", "🏥", "a").NonEmptyListOf()
            .Select(words => string.Join(' ', words));

    private static readonly Arbitrary<LocalizedText> Texts = (
        from langs in Gen.SubListOf(Tags).Where(l => l.Count > 0)
        from source in Gen.Elements(langs.ToArray())
        from words in Words.ListOf(langs.Count)
        select new LocalizedText(source, langs.Zip(words, KeyValuePair.Create))).ToArbitrary();

    private static readonly LocalizedText Bilingual = LocalizedText.Of("ru", "Протокол").With("uz-Cyrl", "Баённома");

    [Theory]
    [InlineData("ru", "Протокол", "ru", false)]
    [InlineData("RU", "Протокол", "ru", false)]
    [InlineData("en", "Протокол", "ru", true)]
    [InlineData("uz-Latn", "Баённома", "uz-Cyrl", true)]
    [InlineData("uz-Cyrl", "Баённома", "uz-Cyrl", false)]
    public void In_AnyLanguage_FollowsTheFallbackChain(string asked, string text, string lang, bool isFallback) =>
        Bilingual.In(asked).ShouldBe(new LocalizedString(text, lang, isFallback));

    [Fact]
    public void In_OwnChain_IsFollowed()
    {
        var chain = new LanguageFallback
        {
            Near = new Dictionary<string, IReadOnlyList<string>> { ["en"] = ["uz-Cyrl"] },
        };

        Bilingual.In("en", chain).Lang.ShouldBe("uz-Cyrl");
    }

    [Fact]
    public void In_AnyTextAndLanguage_IsNeverEmptyAndLabelledTruly() => Prop.ForAll(
        Texts, Gen.Elements(Tags).ToArbitrary(), (text, asked) =>
        {
            var found = text.In(asked);
            return found.Text.Length > 0 && text[found.Lang] == found.Text
                && found.IsFallback == (found.Lang != asked) && found.IsFallback == !text.TryGet(asked, out _);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Json_OfAnyText_ReadsBackEqual() => Prop.ForAll(Texts, text =>
    {
        var again = JsonSerializer.Deserialize<LocalizedText>(JsonSerializer.Serialize(text));
        return again == text && again!.GetHashCode() == text.GetHashCode();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Converter_OfAnyText_ReadsBackEqual() => Prop.ForAll(Texts, text =>
    {
        var converter = new LocalizedTextConverter();
        return Equals(converter.ConvertFromProvider(converter.ConvertToProvider(text)), text);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Json_InADocument_HasTheStatedShape() =>
        JsonSerializer.Serialize(new { Title = LocalizedText.Of("en", "Plan") })
            .ShouldBe("""{"Title":{"sourceLang":"en","texts":{"en":"Plan"}}}""");

    [Theory]
    [InlineData("""{"sourceLang":"ru","texts":{}}""")]
    [InlineData("""{"sourceLang":"ru","texts":{"en":"Plan"}}""")]
    [InlineData("""{"sourceLang":"ru","texts":{"ru":" "}}""")]
    [InlineData("""{"sourceLang":"ru","texts":{"ru":null}}""")]
    [InlineData("""{"sourceLang":"ru","texts":[]}""")]
    [InlineData("""{"sourceLang":5,"texts":{"ru":"a"}}""")]
    [InlineData("""{"sourceLang":"ru","texts":"a","ru":"b"}""")]
    [InlineData("""{"sourceLang":"ru","texts":{"ru":{"ru":"a"}}}""")]
    [InlineData("""[{"sourceLang":"ru","texts":{"ru":"a"}}]""")]
    [InlineData("""{"texts":{"ru":"a"}}""")]
    [InlineData("""{"sourceLang":"not a tag","texts":{"not a tag":"a"}}""")]
    [InlineData("\"text\"")]
    public void Json_OfNoLocalizedText_IsRefused(string json) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<LocalizedText>(json));

    [Theory]
    [InlineData("ru", "")]
    [InlineData("ru", " \n")]
    [InlineData("русский", "текст")]
    [InlineData("", "текст")]
    public void Of_EmptyTextOrBadTag_IsRefused(string lang, string text) =>
        Should.Throw<ArgumentException>(() => LocalizedText.Of(lang, text));

    [Fact]
    public void With_TextInAnotherLanguage_LeavesTheFirstValueAsItWas()
    {
        var changed = Bilingual.With("ru", " Соглашение ");

        changed.Source.ShouldBe("Соглашение");
        changed["uz-cyrl"].ShouldBe("Баённома");
        Bilingual.Source.ShouldBe("Протокол");
    }

    [Fact]
    public void Without_Translation_RemovesIt() =>
        Bilingual.Without("uz-Cyrl").ShouldBe(LocalizedText.Of("ru", "Протокол"));

    [Fact]
    public void Without_TheSource_IsRefused() => Should.Throw<ArgumentException>(() => Bilingual.Without("ru"));

    [Fact]
    public void Equality_SameTextsInAnotherOrder_Holds() =>
        LocalizedText.Of("ru", "а").With("en", "b").With("ja", "c")
            .ShouldBe(LocalizedText.Of("ru", "а").With("ja", "c").With("en", "b"));

    [Fact]
    public void Equality_OtherSource_DoesNotHold()
    {
        var texts = Bilingual.Texts;

        new LocalizedText("uz-Cyrl", texts).ShouldNotBe(new LocalizedText("ru", texts));
    }

    [Fact]
    public void OfFilled_BoxesOfAForm_SkipsTheEmptyOnes() =>
        LocalizedText.OfFilled("ru", [new("ru", " Протокол"), new("en", ""), new("zh-Hans", null)])
            .ShouldBe(LocalizedText.Of("ru", "Протокол"));

    [Fact]
    public void OfFilled_EmptySource_IsNoText() =>
        LocalizedText.OfFilled("ru", [new("ru", " "), new("en", "Plan")]).ShouldBeNull();
}
