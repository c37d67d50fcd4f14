using CooperationPortal.Core.Search;

namespace CooperationPortal.Tests.Core.Search;

public sealed class NameSlipsTests
{
    [Theory]
    [InlineData("Самара", "Самра")]
    [InlineData("Самара", "Смаара")]
    [InlineData("Хабаровская краевая больница", "Хабаровкая краевая болница")]
    [InlineData("Клиника кардиологии", "Кардиологии клинника")]
    public void IsSlip_OneOrTwoLetters_IsOne(string name, string other) =>
        NameSlips.IsSlip(SearchKey.Of(name), SearchKey.Of(other)).ShouldBeTrue();

    [Theory]
    [InlineData("Больница № 1", "Больница № 2")]
    [InlineData("Больница № 1", "Больница № 11")]
    [InlineData("ОКБ", "РКБ")]
    [InlineData("Самара", "Сызрань")]
    [InlineData("Хабаровская краевая больница", "Хабаровская районная больница")]
    public void IsSlip_AnotherName_IsNone(string name, string other) =>
        NameSlips.IsSlip(SearchKey.Of(name), SearchKey.Of(other)).ShouldBeFalse();

    [Fact]
    public void IsSame_WordsInAnotherOrder_AreOneName() =>
        NameSlips.IsSame(SearchKey.Of("Клиника Сибирь"), SearchKey.Of("Сибирь, клиника")).ShouldBeTrue();

    [Theory]
    [InlineData("COMA", "СОМА")]
    [InlineData("Camapa", "Самара")]
    [InlineData("Клиника СОМА", "Клиника COMA")]
    public void Exchange_WordOfLookAlikeLetters_IsReadInTheOtherAlphabet(string typed, string name) =>
        LookAlikes.Exchange(typed).ShouldBe(name);
}
