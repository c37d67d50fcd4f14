using System.Globalization;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Core.Figures;

namespace CooperationPortal.Tests.Core.Statistics;

/// <summary>The course of years of more records than lists count: each figure is the length of the list that it opens.</summary>
public sealed class WorkByYearTests(MadeUpRegister register) : IClassFixture<MadeUpRegister>
{
    private static readonly AgreementFilter Papers = new() { Region = "ru" };
    private static readonly VisitFilter Visited = new() { Region = "ru" };

    [Fact]
    public async Task Course_OfVeryMany_AddsUpToTheirLists()
    {
        var all = await CountAsync(Papers) + await CountAsync(Visited);

        var work = (await WorkAsync(all))!;

        all.ShouldBeGreaterThan(ListLength.Most);
        YearOfWork[] years = [.. work.Known, work.Unknown];
        years.Sum(y => y.SignedStated + y.SignedInferred).ShouldBe(await CountAsync(Papers with { Signed = true }));
        years.Sum(y => y.Promised).ShouldBe(await CountAsync(Papers with { State = [.. AgreementBuckets.Planned] }));
        years.Sum(y => y.Visits!.Value).ShouldBe(await CountAsync(Visited with { TookPlace = true }));
        work.Known.Select(y => y.Year).ShouldBeInOrder();
    }

    [Fact]
    public async Task Course_OfVeryMany_TellsOfEachYearTheLengthOfItsList()
    {
        var work = (await WorkAsync(ListLength.Most + 1))!;

        foreach (var year in work.Known.TakeLast(3).Append(work.Unknown))
        {
            var named = year.Year?.ToString(CultureInfo.InvariantCulture) ?? AgreementFilter.UnknownYear;
            var signed = Papers with { Signed = true, Year = [named] };
            year.SignedStated.ShouldBe(await CountAsync(signed with { Fact = [Aspect.Fact(Aspect.Dated, "Stated")] }), named);
            year.SignedInferred.ShouldBe(await CountAsync(signed with { Fact = [Aspect.Fact(Aspect.Dated, "Inferred")] }), named);
            year.Promised.ShouldBe(await CountAsync(Papers with { State = [.. AgreementBuckets.Planned], Year = [named] }), named);
            year.Visits.ShouldBe(await CountAsync(Visited with { TookPlace = true, Year = named }), named);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(WorkByYearQueries.Most + 1)]
    public async Task Course_OfOneOrOfTooMany_IsNotTold(int records) => (await WorkAsync(records)).ShouldBeNull();

    private Task<WorkByYear?> WorkAsync(int records) => register.Database.UseAsync(
        (WorkByYearQueries q) => q.OfAsync(Papers, Visited, records, CancellationToken.None));

    private Task<int> CountAsync(AgreementFilter filter) =>
        register.Database.UseAsync((AgreementQueries q) => q.CountAsync(filter, null, CancellationToken.None));

    private Task<int> CountAsync(VisitFilter filter) =>
        register.Database.UseAsync((VisitQueries q) => q.CountAsync(filter, null, CancellationToken.None));
}
