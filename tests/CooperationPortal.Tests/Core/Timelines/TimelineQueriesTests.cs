using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Timelines;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Core.Figures;
using CooperationPortal.Tests.Support.Database;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Core.Timelines;

public sealed class TimelineQueriesTests(MadeUpRegister register) : IClassFixture<MadeUpRegister>
{
    [Fact]
    public async Task Line_OfAFewRecords_TellsThemAll()
    {
        var filter = await FirstAsync(10, Timeline.Most);

        var line = await LineAsync(filter);
        var agreed = await CountAsync(filter);

        line.AndMore.ShouldBeFalse();
        line.Entries.Count(e => e.Kind is RecordKind.Agreement).ShouldBe(agreed);
        line.Entries.Select(e => e.Day).ShouldBe(line.Entries.Select(e => e.Day).OrderDescending());
    }

    /// <summary>Of many promises those to come would fill it, and nothing that happened would be told.</summary>
    [Fact]
    public async Task Line_OfVeryMany_TellsWhatHappenedLast()
    {
        var line = await LineAsync(new AgreementFilter { Region = "ru" }, new VisitFilter { Region = "ru" }, new ActivityFilter { Region = "ru" });

        await using var scope = register.Database.NewScope();
        var today = scope.ServiceProvider.GetRequiredService<TimeProvider>().Today();

        line.AndMore.ShouldBeTrue();
        line.Entries.Count.ShouldBe(Timeline.Most);
        line.Entries.Where(e => e.Agreement is not null).ShouldAllBe(e => e.Agreement!.Bucket != AgreementBucket.Promised);
        line.Entries.Where(e => e.Agreement is not null).ShouldAllBe(e => e.Day <= today);
        line.Entries.ShouldContain(e => e.Agreement != null);
        line.Entries.Select(e => e.Day).ShouldBe(line.Entries.Select(e => e.Day).OrderDescending());
    }

    [Fact]
    public async Task Line_BetweenTwoThatAreTold_MissesNothing()
    {
        var line = await LineAsync(new AgreementFilter { Region = "ru" }, new VisitFilter { Region = "ru" });
        var last = line.Entries[^1].Day;

        var visits = await register.Database.UseAsync((VisitQueries q) =>
            q.NewestAsync(new VisitFilter { Region = "ru" }, 50, "ru", null, CancellationToken.None));
        var signed = await register.Database.UseAsync((AgreementQueries q) =>
            q.NewestAsync(new AgreementFilter { Region = "ru", Signed = true }, 50, "ru", null, CancellationToken.None));

        Ids(line, e => e.Visit?.Id).ShouldBe(visits.Where(v => Day(v.Period) > last).Select(v => v.Id), ignoreOrder: true);
        signed.Where(a => Day(a.When) > last).Select(a => a.Id).Except(line.Entries.Select(e => e.Agreement?.Id ?? Guid.Empty)).ShouldBeEmpty();

        IEnumerable<Guid> Ids(Timeline of, Func<TimelineEntry, Guid?> id) => of.Entries.Where(e => e.Day > last).Select(id).OfType<Guid>();
    }

    private static DateOnly Day(StatedDate date) => date.Earliest ?? date.Latest ?? DateOnly.MinValue;

    /// <summary>An institution with so many agreements.</summary>
    private async Task<AgreementFilter> FirstAsync(int least, int most)
    {
        var institutions = await register.Database.UseAsync((InstitutionQueries q) =>
            q.ListAsync(new InstitutionFilter(), "ru", null, null, CancellationToken.None, 100));
        foreach (var row in institutions.Items)
        {
            var filter = new AgreementFilter { Institution = row.Institution.Slug };
            if (await CountAsync(filter) is var count && count >= least && count <= most)
            {
                return filter;
            }
        }

        throw new InvalidOperationException("No institution has so many agreements.");
    }

    private Task<int> CountAsync(AgreementFilter filter) =>
        register.Database.UseAsync((AgreementQueries q) => q.CountAsync(filter, null, CancellationToken.None));

    private Task<Timeline> LineAsync(AgreementFilter agreed, VisitFilter? visited = null, ActivityFilter? done = null) =>
        register.Database.UseAsync((TimelineQueries q) =>
            q.OfAsync(new TimelineFilter(agreed, visited, null, done), "ru", CancellationToken.None));
}
