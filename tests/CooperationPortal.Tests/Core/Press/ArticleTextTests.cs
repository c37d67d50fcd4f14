using CooperationPortal.Core.Press;

namespace CooperationPortal.Tests.Core.Press;

public sealed class ArticleTextTests
{
    [Theory]
    [InlineData("  Один   абзац \r\n\r\n\t Другой\u00a0абзац\u200b\n", "Один абзац\nДругой абзац")]
    [InlineData("А\0Б", "АБ")]
    [InlineData(" \r\n ", "")]
    [InlineData(null, "")]
    public void Tidy_WhatABrowserPastes_IsALineAParagraph(string? pasted, string kept) => ArticleText.Tidy(pasted).ShouldBe(kept);

    [Theory]
    [InlineData("абзац Другой", true)]
    [InlineData("абзац\r\nДругой", true)]
    [InlineData("Другой один", false)]
    public void Find_Passage_IsWordForWord(string passage, bool isThere) =>
        (ArticleText.Find("Один абзац\nДругой абзац", passage) >= 0).ShouldBe(isThere);
}
