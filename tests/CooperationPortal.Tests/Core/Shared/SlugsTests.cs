using CooperationPortal.Core.Shared;

namespace CooperationPortal.Tests.Core.Shared;

public sealed class SlugsTests
{
    private static readonly Guid Id = Guid.Parse("019b0000-0000-7000-8000-0000deadbeef");

    [Fact]
    public void Of_CyrillicName_IsLatinWithHyphens() =>
        Slugs.Of("Тольяттинская больница № 5", Id).ShouldMatch("^[a-z0-9]+(-[a-z0-9]+)*$");

    [Fact]
    public void Of_ChineseName_IsPinyin() => Slugs.Of("佳木斯", Id).ShouldBe("jiamusi");

    /// <summary>Four digits were the same for one pair of namesakes in 65,536, and the second could not be saved.</summary>
    [Fact]
    public void OfOneOfMany_TwoOfOneName_AreToldApartByEightDigits()
    {
        var other = Guid.Parse("019b0000-0000-7000-8000-0000dea1beef");

        Slugs.OfOneOfMany("Алексей Соколов", Id).ShouldBe("aleksey-sokolov-deadbeef");
        Slugs.OfOneOfMany("Алексей Соколов", other).ShouldBe("aleksey-sokolov-dea1beef");
    }

    [Fact]
    public void Of_SignsOnly_IsTheEndOfTheId() => Slugs.Of("«–»", Id).ShouldBe("deadbeef");

    [Fact]
    public void Of_NameOf400Letters_IsCutWithoutALooseHyphen()
    {
        var slug = Slugs.Of(string.Join(' ', Enumerable.Repeat("hospital", 44)), Id);

        slug.Length.ShouldBeLessThanOrEqualTo(80);
        slug.ShouldNotEndWith("-");
    }
}
