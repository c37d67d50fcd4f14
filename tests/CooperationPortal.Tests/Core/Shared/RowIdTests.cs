using CooperationPortal.Core.Shared;

namespace CooperationPortal.Tests.Core.Shared;

public sealed class RowIdTests
{
    [Fact]
    public void Of_SameParts_IsTheSameIdOfVersion8()
    {
        var id = RowId.Of("region", "RU-KHA");

        id.ShouldBe(RowId.Of("region", "RU-KHA"));
        id.ShouldNotBe(RowId.Of("regionRU", "-KHA"));
        id.Version.ShouldBe(8);
    }
}
