using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Drafts.Deletion;
using CooperationPortal.Core.PersonalData;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.PersonalData;

/// <summary>A deleted record can come back, and the name that was erased meanwhile must not come with it.</summary>
public sealed class DeletedTextsErasureTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly CancellationToken Now = CancellationToken.None;

    [Fact]
    public async Task Erase_PersonOfDeletedRecords_TakesTheNameFromTheirTexts_AndLeavesThemDeleted()
    {
        var named = await database.Services.PublishAsync(Trip("Харитина Смородинова", names: true));
        var mentioned = await database.Services.PublishAsync(Trip("Харитина Смородинова", names: false));
        var person = await database.UseAsync(db => db.People.SingleAsync(p => p.Names.Any(n => n.Text == "Харитина Смородинова")));
        var reviewer = (await database.Services.AddStaffAsync(PortalRole.Reviewer)).Actor;
        await DeleteAsync(named, reviewer);
        await DeleteAsync(mentioned, reviewer);
        var before = await DeletedAsync(named, mentioned);

        await database.UseAsync<ErasureService, bool>(async erasure =>
        {
            var admin = (await database.Services.AddStaffAsync(PortalRole.SystemAdministrator)).Actor;
            await erasure.EraseAsync(DataSubject.Person(person.Id), "обращение № 9", admin, Now);
            return true;
        });

        (await DeletedAsync(named, mentioned)).ShouldBe(before);
        before.Count.ShouldBe(6);
        foreach (var visit in new[] { named, mentioned })
        {
            await RestoreAsync(visit, reviewer);
            var content = await ContentAsync(visit);
            content.ShouldNotContain("Смородинов");
            content.ShouldContain("рассказала о поездке");
            content.ShouldContain("Принять ещё раз");
            content.ShouldContain("выслушана");
        }

        var after = await database.UseAsync(db => db.Visits.Where(v => v.Id == named || v.Id == mentioned).ToListAsync());
        after.Select(v => (v.IsPublic, v.SearchKey.Contains("smorodinov"))).ShouldBe([(false, false), (false, false)]);
    }

    /// <summary>The name stands in the summary, in a promise and in the meeting within.</summary>
    private static VisitInput Trip(string name, bool names)
    {
        var trip = VisitInputs.Visit(Places.SamaraOblast, Places.Namangan);
        trip.Members = names ? [VisitInputs.Member(name)] : [];
        trip.Summary = LocalizedInput.Of("ru", $"{name} рассказала о поездке");
        trip.Commitments = [new CommitmentInput { Id = Guid.CreateVersion7(), Text = LocalizedInput.Of("ru", $"Принять ещё раз: {name}") }];
        var meeting = VisitInputs.Meeting(Places.SamaraOblast, Places.Namangan, "2019-05-14");
        meeting.Id = Guid.CreateVersion7();
        meeting.Summary = LocalizedInput.Of("ru", $"{name} выслушана");
        trip.Meetings = [meeting];
        return trip;
    }

    /// <summary>When the visits and their parts were deleted.</summary>
    private Task<List<(Guid Id, DateTimeOffset? At)>> DeletedAsync(params Guid[] visits) => database.UseAsync(async db =>
    {
        var parts = await db.Meetings.IgnoreQueryFilters().Where(m => visits.Contains(m.VisitId!.Value)).Select(m => new { m.Id, m.DeletedAt })
            .Concat(db.Commitments.IgnoreQueryFilters().Where(c => visits.Contains(c.VisitId!.Value)).Select(c => new { c.Id, c.DeletedAt }))
            .Concat(db.Visits.IgnoreQueryFilters().Where(v => visits.Contains(v.Id)).Select(v => new { v.Id, v.DeletedAt })).ToListAsync();
        return parts.Where(p => p.DeletedAt is not null).OrderBy(p => p.Id).Select(p => (p.Id, p.DeletedAt)).ToList();
    });

    private async Task<string> ContentAsync(Guid visit) => DraftJson.Write(
        (await database.UseAsync<IRecordWriter<VisitInput>, VisitInput?>(w => w.LoadAsync(visit, Now)))!);

    private async Task DeleteAsync(Guid visit, Actor reviewer)
    {
        await database.Services.WithdrawAsync<Visit>(visit);
        await DoAsync(visit, reviewer, (service, seen) => service.DeleteAsync(RecordKind.Visit, visit, seen, "записан дважды", reviewer, Now));
    }

    private Task RestoreAsync(Guid visit, Actor reviewer) =>
        DoAsync(visit, reviewer, (service, seen) => service.RestoreAsync(RecordKind.Visit, visit, seen, "нужен для отчёта", reviewer, Now));

    private async Task DoAsync(Guid visit, Actor reviewer, Func<DeletionService, uint?, Task> work)
    {
        var seen = (await database.UseAsync<DeletedRecords, DeletionCase?>(r => r.FindAsync(RecordKind.Visit, visit, reviewer, Now)))?.Version;
        await database.UseAsync<DeletionService, bool>(async service =>
        {
            await work(service, seen);
            return true;
        });
    }
}
