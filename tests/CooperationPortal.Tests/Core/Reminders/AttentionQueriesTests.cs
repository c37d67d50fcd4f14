using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Reminders;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Reminders;

/// <summary>What waits for an editor, and what does not: checks F23, F37, F42 and F55.</summary>
public sealed class AttentionQueriesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly DateOnly Today = TimeProvider.System.Today();

    [Fact]
    public async Task ReportDue_VisitThatEndedLately_UntilItIsReported()
    {
        var waiting = await VisitAsync(Today.AddDays(-10), Places.SamaraOblast);
        await VisitAsync(Today.AddDays(-Visit.ReportDays), Places.SamaraOblast);
        await VisitAsync(Today.AddDays(-AttentionQueries.ArchiveDays - 30), Places.SamaraOblast);
        await VisitAsync(Today.AddDays(-10), Places.SamaraOblast, VisitStatus.Reported);
        await VisitAsync(Today.AddDays(-10), Places.KhabarovskKrai);
        var hidden = await VisitAsync(Today.AddDays(-10), Places.SamaraOblast);
        await database.Services.WithdrawAsync<Visit>(hidden);

        var lines = await OfAsync("RU-SAM", AttentionKind.ReportDue);

        var reference = await database.UseAsync(db => db.Visits.Where(v => v.Id == waiting).Select(v => v.Reference).SingleAsync());
        lines.ShouldHaveSingleItem().ShouldBe(
            new AttentionLine(AttentionKind.ReportDue, RecordKind.Visit, reference, null, Today.AddDays(-7)));
    }

    [Fact]
    public async Task Promise_PastItsWindow_WaitsForThoseOfItsScope()
    {
        var id = await database.Services.PublishAsync(FoundingAgreements.Promised());
        await database.Services.PublishAsync(FoundingAgreements.Signed());
        var reference = await database.UseAsync(db => db.Agreements.Where(a => a.Id == id).Select(a => a.Reference).SingleAsync());

        var signing = await OfAsync("RU-KHA", AttentionKind.SigningOverdue);
        var promise = await OfAsync("RU-KHA", AttentionKind.CommitmentOverdue);

        signing.ShouldHaveSingleItem().Reference.ShouldBe(reference);
        signing[0].Day.ShouldBe(new DateOnly(2014, 5, 23));
        promise.ShouldHaveSingleItem().Reference.ShouldBe(reference);
        (await OfAsync("RU-SAM", AttentionKind.SigningOverdue)).ShouldBeEmpty();
        (await OfAsync("RU-SAM", AttentionKind.CommitmentOverdue)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(AttentionQueries.NoticeDays - 5, true)]
    [InlineData(AttentionQueries.NoticeDays + 5, false)]
    [InlineData(-5, false)]
    public async Task NoticeNear_DaysBeforeTheLastDay_OnlyWithinReach(int days, bool expected)
    {
        var input = AgreementInputs.Signed("2020-01-01");
        input.Title = LocalizedInput.Of("ru", $"Срок через {days}");
        input.Parties[0].Party = Places.Namangan;
        input.Term = TermKind.Fixed;
        input.EndStated = AgreementInputs.Date($"{Today.AddMonths(3).AddDays(days):yyyy-MM-dd}", DateNature.Planned);
        input.NoticeMonths = 3;
        await database.Services.PublishAsync(input);

        var lines = await OfAsync("UZ-NG", AttentionKind.NoticeNear);

        lines.Any(l => l.Title!.Source == $"Срок через {days}").ShouldBe(expected);
    }

    private Task<Guid> VisitAsync(DateOnly day, RecordPick host, VisitStatus status = VisitStatus.Held)
    {
        var input = VisitInputs.Visit(Places.Heilongjiang, host, $"{day:yyyy-MM-dd}");
        input.Status = status;
        return database.Services.PublishAsync(input);
    }

    private async Task<List<AttentionLine>> OfAsync(string iso, AttentionKind why)
    {
        var actor = new Actor(
            Guid.CreateVersion7(), "Редактор", [new ActorGrant(PortalRole.MinistryStaff, RegionIds.OfIso(iso), null)]);
        var lines = await database.UseAsync<AttentionQueries, IReadOnlyList<AttentionLine>>(
            attention => attention.OfAsync(actor, CancellationToken.None));
        return [.. lines.Where(l => l.Why == why)];
    }
}
