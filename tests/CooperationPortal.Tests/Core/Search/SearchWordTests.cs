using CooperationPortal.Core.Search;

namespace CooperationPortal.Tests.Core.Search;

public sealed class SearchWordTests
{
    [Fact]
    public void Choices_SameWordsAndThoseThatAnotherFinds_AreAskedForOnce()
    {
        var word = new SearchWord("kardiolog", false)
        {
            Others =
            [
                new SearchWord("kardiolog", false), new SearchWord("kardiologia", false), new SearchWord("kardiologicheski", false, true),
                new SearchWord("q5fc3q810f", true), new SearchWord("q5fc3q810fq75c5", true), new SearchWord("serdts", false),
            ],
        };

        word.Choices().Select(c => c.Key).ShouldBe(["kardiolog", "q5fc3q810f", "serdts"]);
    }

    [Fact]
    public void Choices_WholeWordAndPartOfAnother_DoNotStandForWhatBeginsSo()
    {
        var word = new SearchWord("vo", false, true) { Others = [new SearchWord("vosstanov", false), new SearchWord("mvosst", true)] };

        word.Choices().Select(c => c.Key).ShouldBe(["vo", "vosstanov", "mvosst"]);
    }
}
