using CooperationPortal.Core.Search;
using Shouldly;

namespace CooperationPortal.Tests.Core.Search;

public sealed class FoundWordsTests
{
    [Theory]
    [InlineData("кардиологам", "Обучение кардиологов, кардиология", "кардиологов|кардиология")]
    [InlineData("cardiology", "Кардиология и cardiologists", "Кардиология|cardiologists")]
    [InlineData("Самарской области", "Самарская область — Наманган", "Самарская|область")]
    [InlineData("Qarshi", "город Карши", "Карши")]
    [InlineData("心脏", "心脏外科与心脏病", "心脏|心脏")]
    [InlineData("佳木斯 心脏", "佳木斯市心脏病", "佳木斯|心脏")]
    [InlineData("滿洲里", "满洲里市人民医院", "满洲里")]
    [InlineData("新光吴火狮", "新光吳火獅紀念醫院", "新光吳火獅")]
    [InlineData("agreements with Samara", "Agreement of Samara with the hospital", "Agreement|Samara")]
    [InlineData("рак", "практика и рак", "рак")]
    [InlineData("ВОЗ", "возможность помощи ВОЗ", "ВОЗ")]
    [InlineData("воз", "возможность помощи ВОЗ", "возможность|ВОЗ")]
    [InlineData("2014", "20 мая 2014 года", "2014")]
    [InlineData("oʻqitish", "Shifokorlarni o'qitish", "o'qitish")]
    [InlineData("абракадабра", "Обучение", "")]
    public void In_WhatWasLookedFor_IsFoundAsTheSearchFindsIt(string typed, string text, string marked) =>
        string.Join('|', FoundWords.Of(typed).In(text).Select(f => text.Substring(f.Start, f.Length))).ShouldBe(marked);

    [Fact]
    public void In_LabelThatIsCalledSo_IsFoundWhole()
    {
        var words = FoundWords.Of("сердце", new Dictionary<string, string> { ["Кардиология"] = "serds" });

        words.In("Кардиология").ShouldBe([new FoundWord(0, 11, "serds")]);
        words.In("Кардиология детская").ShouldBeEmpty();
    }
}
