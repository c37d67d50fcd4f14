using CooperationPortal.Core.Shared.Paging;

namespace CooperationPortal.Tests.Core.Shared;

public sealed class CursorTests
{
    [Fact]
    public void TryParse_OfWhatToStringGave_IsTheSameCursor()
    {
        var cursor = new Cursor(new DateOnly(2014, 5, 20), Guid.CreateVersion7());

        Cursor.TryParse(cursor.ToString(), out var parsed).ShouldBeTrue();
        parsed.ShouldBe(cursor);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("20140520")]
    [InlineData("20141320-00000000000000000000000000000001")]
    [InlineData("'; drop table visits; --")]
    public void TryParse_OfAnythingElse_IsRefused(string? text) => Cursor.TryParse(text, out _).ShouldBeFalse();
}
