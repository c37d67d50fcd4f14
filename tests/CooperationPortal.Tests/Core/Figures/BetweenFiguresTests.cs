using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Core.Figures;

/// <summary>How many records two places have in common is known before they are looked for.</summary>
public sealed class BetweenFiguresTests(MadeUpRegister register) : IClassFixture<MadeUpRegister>
{
    private static readonly DateOnly Today = new(2026, 11, 27);

    [Theory]
    [InlineData(RecordKind.Agreement)]
    [InlineData(RecordKind.Visit)]
    [InlineData(RecordKind.Commitment)]
    [InlineData(RecordKind.Activity)]
    public async Task CountBetween_TwoCountries_IsWhatRecordsSay(RecordKind kind)
    {
        await using var scope = register.Database.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var (one, other) = await CountriesAsync(db);

        var facts = new FactChoices().With(Aspect.Region, one).With(Aspect.Region, other);
        var counted = await db.CountBetweenAsync(kind, facts, Today, CancellationToken.None);

        counted.ShouldBe(await db.RecordFacts.CountedUnder(kind, facts).CountAsync());
        counted.ShouldNotBeNull().ShouldBePositive();
    }

    [Fact]
    public async Task CountBetween_OtherFactsToo_IsNotTold()
    {
        await using var scope = register.Database.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var (one, other) = await CountriesAsync(db);

        var facts = new FactChoices().With(Aspect.Region, one).With(Aspect.Region, other).With(Aspect.Year, 2019);

        (await db.CountBetweenAsync(RecordKind.Agreement, facts, Today, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Look_PlacesWithVeryMuchInCommon_AreNotLookedFor()
    {
        await using var scope = register.Database.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var (one, other) = await CountriesAsync(db);
        var facts = new FactChoices().With(Aspect.Region, one).With(Aspect.Region, other);
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into between_changes (a, b, kind, state, day, count)
            values (least({one}, {other}), greatest({one}, {other}), 'Activity', '', '-infinity', {ListLength.Most})
            """);

        await db.LookForAsync(RecordKind.Activity, facts, Today, null, CancellationToken.None);

        db.FoundByFacts.Values.Single().Few.ShouldBeNull();
        await db.Database.ExecuteSqlAsync($"delete from between_changes where count = {ListLength.Most}");
    }

    /// <summary>Days to come were read and left out: of the busiest pairs of a million agreements they are a hundred times the others.</summary>
    [Fact]
    public async Task Figures_OfTwoPlaces_AreFoundByThePlacesAndTheDay()
    {
        await using var scope = register.Database.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var (one, other) = await CountriesAsync(db);

        var plan = await db.PlanAsync(db.Database.SqlQuery<string>(
            $"select state as \"Value\" from between_figures({new[] { one }}, {new[] { other }}, {Today})"));

        plan.ShouldMatch(@"Index Cond: \(\(a = p\.a\) AND \(b = p\.b\) AND \(day <=");
        plan.ShouldContain("Function Scan on between_of_few");
    }

    private static async Task<(Guid One, Guid Other)> CountriesAsync(PortalDbContext db)
    {
        var pair = await db.Database.SqlQuery<Two>(
            $"""
            select c.a as "One", c.b as "Other" from pair_counts c
            join regions x on x.id = c.a and x.level = 'Country' join regions y on y.id = c.b and y.level = 'Country'
            order by c.records desc limit 1
            """).SingleAsync();
        return (pair.One, pair.Other);
    }

    private sealed record Two(Guid One, Guid Other);
}
