using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using Shouldly;

namespace CooperationPortal.Tests.Core.Search;

public sealed class ExcerptTests
{
    private static readonly string Long = string.Join(' ', Enumerable.Repeat("совместная конференция", 20));

    [Fact]
    public void Of_SeveralTexts_IsTheOneWithMostOfTheWords()
    {
        LocalizedText[] texts = [LocalizedText.Of("ru", "Обучение врачей"), LocalizedText.Of("ru", "Обучение кардиологов в клинике")];

        Excerpt.Of(texts, FoundWords.Of("обучение кардиолога"), "ru").ShouldBe(new Excerpt("Обучение кардиологов в клинике", "ru"));
    }

    [Fact]
    public void Of_TextInTwoLanguages_IsTheReadersIfAsGood()
    {
        LocalizedText[] texts = [LocalizedText.Of("ru", "Кардиология").With("en", "Cardiology")];

        Excerpt.Of(texts, FoundWords.Of("cardiology"), "en").ShouldBe(new Excerpt("Cardiology", "en"));
        Excerpt.Of(texts, FoundWords.Of("cardiology"), "zh-Hans")!.Text.ShouldBeOneOf("Кардиология", "Cardiology");
    }

    [Fact]
    public void Of_WordsInNoText_IsNothing() =>
        Excerpt.Of([LocalizedText.Of("ru", "Обучение")], FoundWords.Of("Цзямусы"), "ru").ShouldBeNull();

    [Fact]
    public void Of_LongText_IsCutAtWordsAroundTheFirst()
    {
        var excerpt = Excerpt.Of([LocalizedText.Of("ru", $"{Long} кардиологов {Long}")], FoundWords.Of("кардиолог"), "ru")!;

        excerpt.Text.ShouldStartWith("… ");
        excerpt.Text.ShouldEndWith(" …");
        excerpt.Text.ShouldContain(" кардиологов ");
        excerpt.Text.Trim('…', ' ').Split(' ').ShouldAllBe(w => w == "совместная" || w == "конференция" || w == "кардиологов");
        excerpt.Text.Length.ShouldBeInRange(100, 170);
    }

    [Fact]
    public void Of_LongChineseText_IsCutAtCharacters()
    {
        var excerpt = Excerpt.Of(
            [LocalizedText.Of("zh-Hans", new string('医', 300) + "心脏" + new string('院', 300))], FoundWords.Of("心脏"), "zh-Hans")!;

        excerpt.Text.ShouldContain("医心脏院");
        excerpt.Text.Length.ShouldBeInRange(100, 170);
    }
}
