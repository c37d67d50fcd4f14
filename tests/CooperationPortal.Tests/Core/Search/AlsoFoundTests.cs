using CooperationPortal.Core.Search;
using CooperationPortal.Tests.Core.Data;
using Shouldly;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>What has few records of its own shows those that say the same in other words after them.</summary>
[Collection(DemoCollection.Name)]
public sealed class AlsoFoundTests(DemoFixture demo)
{
    [Theory]
    [InlineData("rector", "hunan-kazan-2017")]
    [InlineData("проректор", "hunan-kazan-2017")]
    [InlineData("первая краевая", "primorye-heilongjiang-2016")]
    public async Task Find_FewRecords_OthersStandAfterThem(string typed, string file)
    {
        var wanted = await demo.ReferencesOfAsync(file);

        var found = await demo.FindAsync(typed);

        found.Records.Count.ShouldBeInRange(1, 4);
        var also = found.Also.ShouldNotBeNull();
        ReferencesOf(also).Intersect(wanted).ShouldNotBeEmpty();
        ReferencesOf(also).Intersect(ReferencesOf(found)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Цзямусы")]
    [InlineData("больница")]
    [InlineData("Палау")]
    public async Task Find_ANameOrMany_StandsAlone(string typed) => (await demo.FindAsync(typed)).Also.ShouldBeNull();

    private static IEnumerable<string> ReferencesOf(SearchResults results) =>
        results.Agreements.First.Select(r => r.Reference)
            .Concat(results.Visits.First.Select(r => r.Reference))
            .Concat(results.Meetings.First.Select(r => r.Reference));
}
