using CooperationPortal.Core.Delegations;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Visits;

public sealed class VisitWriterTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Write_SamaraVisit_StoresWhatTheArticleSaysAndNoMore()
    {
        var ids = await SamaraVisit.PublishAsync(database.Services);

        var visit = await LoadAsync(ids.VisitId);
        visit.Period.Edtf.ShouldBe("XXXX-11-14/XXXX-11-16");
        visit.Period.YearKnown.ShouldBeFalse();
        visit.SortDate.ShouldBe(DateOnly.MinValue);
        visit.Delegation!.OtherMembers.ShouldBe(OtherMembers.UnknownCount);
        visit.Delegation.UnnamedCount.ShouldBeNull();
        visit.Delegation.Members.ShouldHaveSingleItem().Role.ShouldBe(MemberRole.Representative);
        visit.Stops.Select(s => s.Outcome)
            .ShouldBe([StopOutcome.AgreementSigned, StopOutcome.AgreementSigned, StopOutcome.Discussed]);
        visit.Stops.Select(s => s.Hosts.Count).ShouldBe([2, 1, 1]);
        visit.Stops.Select(s => s.Shown.Count).ShouldBe([1, 3, 3]);
        visit.Stops[2].AgreementId.ShouldBeNull();
    }

    [Fact]
    public async Task Write_OneNameInSeveralPlaces_MakesOnePerson()
    {
        var input = VisitInputs.Visit(Places.Namangan, Places.SamaraOblast);
        input.Stops = [VisitInputs.Stop(Places.Tolyatti), VisitInputs.Stop(Places.Samara)];
        input.Stops[0].Hosts = [VisitInputs.Host("Пётр Единственный")];
        input.Statements = [VisitInputs.Statement(StatementKind.Plan, Side.Host, "Планируем", "Пётр Единственный")];

        await database.Services.PublishAsync(input);

        var count = await database.UseAsync(db => db.Names.CountAsync(n => n.Text == "Пётр Единственный"));
        count.ShouldBe(1);
    }

    [Fact]
    public async Task Load_AfterWrite_GivesTheInputBack()
    {
        var ids = await SamaraVisit.PublishAsync(database.Services);

        var input = (await LoadInputAsync(ids.VisitId))!;
        await database.Services.PublishAsync(input, ids.VisitId);
        var again = (await LoadInputAsync(ids.VisitId))!;

        again.ShouldBeEquivalentTo(input);
        again.Stops.Select(s => s.Shown.Count).ShouldBe([1, 3, 3]);
        again.Statements.Select(s => s.Kind).ShouldBe([StatementKind.Interest, StatementKind.Offer]);
        again.Evidence.ShouldHaveSingleItem().Quote.ShouldBe("с 14 по 16 ноября");
    }

    [Fact]
    public async Task Write_StopsReorderedAndOneRemoved_KeepsTheOthersWithTheirRows()
    {
        var ids = await SamaraVisit.PublishAsync(database.Services);
        var input = (await LoadInputAsync(ids.VisitId))!;
        input.Stops = [input.Stops[2], input.Stops[0]];

        await database.Services.PublishAsync(input, ids.VisitId);

        var visit = await LoadAsync(ids.VisitId);
        visit.Stops.Select(s => s.Id).ShouldBe([input.Stops[0].Id, input.Stops[1].Id]);
        visit.Stops.Select(s => s.Shown.Count).ShouldBe([3, 1]);
        var orphans = await database.UseAsync(db => db.VisitHosts.CountAsync(h => h.VisitId == ids.VisitId && h.StopId == null));
        orphans.ShouldBe(0);
    }

    [Fact]
    public async Task Write_Scope_HoldsBothSidesUpToTheirCountries()
    {
        var ids = await SamaraVisit.PublishAsync(database.Services);

        var visit = await LoadAsync(ids.VisitId);
        foreach (var iso in new[] { "RU", "RU-SAM", "UZ", "UZ-NG" })
        {
            visit.RegionIds.ShouldContain(Places.Region(iso).IdOf(RecordKind.Region)!.Value);
        }

        visit.InstitutionIds.Length.ShouldBe(4);
    }

    [Fact]
    public async Task Write_MeetingWithinTheVisit_IsARecordWithItsOwnReference()
    {
        var input = VisitInputs.Visit(Places.Jiamusi, Places.KhabarovskKrai);
        input.Meetings = [new MeetingInput { Id = Guid.CreateVersion7(), Ordinal = 1, Agenda = LocalizedInput.Of("ru", "Педиатрия") }];

        var id = await database.Services.PublishAsync(input);

        var meeting = await database.UseAsync(db => db.Meetings.SingleAsync(m => m.VisitId == id));
        meeting.Reference.ShouldStartWith("MT-");
        meeting.IsPublic.ShouldBeTrue();
        meeting.When.IsStated.ShouldBeFalse();
        meeting.RegionIds.ShouldContain(Places.Jiamusi.IdOf(RecordKind.Region)!.Value);
    }

    [Fact]
    public async Task Write_MeetingRemoved_HidesItAndKeepsItsRow()
    {
        var input = VisitInputs.Visit(Places.Jiamusi, Places.KhabarovskKrai);
        input.Meetings = [new MeetingInput { Id = Guid.CreateVersion7() }];
        var id = await database.Services.PublishAsync(input);
        input.Meetings = [];

        await database.Services.PublishAsync(input, id);

        var rows = await database.UseAsync(db => db.Meetings.IgnoreQueryFilters().Where(m => m.VisitId == id).ToListAsync());
        var gone = rows.ShouldHaveSingleItem();
        gone.IsPublic.ShouldBeFalse();
        gone.DeletedAt.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(VisitStatus.Closed, VisitStatus.Planned)]
    [InlineData(VisitStatus.Held, VisitStatus.Closed)]
    [InlineData(VisitStatus.Cancelled, VisitStatus.Held)]
    public async Task Write_StateThatMayNotFollow_IsRefusedAndChangesNothing(VisitStatus from, VisitStatus to)
    {
        var input = VisitInputs.Visit(Places.Namangan, Places.SamaraOblast);
        input.Status = from;
        var id = await database.Services.PublishAsync(input);
        input.Status = to;
        input.NotAsPlanned = true;
        input.Reason = "Не так";

        await Should.ThrowAsync<ConflictException>(() => database.Services.PublishAsync(input, id));

        var visit = await LoadAsync(id);
        visit.Status.ShouldBe(from);
        visit.NotAsPlanned.ShouldBeFalse();
    }

    [Fact]
    public async Task Write_PlannedVisit_HasPlannedDays()
    {
        var input = VisitInputs.Visit(Places.Namangan, Places.SamaraOblast, "2027-02-01/2027-02-03");
        input.Status = VisitStatus.Planned;

        var id = await database.Services.PublishAsync(input);

        var visit = await LoadAsync(id);
        visit.Period.Nature.ShouldBe(DateNature.Planned);
    }

    private Task<VisitInput?> LoadInputAsync(Guid id) =>
        database.UseAsync((IRecordWriter<VisitInput> w) => w.LoadAsync(id, CancellationToken.None));

    private Task<Visit> LoadAsync(Guid id) => database.UseAsync(async db =>
    {
        var visit = await db.Visits.AsNoTracking().AsSplitQuery()
            .Include(v => v.Delegation!.Members)
            .Include(v => v.Stops.OrderBy(s => s.Order)).ThenInclude(s => s.Hosts)
            .Include(v => v.Stops.OrderBy(s => s.Order)).ThenInclude(s => s.Shown)
            .SingleAsync(v => v.Id == id);
        return visit;
    });
}
