using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Core.Regions;

public sealed class PointQueriesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task FarFrom_PointOfTheCity_IsNull() => (await FarAsync(Places.Samara, 53.19, 50.19)).ShouldBeNull();

    [Fact]
    public async Task FarFrom_LatitudeAndLongitudeExchanged_SaysHowFarAndWhereItIs()
    {
        var far = await FarAsync(Places.Samara, 50.19, 153.19);

        far!.Place.Text.ShouldBe("Самара");
        far.Kilometres!.Value.ShouldBeInRange(6000, 7500);
        far.Near.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("RU-SAM", 53.4, 50.3, false)]
    [InlineData("RU-SAM", 48.5, 135.1, true)]
    [InlineData("UZ", 41.3, 69.2, false)]
    [InlineData("UZ", 69.2, 41.3, true)]
    [InlineData("RU", 64.7, 177.5, false)]
    [InlineData("CN-HL", 46.8, 130.3, false)]
    public async Task FarFrom_Region_ReachesAsFarAsItsPlaces(string code, double north, double east, bool isFar)
    {
        var far = await FarAsync(Places.Region(code), north, east);

        (far is not null).ShouldBe(isFar);
        far?.Kilometres.ShouldBeNull();
    }

    [Theory]
    [InlineData(null, 50.19)]
    [InlineData(53.19, null)]
    public async Task FarFrom_HalfAPoint_IsNull(double? north, double? east) =>
        (await FarAsync(Places.Samara, north, east)).ShouldBeNull();

    [Fact]
    public async Task FarFrom_NoPlace_IsNull() => (await FarAsync(new RecordPick(), 53.19, 50.19)).ShouldBeNull();

    private Task<FarPoint?> FarAsync(RecordPick place, double? north, double? east) =>
        database.UseAsync<PointQueries, FarPoint?>(points =>
            points.FarFromAsync(place.IdOf(RecordKind.Region), north, east, "ru", CancellationToken.None));
}
