using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Partnerships;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Core.Figures;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Partnerships;

/// <summary>What is told of two places follows every write, every fold and every day.</summary>
public sealed class PairFactTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    [Fact]
    public async Task Facts_AfterEveryWriteAndFold_AreThoseOfTheRecords()
    {
        var filter = new PartnershipFilter { Country = ["RU", "CN"] };
        var first = await PublishAsync(Places.Jiamusi, "cardiology");
        await PublishAsync(Places.Namangan, "neurology");
        await ShouldBeAsync("cardiology");

        await database.FoldAsync();
        var second = await PublishAsync(Places.Jiamusi, "cardiology");
        await ShouldBeAsync("cardiology");
        await PublishAsync(Places.Jiamusi, "oncology", first);
        await ShouldBeAsync("cardiology", "oncology");

        await database.Services.WithdrawAsync<Agreement>(second);
        await ShouldBeAsync("oncology");
        await database.FoldAsync();
        await ShouldBeAsync("oncology");

        await database.Services.WithdrawAsync<Agreement>(first);
        await ShouldBeAsync();
        await database.FoldAsync();
        await ShouldBeAsync();

        async Task ShouldBeAsync(params string[] specialties)
        {
            var figures = await FiguresAsync(filter);
            figures.Of(Aspect.Specialty).Keys.Order().ShouldBe(specialties);
            foreach (var specialty in specialties)
            {
                (await FiguresAsync(filter with { Specialty = specialty })).Length.ShouldBe(new ListLength(1));
                var everywhere = await FiguresAsync(new PartnershipFilter { Specialty = specialty });
                (await TotalsAsync()).ShouldContain($"specialty:{specialty} {everywhere.Length.Count}");
            }

            (await FiguresAsync(filter with { Specialty = "genetics" })).Length.ShouldBe(new ListLength(0));
            await TotalsShouldBeCountedAnewAsync();
        }
    }

    /// <summary>What was spoken of is no form of cooperation yet; but the visit brings the two together, and is about the specialty.</summary>
    [Fact]
    public async Task Facts_OfAVisit_AreItsYearAndItsSpecialties()
    {
        var visit = VisitInputs.Visit(Places.Namangan, Places.Heilongjiang);
        var statement = VisitInputs.Statement(StatementKind.Plan, Side.Host, "Будут стажировки кардиологов");
        statement.SpecialtyCodes = ["cardiology"];
        statement.Activities = [ActivityType.Internship];
        visit.Statements = [statement];

        await database.Services.PublishAsync(visit);

        var figures = await FiguresAsync(new PartnershipFilter { Country = ["UZ", "CN"] });
        figures.Of(PartnershipFilter.Ties).Keys.ShouldBe([nameof(PartnershipTie.Visits)]);
        figures.Of(Aspect.Year).Keys.ShouldBe(["2019"]);
        figures.Of(Aspect.Specialty).Keys.ShouldBe(["cardiology"]);
        figures.Of(Aspect.Activity).ShouldBeEmpty();
    }

    [Fact]
    public async Task Facts_OnLaterDays_AreThoseOfTheDay()
    {
        var input = AgreementInputs.Promised($"{Today.Year + 2}-05-20/{Today.Year + 2}-05-23");
        input.Parties[0].Place = Places.Samara;
        input.Parties[1].Place = Places.Namangan;
        await database.Services.PublishAsync(input);
        var (filter, after) = (new PartnershipFilter { Region = "ru-sam", Country = ["UZ"] }, new DateOnly(Today.Year + 2, 6, 1));

        (await TiesAsync(Today)).ShouldBe([nameof(PartnershipTie.Planned)]);
        (await TiesAsync(after)).ShouldBe([nameof(PartnershipTie.Overdue), nameof(PartnershipTie.Planned)]);
        (await FiguresAsync(filter with { Has = PartnershipTie.Overdue }, Today)).Length.ShouldBe(new ListLength(0));
        (await FiguresAsync(filter with { Has = PartnershipTie.Overdue }, after)).Length.ShouldBe(new ListLength(1));

        await database.FoldAsync();
        (await TiesAsync(Today)).ShouldBe([nameof(PartnershipTie.Planned)]);
        await database.UseAsync(db => db.Database.ExecuteSqlAsync($"select fold_pair_facts({after})"));
        (await TiesAsync(after)).ShouldBe([nameof(PartnershipTie.Overdue), nameof(PartnershipTie.Planned)]);
        (await FiguresAsync(filter with { Has = PartnershipTie.Overdue }, after)).Length.ShouldBe(new ListLength(1));

        async Task<IEnumerable<string>> TiesAsync(DateOnly day) =>
            (await FiguresAsync(filter, day)).Of(PartnershipFilter.Ties).Keys.Order();
    }

    [Fact]
    public async Task Facts_OfPapers_AreThatOneCanBeReadAndThatAPartyHasSpoken()
    {
        var (a, b) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        string[] facts = [$"pair:{a}:{b}", "word:Stated", "document:Stated", "told:uz-Latn", "level:Region", $"institution:{b}"];

        var told = await database.UseAsync(db => db.Database.SqlQuery<string>($"""
            select fact as "Value" from pair_fact_marks('Agreement', {facts}, array['Promised -infinity 1'])
            """).ToListAsync());

        told.Order().ShouldBe(["has:Documents", "has:Planned", "has:SpokenOn", $"institution:{b}", "told:uz-Latn"]);
    }

    [Fact]
    public async Task Facts_OfPapersThatNobodyHas_AreNotTold()
    {
        string[] facts = [$"pair:{Guid.Empty}:{Guid.Empty}", "word:Nothing", "document:Nothing"];

        var told = await database.UseAsync(db => db.Database.SqlQuery<string>($"""
            select fact as "Value" from pair_fact_marks('Visit', {facts}, array['Happened -infinity 1'])
            """).ToListAsync());

        told.ShouldBe(["has:Visits"]);
    }

    /// <summary>Of how many pairs each fact is told is kept; counting the pairs, and all records anew, gives the same.</summary>
    private async Task TotalsShouldBeCountedAnewAsync()
    {
        var kept = await TotalsAsync();
        var pairs = await database.UseAsync(db => db.Database.SqlQuery<string>($"""
            select concat_ws(' ', fact, count(*)) as "Value" from (
                select m.fact from record_facts f cross join pair_fact_marks(f.kind, f.facts, f.edges) m
                where m.day <= {Today} group by m.fact, m.a, m.b having sum(m.count) > 0) as told
            group by fact order by 1
            """).ToListAsync());
        kept.Order(StringComparer.Ordinal).ShouldBe(pairs.Order(StringComparer.Ordinal));
    }

    private async Task<IEnumerable<string>> TotalsAsync()
    {
        var all = await database.UseAsync(db => new PairFacts(db, new DayClock(Today)).OfAllAsync(0, null, CancellationToken.None));
        return new[] { PartnershipFilter.Ties, Aspect.Year, Aspect.Specialty, Aspect.Condition, Aspect.Activity, Aspect.Type,
                Aspect.Institution, Aspect.Told }
            .SelectMany(aspect => all.Of(aspect).Select(f => $"{aspect}:{f.Key} {f.Value}"));
    }

    private Task<ListFigures> FiguresAsync(PartnershipFilter filter, DateOnly? day = null) => database.UseAsync(
        db => new PairFacts(db, new DayClock(day ?? Today)).OfAsync(filter, CancellationToken.None));

    private Task<Guid> PublishAsync(RecordPick other, string specialty, Guid? id = null)
    {
        var input = FoundingAgreements.Promised();
        input.Parties[1].Party = other;
        input.Scope = [new ScopeItemInput { Id = Guid.CreateVersion7(), Activity = ActivityType.Internship, SpecialtyCodes = [specialty] }];
        input.Commitments = [];
        return database.Services.PublishAsync(input, id);
    }
}
