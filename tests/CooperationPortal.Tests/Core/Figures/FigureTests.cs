using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Figures;

/// <summary>Figures follow every write at once and are what a count of all records says.</summary>
public sealed class FigureTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly string[] Shown = [Aspect.All, Aspect.Year, Aspect.Signing, Aspect.Way];

    [Fact]
    public async Task Promise_IsNeverSigned_AndOverdueOnlyAfterItsWindow()
    {
        var before = await OnAsync(new DateOnly(2014, 6, 1));
        var dayBefore = await OnAsync(new DateOnly(2014, 5, 23));

        await database.Services.PublishAsync(FoundingAgreements.Promised());

        var after = await OnAsync(new DateOnly(2014, 6, 1));
        var dayAfter = await OnAsync(new DateOnly(2014, 5, 23));
        Signed(after).ShouldBe(Signed(before));
        In(after, AgreementBucket.Overdue).ShouldBe(In(before, AgreementBucket.Overdue) + 1);
        In(dayAfter, AgreementBucket.Overdue).ShouldBe(In(dayBefore, AgreementBucket.Overdue));
        In(dayAfter, AgreementBucket.Promised).ShouldBe(In(dayBefore, AgreementBucket.Promised) + 1);
        dayAfter.Count(RecordKind.Commitment, CommitmentBucket.Open)
            .ShouldBe(dayBefore.Count(RecordKind.Commitment, CommitmentBucket.Open) + 1);
        await database.ShouldBeAsCountedAnewAsync();
    }

    [Fact]
    public async Task Promise_WithoutWindow_IsPromisedForEver()
    {
        var before = await OnAsync(new DateOnly(2040, 1, 1));

        await database.Services.PublishAsync(AgreementInputs.Promised(window: null));

        var after = await OnAsync(new DateOnly(2040, 1, 1));
        In(after, AgreementBucket.Promised).ShouldBe(In(before, AgreementBucket.Promised) + 1);
        In(after, AgreementBucket.Overdue).ShouldBe(In(before, AgreementBucket.Overdue));
    }

    [Fact]
    public async Task Signed_ThenTerminated_StaysSignedAndIsEnded()
    {
        var input = AgreementInputs.Signed("2018-09-10");
        var id = await database.Services.PublishAsync(input);
        var before = await NowAsync();
        input.Events.Add(AgreementInputs.Event(AgreementEventKind.Terminated, "2020-01-31"));

        await database.Services.PublishAsync(input, id);

        var after = await NowAsync();
        Signed(after).ShouldBe(Signed(before));
        In(after, AgreementBucket.Signed).ShouldBe(In(before, AgreementBucket.Signed) - 1);
        In(after, AgreementBucket.Ended).ShouldBe(In(before, AgreementBucket.Ended) + 1);
        await database.ShouldBeAsCountedAnewAsync();
    }

    [Fact]
    public async Task Abandoned_IsNeitherPromisedNorSigned()
    {
        var input = AgreementInputs.Promised();
        var id = await database.Services.PublishAsync(input);
        var before = await NowAsync();
        input.Events.Add(AgreementInputs.Event(AgreementEventKind.Abandoned, "2014-07-01"));

        await database.Services.PublishAsync(input, id);

        var after = await NowAsync();
        Signed(after).ShouldBe(Signed(before));
        In(after, AgreementBucket.Overdue).ShouldBe(In(before, AgreementBucket.Overdue) - 1);
        In(after, AgreementBucket.Abandoned).ShouldBe(In(before, AgreementBucket.Abandoned) + 1);
    }

    [Fact]
    public async Task UnknownYear_IsCountedAsSuch()
    {
        var before = await NowAsync();

        await database.Services.PublishAsync(FoundingAgreements.Signed());

        var after = await NowAsync();
        Of(after, Aspect.Year, Aspect.UnknownYear).ShouldBe(Of(before, Aspect.Year, Aspect.UnknownYear) + 1);
        Of(after, Aspect.Signing, "YearUnknown").ShouldBe(Of(before, Aspect.Signing, "YearUnknown") + 1);
    }

    [Fact]
    public async Task Withdrawal_TakesTheRecordAndWhatItHoldsFromEveryFigure()
    {
        var before = await NowAsync();
        var agreement = await database.Services.PublishAsync(FoundingAgreements.Promised());
        await database.Services.PublishAsync(ActivityInputs.Under(agreement, "2019"));
        var commitment = await database.UseAsync(db => db.Commitments.Where(c => c.AgreementId == agreement).Select(c => c.Id).SingleAsync());
        await database.Services.PublishAsync(ActivityInputs.Keeping(commitment));
        var published = await NowAsync();

        await database.Services.WithdrawAsync<Agreement>(agreement);

        var after = await NowAsync();
        published.Count(RecordKind.Activity).ShouldBe(before.Count(RecordKind.Activity) + 2);
        foreach (var kind in new[] { RecordKind.Agreement, RecordKind.Commitment, RecordKind.Activity })
        {
            published.Count(kind).ShouldBeGreaterThan(before.Count(kind));
            after.Count(kind).ShouldBe(before.Count(kind), $"{kind}");
        }

        await database.ShouldBeAsCountedAnewAsync();
    }

    [Fact]
    public async Task Visit_HasAWayForEachPlace_AsTheListSays()
    {
        var before = await NowAsync();

        await database.Services.PublishAsync(VisitInputs.Visit(Places.Namangan, Places.SamaraOblast));

        var after = await NowAsync();
        foreach (var (value, slug, direction, year) in new[]
        {
            ("UZ:Outgoing:2019", "uz", VisitDirection.Outgoing, "2019"), ("RU:Incoming:2019", "ru", VisitDirection.Incoming, "2019"),
            ($"{Places.Namangan.Chosen!.Split(':')[1]}:Outgoing", "uz-ng", VisitDirection.Outgoing, null),
            ($"{Places.SamaraOblast.Chosen!.Split(':')[1]}:Incoming", "ru-sam", VisitDirection.Incoming, (string?)null),
        })
        {
            var count = after.Count(RecordKind.Visit, Aspect.Way, value);
            count.ShouldBe(before.Count(RecordKind.Visit, Aspect.Way, value) + 1);
            (await database.UseAsync<VisitQueries, int>(visits => visits.CountAsync(
                new VisitFilter { Region = slug, Direction = direction, Year = year }, null, CancellationToken.None))).ShouldBe(count);
        }
    }

    [Fact]
    public async Task Fold_LeavesEveryFigureAsItIs()
    {
        var id = await database.Services.PublishAsync(FoundingAgreements.Signed());
        await database.Services.PublishAsync(AgreementInputs.Signed(), id);
        var (before, rows) = (await database.SumsAsync(), await database.RowsAsync());

        await database.FoldAsync();

        (await database.SumsAsync()).ShouldBe(before);
        (await database.RowsAsync()).ShouldBeLessThan(rows);
    }

    [Fact]
    public async Task Publications_AtTheSameTime_AreAllCounted()
    {
        var before = await NowAsync();

        await Task.WhenAll(Enumerable.Range(0, 12).Select(async i =>
        {
            var id = await database.Services.PublishAsync(FoundingAgreements.Promised());
            if (i % 3 == 0)
            {
                await database.Services.WithdrawAsync<Agreement>(id);
            }
        }));

        (await NowAsync()).Count(RecordKind.Agreement).ShouldBe(before.Count(RecordKind.Agreement) + 8);
        await database.ShouldBeAsCountedAnewAsync();
    }

    private static int In(FigureSet figures, AgreementBucket bucket) => figures.Count(RecordKind.Agreement, bucket);

    private static int Signed(FigureSet figures) => figures.Count(RecordKind.Agreement, AgreementBuckets.EverSigned);

    private static int Of(FigureSet figures, string aspect, string value) =>
        figures.Count(RecordKind.Agreement, aspect, value, AgreementBuckets.EverSigned);

    private Task<FigureSet> NowAsync() =>
        database.UseAsync<FigureQueries, FigureSet>(figures => figures.OfAsync(Shown, CancellationToken.None));

    private Task<FigureSet> OnAsync(DateOnly day) => database.UseAsync(
        db => new FigureQueries(db, new DayClock(day)).OfAsync(Shown, CancellationToken.None));
}
