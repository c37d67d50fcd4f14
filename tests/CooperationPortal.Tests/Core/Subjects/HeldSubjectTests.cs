using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Core.Figures;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Subjects;

/// <summary>What institutions and events are about, and which institutions events touch, follows every write.</summary>
public sealed class HeldSubjectTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const string Cardiology = "specialty:cardiology";

    [Fact]
    public async Task Subjects_AfterEveryWriteAndFold_AreThoseOfTheRecords()
    {
        var (hospital, other, congress) = (await HospitalAsync(), await HospitalAsync(), await EventAsync());
        await PublishAsync(other, Guid.Empty, "neurology");
        var agreement = await PublishAsync(hospital, congress, "cardiology");
        await ShouldBeAsync(hospital, 1, "activity:Internship", Cardiology);
        await ShouldBeAsync(congress, 1, "activity:Internship", $"institution:{hospital}", Cardiology);

        await database.FoldAsync();
        var second = await PublishAsync(hospital, Guid.Empty, "cardiology");
        await ShouldBeAsync(hospital, 2, "activity:Internship", Cardiology);
        await ShouldBeAsync(congress, 1, "activity:Internship", $"institution:{hospital}", Cardiology);

        await database.Services.WithdrawAsync<Agreement>(agreement);
        await ShouldBeAsync(congress, 0);
        await database.FoldAsync();
        await ShouldBeAsync(hospital, 1, "activity:Internship", Cardiology);

        await PublishAsync(hospital, congress, "oncology", second);
        await ShouldBeAsync(hospital, 1, "activity:Internship", "specialty:oncology");
        await ShouldBeAsync(congress, 1, "activity:Internship", $"institution:{hospital}", "specialty:oncology");
        await ShouldBeAsync(other, 1, "activity:Internship", "specialty:neurology");

        var kept = await LinesAsync();
        await database.FoldAsync();
        (await LinesAsync()).ShouldBe(kept);
        await database.ShouldBeAsCountedAnewAsync();
        (await LinesAsync()).ShouldBe(kept);
    }

    /// <summary>What was spoken of is no form of cooperation yet; but the visit was about the specialty.</summary>
    [Fact]
    public async Task Subjects_OfAVisit_AreItsSpecialtiesAlone()
    {
        var (hospital, congress) = (await HospitalAsync(), await EventAsync());
        var visit = VisitInputs.Visit(Places.Samara, RecordPick.Of(RecordKind.Institution, hospital, "…"));
        visit.Event = RecordPick.Of(RecordKind.Event, congress, "…");
        var statement = VisitInputs.Statement(StatementKind.Plan, Side.Host, "Будут стажировки кардиологов");
        statement.SpecialtyCodes = ["cardiology"];
        statement.Activities = [ActivityType.Internship];
        visit.Statements = [statement];
        await database.Services.PublishAsync(visit);

        await ShouldBeAsync(hospital, 1, Cardiology);
        await ShouldBeAsync(congress, 1, $"institution:{hospital}", Cardiology);
    }

    [Fact]
    public async Task Subjects_OfAnActivity_AreItsConditionsAndItsForm()
    {
        var (hospital, congress) = (await HospitalAsync(), await EventAsync());
        var input = ActivityInputs.Under(Guid.CreateVersion7(), "2024").Between(Places.Namangan, RecordPick.Of(RecordKind.Institution, hospital, "…"));
        input.Event = RecordPick.Of(RecordKind.Event, congress, "…");
        input.ConditionCodes = ["cancer"];
        await database.Services.PublishAsync(input);

        await ShouldBeAsync(hospital, 1, "activity:Internship", "condition:cancer");
        await ShouldBeAsync(congress, 1, "activity:Internship", "condition:cancer", $"institution:{hospital}");
    }

    [Fact]
    public async Task Figures_OfMoreThanAreCounted_TellWhatThereIs()
    {
        await PublishAsync(await HospitalAsync(), Guid.Empty, "cardiology");
        await PublishAsync(await HospitalAsync(), Guid.Empty, "cardiology");
        for (var i = 0; i < 3; i++)
        {
            await HospitalAsync();
        }

        var all = await FiguresAsync(ListLength.Most);
        var some = await FiguresAsync(1);

        all.Count(Aspect.Specialty, "cardiology").ShouldNotBeNull().ShouldBeGreaterThan(1);
        some.Of(Aspect.Specialty).ShouldNotBeEmpty();
        some.Count(Aspect.Specialty, "cardiology").ShouldBeNull();
    }

    private Task<ListFigures> FiguresAsync(int most) =>
        database.UseAsync(db => db.HeldSubjectsAsync(db.Institutions.VisibleTo(null), CancellationToken.None, most));

    private Task<Guid> HospitalAsync() =>
        database.Services.PublishAsync(RegistryInputs.Institution($"Больница {Guid.NewGuid():N}", Places.Samara));

    private Task<Guid> EventAsync() => database.Services.PublishAsync(RegistryInputs.Event($"Съезд {Guid.NewGuid():N}"));

    private Task<Guid> PublishAsync(Guid hospital, Guid congress, string specialty, Guid? id = null)
    {
        var input = FoundingAgreements.Promised(congress == Guid.Empty ? null : RecordPick.Of(RecordKind.Event, congress, "…"));
        input.Parties[1].Party = RecordPick.Of(RecordKind.Institution, hospital, "…");
        input.Scope = [new ScopeItemInput { Id = Guid.CreateVersion7(), Activity = ActivityType.Internship, SpecialtyCodes = [specialty] }];
        input.Commitments = [];
        return database.Services.PublishAsync(input, id);
    }

    /// <summary>Of places more than is told here: the region and the country of each.</summary>
    private async Task ShouldBeAsync(Guid holder, int records, params string[] subjects) => (await LinesAsync(holder)).Where(l => !l.Contains("region:"))
        .ShouldBe(subjects.Select(s => $"{holder} {s} {records}"));

    private Task<List<string>> LinesAsync(Guid? holder = null) => database.UseAsync(db => db.Database.SqlQuery<string>($"""
        select concat_ws(' ', holder, subject, records) as "Value" from subject_figures
        where holder = coalesce({holder}, holder) order by holder, subject
        """).ToListAsync());
}
