using CooperationPortal.Core.Press;
using CooperationPortal.Core.Press.Reading;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Press;

/// <summary>The names of the registry, in texts of all four languages and as Russian declines them.</summary>
[Collection(DemoCollection.Name)]
public sealed class NameReaderTests(DemoFixture demo)
{
    [Theory]
    [InlineData("ru", "прибыли в Хабаровском крае", "Хабаровском крае", "Хабаровский край")]
    [InlineData("ru", "гости из Цзямусы", "Цзямусы", "Цзямусы")]
    [InlineData("ru", "врачи Наманганской области", "Наманганской области", "Наманганская область")]
    [InlineData("ru", "приехали из Республики Узбекистан", "Республики Узбекистан", "Узбекистан")]
    [InlineData("ru", "с директором Ольгой Тюминой", "Ольгой Тюминой", "Ольга Тюмина")]
    [InlineData("ru", "говорил Петрищев Виталий", "Петрищев Виталий", "Виталий Петрищев")]
    [InlineData("ru", "в Тольяттинской городской клинической больнице № 5", "Тольяттинской городской клинической больнице № 5",
        "Тольяттинская городская клиническая больница № 5")]
    [InlineData("ru", "накануне Международного Дальневосточного медицинского конгресса",
        "Международного Дальневосточного медицинского конгресса", "Международный Дальневосточный медицинский конгресс")]
    [InlineData("en", "doctors of Khabarovsk's hospitals", "Khabarovsk's", "Хабаровск")]
    [InlineData("en", "in Uzbekistan, where", "Uzbekistan", "Узбекистан")]
    [InlineData("zh-Hans", "佳木斯市代表团", "佳木斯市", "Цзямусы")]
    [InlineData("uz-Latn", "Namangan viloyatining shifokorlari", "Namangan viloyatining", "Наманганская область")]
    [InlineData("uz-Latn", "Oʻzbekistonda boʻlib oʻtdi", "Oʻzbekistonda", "Узбекистан")]
    public async Task Read_NameInItsSentence_IsMarked(string lang, string text, string words, string name)
    {
        var mark = (await ReadAsync(text, lang)).ShouldHaveSingleItem();

        mark.In(text).ShouldBe(words);
        mark.Records[0].Name.Text.ShouldBe(name);
    }

    [Theory]
    [InlineData("Как сказал врач, медики готовы.")]
    [InlineData("хабаровские врачи лечат детей")]
    [InlineData("Хабаровские врачи лечат детей")]
    [InlineData("Между тем участники обсудили опыт.")]
    public async Task Read_WordsOfOneStemWithAName_AreNotMarked(string text) => (await ReadAsync(text, "ru")).ShouldBeEmpty();

    [Fact]
    public async Task Read_NameOfCityAndRegion_OffersBoth()
    {
        var mark = (await ReadAsync("Самара, 5 мая", "ru")).ShouldHaveSingleItem();

        mark.Records.Select(r => r.Name.Text).ShouldBe(["Самара", "Самарская область"], ignoreOrder: true);
    }

    [Fact]
    public async Task Read_Article_MarksWhatItNames()
    {
        var text = ArticleText.Tidy(ArticleTexts.Khabarovsk);

        var names = (await ReadAsync(text, "ru")).Select(m => m.Records[0].Name.Text).Distinct();

        names.ShouldBe(
        [
            "Хабаровск", "Цзямусы", "Министерство экономического развития Хабаровского края", "Дорожная клиническая больница",
            "Детская краевая клиническая больница", "Виталий Петрищев", "Министерство здравоохранения Хабаровского края",
            "Международный Дальневосточный медицинский конгресс", "Хабаровский край",
        ]);
    }

    /// <summary>The bodies, people and events of all open cases, in whatever language they are named.</summary>
    [Fact]
    public async Task Read_EveryNameOfTheOpenCases_IsMarked()
    {
        var names = await demo.Database.UseAsync(db => db.Names.Where(n => EF.Property<string>(n, "Owner") != "region")
            .Select(n => new { n.Text, n.Lang }).ToListAsync());

        var missed = new List<string>();
        foreach (var language in names.GroupBy(n => n.Lang))
        {
            var text = string.Join('\n', language.Select(n => n.Text));
            var marks = await ReadAsync(text, language.Key);
            missed.AddRange(ArticleText.Paragraphs(text)
                .Where(line => !marks.Any(m => m.Start == line.Start && m.Length == line.Text.Length)).Select(line => $"{language.Key}: {line.Text}"));
        }

        names.Count.ShouldBeGreaterThan(150);
        missed.ShouldBeEmpty();
    }

    /// <summary>What Core strips from a word of an article, PostgreSQL strips from a name.</summary>
    [Fact]
    public async Task Stems_OfAllNames_AreThoseOfTheDatabase()
    {
        var names = await demo.Database.UseAsync(db => db.Names
            .Select(n => new { n.SearchKey, Stem = EF.Property<string>(n, "StemKey") }).Distinct().ToListAsync());

        names.Count.ShouldBeGreaterThan(10_000);
        names.FindAll(n => NameStem.Of(n.SearchKey) != n.Stem).ShouldBeEmpty();
    }

    private Task<IReadOnlyList<Mark>> ReadAsync(string text, string lang) =>
        demo.Database.UseAsync<NameReader, IReadOnlyList<Mark>>(reader => reader.ReadAsync(text, lang, "ru", Actor.Portal, CancellationToken.None));
}
