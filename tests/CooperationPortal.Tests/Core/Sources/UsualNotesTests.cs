using CooperationPortal.Core.Sources;

namespace CooperationPortal.Tests.Core.Sources;

/// <summary>What editors write again and again is read in the reader's language.</summary>
public sealed class UsualNotesTests
{
    [Theory]
    [InlineData("during the visit", "zh-Hans", "在访问期间")]
    [InlineData("Во время визита ", "en", "during the visit")]
    [InlineData("Tashrif davomida", "ru", "во время визита")]
    [InlineData("during the second visit", "ru", null)]
    [InlineData("", "ru", null)]
    [InlineData(null, "ru", null)]
    public void In_NoteInAnyLanguage_IsThatOfTheReader(string? note, string lang, string? shown) => UsualNotes.In(note, lang).ShouldBe(shown);

    [Fact]
    public void Offered_InEachLanguage_AreTheSameNotes()
    {
        var russian = UsualNotes.Offered("ru").ToList();

        foreach (var lang in new[] { "en", "zh-Hans", "uz-Latn" })
        {
            UsualNotes.Offered(lang).Select(note => UsualNotes.In(note, "ru")).ShouldBe(russian);
        }
    }
}
