using CooperationPortal.Core.Shared;
using Shouldly;

namespace CooperationPortal.Tests.Core.Shared;

/// <summary>References as people type them.</summary>
public sealed class ReferenceNumbersTests
{
    [Theory]
    [InlineData("CP-2026-0013")]
    [InlineData("cp-2026-0013")]
    [InlineData("CP-2026-13")]
    [InlineData("CP 2026 13")]
    [InlineData("CP–2026–0013")]
    [InlineData("CP20260013")]
    [InlineData("СР-2026-0013")]
    [InlineData("ср 2026/13")]
    [InlineData("ＣＰ－２０２６－００１３")]
    public void Read_AnyWriting_IsTheReference(string typed) => ReferenceNumbers.Read(typed).ShouldBe("CP-2026-0013");

    [Theory]
    [InlineData("")]
    [InlineData("2014")]
    [InlineData("RU-KHA")]
    [InlineData("CP-2026")]
    [InlineData("CP202613")]
    [InlineData("COVID-19")]
    [InlineData("CP-2026-0013 Самара")]
    [InlineData("\ud800CP-2026-0013")]
    public void Read_AnythingElse_IsNone(string typed) => ReferenceNumbers.Read(typed).ShouldBeNull();

    [Fact]
    public void Read_NumberOfFiveDigits_KeepsThem() => ReferenceNumbers.Read("VS-2026-12345").ShouldBe("VS-2026-12345");

    [Theory]
    [InlineData("cp-20", "CP-20")]
    [InlineData("СР-2026-00", "CP-2026-00")]
    [InlineData("CP", null)]
    [InlineData("x-ray", null)]
    [InlineData("CP-26-1", null)]
    public void ReadBegun_TypedSoFar_IsTheBeginning(string typed, string? begun) => ReferenceNumbers.ReadBegun(typed).ShouldBe(begun);
}
