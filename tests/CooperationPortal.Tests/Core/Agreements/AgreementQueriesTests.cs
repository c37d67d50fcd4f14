using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Core.Agreements;

public sealed class AgreementQueriesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private static Guid promised;
    private static Guid signed;
    private static Guid framework;

    public async Task InitializeAsync()
    {
        if (await CountAsync(new AgreementFilter()) > 0)
        {
            return;
        }

        promised = await database.Services.PublishAsync(FoundingAgreements.Promised());
        signed = await database.Services.PublishAsync(FoundingAgreements.Signed());
        framework = await PublishAsync(AgreementType.FrameworkRegional, "2019-05-14", TermKind.OpenEnded);
        await PublishAsync(AgreementType.Memorandum, "2015-03", TermKind.Fixed);
        await database.Services.PublishAsync(AgreementInputs.Promised(window: null));
        await database.Services.WithdrawAsync<Agreement>(await PublishAsync(AgreementType.Contract, "2021", TermKind.NotStated));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Promise_WhoseWindowPassed_IsOverdueAndInNoSignedList()
    {
        var overdue = await ListAsync(new AgreementFilter { State = [AgreementBucket.Overdue] });
        var everSigned = await ListAsync(new AgreementFilter { Signed = true });

        overdue.ShouldHaveSingleItem().Id.ShouldBe(promised);
        everSigned.ShouldNotContain(a => a.Id == promised);
        everSigned.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Promise_WithoutWindow_IsPromisedForEver()
    {
        var open = await ListAsync(new AgreementFilter { State = [AgreementBucket.Promised] });

        open.ShouldHaveSingleItem().When.IsStated.ShouldBeTrue();
        open[0].Day.ShouldBe(AgreementDay.First);
    }

    [Fact]
    public async Task SignedAndNot_AreDisjointAndComplete()
    {
        var all = await CountAsync(new AgreementFilter());

        (await CountAsync(new AgreementFilter { Signed = true }) + await CountAsync(new AgreementFilter { Signed = false })).ShouldBe(all);
        all.ShouldBe(5);
    }

    [Fact]
    public async Task List_NewestFirst_YearUnknownLast()
    {
        var rows = await ListAsync(new AgreementFilter());

        rows.Select(r => r.Year).ShouldBe([2019, 2015, 2014, 2013, null]);
        rows[^1].Id.ShouldBe(signed);
    }

    [Fact]
    public async Task FixedTerm_ThatRanOut_HasEnded()
    {
        var ended = await ListAsync(new AgreementFilter { State = [AgreementBucket.Ended] });

        ended.ShouldHaveSingleItem().Type.ShouldBe(AgreementType.Memorandum);
    }

    [Fact]
    public async Task Facets_EveryCount_IsTheLengthOfItsList()
    {
        var facets = await database.UseAsync<AgreementFacetQueries, AgreementFacets>(
            f => f.OfAsync(new AgreementFilter(), "ru", CancellationToken.None));

        foreach (var state in facets.States)
        {
            state.Count.ShouldBe(await CountAsync(new AgreementFilter { State = [state.Value] }), $"{state.Value}");
        }

        foreach (var year in facets.Years)
        {
            year.Count.ShouldBe(await CountAsync(new AgreementFilter { Year = [year.Value] }), year.Value);
        }

        foreach (var country in facets.Countries)
        {
            country.Count.ShouldBe(await CountAsync(new AgreementFilter { Country = [country.Place.CountryIso2!] }));
        }

        foreach (var type in facets.Types)
        {
            type.Count.ShouldBe(await CountAsync(new AgreementFilter { Type = [type.Value] }));
        }

        foreach (var level in facets.Levels)
        {
            level.Count.ShouldBe(await CountAsync(new AgreementFilter { Level = [level.Value] }));
        }

        facets.States.Sum(s => s.Count).ShouldBe(facets.Total.Count);
        facets.Years.Sum(y => y.Count).ShouldBe(facets.Total.Count);
    }

    public static TheoryData<AgreementFilter, int> Filters => new()
    {
        { new AgreementFilter { Region = "RU-KHA" }, 1 },
        { new AgreementFilter { Region = "ru-kha", With = "cn-hl" }, 1 },
        { new AgreementFilter { Region = "ru-sam", With = "uz-ng" }, 3 },
        { new AgreementFilter { Region = "ru-kha", With = "uz-ng" }, 0 },
        { new AgreementFilter { Country = ["RU", "uz"] }, 3 },
        { new AgreementFilter { Country = ["RU", "CN"] }, 1 },
        { new AgreementFilter { Activity = ActivityType.PatientExchange }, 1 },
        { new AgreementFilter { Activity = ActivityType.JointConference }, 1 },
        { new AgreementFilter { Year = ["2019", "unknown"] }, 2 },
        { new AgreementFilter { Year = ["neither"] }, 0 },
        { new AgreementFilter { Level = [PartyLevel.City] }, 1 },
        { new AgreementFilter { Level = [PartyLevel.Institution] }, 2 },
        { new AgreementFilter { Language = "ru" }, 5 },
        { new AgreementFilter { Language = "zh-Hans" }, 0 },
        { new AgreementFilter { Words = "Jiamusi" }, 1 },
        { new AgreementFilter { Words = "佳木斯" }, 1 },
        { new AgreementFilter { Words = "цзямусы обмен" }, 1 },
        { new AgreementFilter { Words = "такого нет" }, 0 },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Filter_FindsWhatItSays(AgreementFilter filter, int expected) =>
        (await CountAsync(filter)).ShouldBe(expected);

    [Fact]
    public async Task Pages_GoThroughTheWholeListOnce()
    {
        var filter = new AgreementFilter { Words = "страница" };
        for (var i = 0; i < AgreementQueries.PageSize + 3; i++)
        {
            var input = AgreementInputs.Signed(i % 2 == 0 ? "XXXX-01" : "2001-01-01");
            input.Title = LocalizedInput.Of("ru", $"страница {i}");
            await database.Services.PublishAsync(input);
        }

        var first = await PageAsync(filter, null);
        var second = await PageAsync(filter, first.Next);

        first.Items.Count.ShouldBe(AgreementQueries.PageSize);
        second.Items.Count.ShouldBe(3);
        second.Next.ShouldBeNull();
        first.Items.Concat(second.Items).Select(a => a.Id).Distinct().Count().ShouldBe(AgreementQueries.PageSize + 3);
        foreach (var row in first.Items.Concat(second.Items))
        {
            await database.Services.WithdrawAsync<Agreement>(row.Id);
        }
    }

    [Fact]
    public async Task Details_OfASignedPaper_NameNobodyWhoIsNotNamed()
    {
        var details = await FindAsync(signed);

        details.Parties.Count.ShouldBe(2);
        details.Parties.ShouldAllBe(p => p.Signatures.Count == 0);
        details.Standing.Bucket.ShouldBe(AgreementBucket.Signed);
        details.Standing.Since.ShouldBe(DateOnly.MinValue);
        details.Events.ShouldHaveSingleItem().When.YearKnown.ShouldBeFalse();
        details.Commitments.ShouldHaveSingleItem().Basis.ShouldBe(FactBasis.Inferred);
        details.Family.Parent.ShouldBeNull();
    }

    [Theory]
    [InlineData("2013-01-01", null, AgreementBucket.Promised)]
    [InlineData("2013-12-01", LegalState.Announced, AgreementBucket.Promised)]
    [InlineData("2014-06-01", LegalState.Announced, AgreementBucket.Overdue)]
    public async Task Details_AsOfADay_TellTheStateOfThatDay(string day, LegalState? state, AgreementBucket bucket)
    {
        var details = await FindAsync(promised, Life.Day(day));

        details.Standing.State.ShouldBe(state);
        details.Standing.Bucket.ShouldBe(bucket);
    }

    [Fact]
    public async Task Details_BetweenTheSameRegions_ListTheOthers()
    {
        var details = await FindAsync(framework);

        details.Family.SameRegions.ShouldNotBeNull().Length.ShouldBe(new ListLength(3));
        details.Family.SameRegions.Others.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Details_Withdrawn_AreAbsent()
    {
        var id = await PublishAsync(AgreementType.Contract, "2022", TermKind.NotStated);
        var reference = await ReferenceAsync(id);
        await database.Services.WithdrawAsync<Agreement>(id);

        var details = await database.UseAsync<AgreementDetailsQueries, AgreementDetails?>(
            q => q.FindAsync(reference, "ru", null, null, CancellationToken.None));

        details.ShouldBeNull();
    }

    private Task<Guid> PublishAsync(AgreementType type, string edtf, TermKind term)
    {
        var input = AgreementInputs.Signed(edtf);
        input.Type = type;
        input.Parties[0].Party = Places.SamaraOblast;
        input.Parties[1].Party = Places.Namangan;
        input.Term = term;
        input.TermMonths = term is TermKind.Fixed ? 36 : null;
        return database.Services.PublishAsync(input);
    }

    private Task<int> CountAsync(AgreementFilter filter) => database.UseAsync<AgreementQueries, int>(
        q => q.CountAsync(filter, null, CancellationToken.None));

    private Task<Page<AgreementRow>> PageAsync(AgreementFilter filter, string? after) =>
        database.UseAsync<AgreementQueries, Page<AgreementRow>>(
            q => q.ListAsync(filter, "ru", after, null, CancellationToken.None));

    private async Task<IReadOnlyList<AgreementRow>> ListAsync(AgreementFilter filter) => (await PageAsync(filter, null)).Items;

    private Task<string> ReferenceAsync(Guid id) =>
        database.UseAsync(async db => (await db.Agreements.FindAsync(id))!.Reference);

    private async Task<AgreementDetails> FindAsync(Guid id, DateOnly? asOf = null)
    {
        var reference = await ReferenceAsync(id);
        return (await database.UseAsync<AgreementDetailsQueries, AgreementDetails?>(
            q => q.FindAsync(reference, "ru", asOf, null, CancellationToken.None)))!;
    }
}
