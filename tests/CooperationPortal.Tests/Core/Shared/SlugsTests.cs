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
