using CooperationPortal.Core.Delegations;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Visits;

public sealed class VisitQueriesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private static SamaraVisit samara = null!;

    public async Task InitializeAsync()
    {
        if (await CountAsync(new VisitFilter()) > 0)
        {
            return;
        }

        samara = await SamaraVisit.PublishAsync(database.Services);
        await PublishAsync(Places.Jiamusi, Places.KhabarovskKrai, "2013-05");
        await PublishAsync(Places.SamaraOblast, Places.Namangan, "2019-05-14/2019-05-16");
        await PublishAsync(Places.Tolyatti, Places.Samara, "2019-01");
        await PublishAsync(Places.Heilongjiang, Places.SamaraOblast, null);
        var hidden = await PublishAsync(Places.Namangan, Places.SamaraOblast, "2020-01-01");
        await database.Services.WithdrawAsync<Visit>(hidden);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task List_All_NewestFirstAndWithoutYearLast()
    {
        var page = await ListAsync(new VisitFilter());

        page.Take(3).Select(v => v.Period.Edtf).ShouldBe(["2019-05-14/2019-05-16", "2019-01", "2013-05"]);
        page.Skip(3).Select(v => v.Period.YearKnown).ShouldBe([false, false]);
    }

    [Fact]
    public async Task List_UnknownYear_IsAValueOfItsOwn()
    {
        var page = await ListAsync(new VisitFilter { Year = VisitFilter.UnknownYear });

        page.Count.ShouldBe(2);
        page.ShouldContain(v => v.Id == samara.VisitId);
    }

    [Theory]
    [InlineData("RU-SAM")]
    [InlineData("ru")]
    [InlineData("UZ-NG")]
    [InlineData("CN-HL")]
    public async Task List_Directions_AreDisjointAndComplete(string region)
    {
        var all = await ListAsync(new VisitFilter { Region = region });
        var parts = new List<Guid>();
        foreach (var direction in Enum.GetValues<VisitDirection>())
        {
            parts.AddRange((await ListAsync(new VisitFilter { Region = region, Direction = direction })).Select(v => v.Id));
        }

        parts.ShouldBe(all.Select(v => v.Id), ignoreOrder: true);
    }

    [Fact]
    public async Task List_Direction_IsSeenFromTheRegion()
    {
        var incoming = await ListAsync(new VisitFilter { Region = "ru-sam", Direction = VisitDirection.Incoming });
        var outgoing = await ListAsync(new VisitFilter { Region = "ru-sam", Direction = VisitDirection.Outgoing });
        var within = await ListAsync(new VisitFilter { Region = "ru-sam", Direction = VisitDirection.Within });

        incoming.Count.ShouldBe(2);
        outgoing.ShouldHaveSingleItem().Period.Edtf.ShouldBe("2019-05-14/2019-05-16");
        within.ShouldHaveSingleItem().Period.Edtf.ShouldBe("2019-01");
    }

    [Fact]
    public async Task List_Outcome_FindsVisitsWithASignature()
    {
        var page = await ListAsync(new VisitFilter { Outcome = StopOutcome.AgreementSigned });

        page.ShouldHaveSingleItem().Id.ShouldBe(samara.VisitId);
    }

    [Theory]
    [InlineData("Муминов")]
    [InlineData("muminov")]
    [InlineData("Тольяттинская больница")]
    [InlineData("криохранилище")]
    public async Task List_Words_FindInAnyScript(string words)
    {
        var page = await ListAsync(new VisitFilter { Words = words });

        page.ShouldContain(v => v.Id == samara.VisitId);
        page.ShouldAllBe(v => v.Id == samara.VisitId);
    }

    [Fact]
    public async Task Facets_CountWhatTheirListsShow()
    {
        var filter = new VisitFilter { Region = "ru-sam" };
        var facets = await database.UseAsync((VisitFacetQueries q) =>
            q.OfAsync(filter, "ru", CancellationToken.None));

        facets.Total.Count.ShouldBe(await CountAsync(filter));
        foreach (var year in facets.Years)
        {
            year.Count.ShouldBe(await CountAsync(filter with { Year = year.Value }), year.Value);
        }

        foreach (var kind in facets.Kinds)
        {
            kind.Count.ShouldBe(await CountAsync(filter with { Kind = kind.Value }));
        }

        foreach (var status in facets.Statuses)
        {
            status.Count.ShouldBe(await CountAsync(filter with { Status = status.Value }));
        }

        foreach (var direction in facets.Directions)
        {
            direction.Count.ShouldBe(await CountAsync(filter with { Direction = direction.Value }));
        }

        foreach (var country in facets.Countries)
        {
            country.Count.ShouldBe(await CountAsync(filter with { Country = country.Place.CountryIso2 }));
        }
    }

    [Fact]
    public async Task Find_SamaraVisit_ShowsHostsAtTheirStopOnly()
    {
        var visit = await FindSamaraAsync();

        visit.Stops.Select(s => s.Place.Name.Text)
            .ShouldBe([SamaraVisit.Dispensary, SamaraVisit.Hospital, SamaraVisit.Dynasty]);
        visit.Stops[0].Hosts.Select(h => h.Person.Name?.Text).ShouldBe(["Татьяна Сочинская", null]);
        visit.Stops[1].Hosts.ShouldHaveSingleItem().Person.Name!.Text.ShouldBe("Алексей Кирсанов");
        visit.Stops[2].Hosts.ShouldHaveSingleItem().Person.Name!.Text.ShouldBe("Ольга Тюмина");
        visit.Hosts.ShouldBeEmpty();
        visit.Stops.Select(s => s.AgreementId)
            .ShouldBe([samara.DispensaryAgreementId, samara.HospitalAgreementId, null]);
    }

    [Fact]
    public async Task Find_SamaraVisit_HasNoHeadAndNoNumberOfPeople()
    {
        var delegation = (await FindSamaraAsync()).Delegation;

        var member = delegation.Members.ShouldHaveSingleItem();
        member.Person.Name!.Text.ShouldBe("Солихон Муминов");
        member.Role.ShouldBe(MemberRole.Representative);
        delegation.Size.ShouldBeNull();
    }

    [Fact]
    public async Task Find_Withdrawn_IsAsIfItWereNotThere()
    {
        var reference = await database.UseAsync(db => db.Visits.Where(v => !v.IsPublic).Select(v => v.Reference).SingleAsync());

        var found = await database.UseAsync((VisitQueries q) => q.FindAsync(reference, "ru", null, CancellationToken.None));

        found.ShouldBeNull();
    }

    [Theory]
    [InlineData(OtherMembers.None, null, 1)]
    [InlineData(OtherMembers.Counted, 4, 5)]
    [InlineData(OtherMembers.UnknownCount, null, null)]
    [InlineData(OtherMembers.NotStated, null, null)]
    public void Size_OfADelegation_IsKnownOnlyWhereTheOthersAre(OtherMembers others, int? unnamed, int? size)
    {
        var person = new CooperationPortal.Core.Institutions.PersonView(
            Guid.NewGuid(), new LocalizedString("Имя", "ru", false), null, null, null, FactBasis.Stated, null);

        new DelegationView([], [new MemberView(person, MemberRole.Member)], others, unnamed).Size.ShouldBe(size);
    }

    private Task<Guid> PublishAsync(RecordPick sender, RecordPick host, string? period) =>
        database.Services.PublishAsync(VisitInputs.Visit(sender, host, period));

    private async Task<VisitDetails> FindSamaraAsync()
    {
        var reference = await database.UseAsync(db => db.Visits.Where(v => v.Id == samara.VisitId).Select(v => v.Reference).SingleAsync());
        return (await database.UseAsync((VisitQueries q) => q.FindAsync(reference, "ru", null, CancellationToken.None)))!;
    }

    private Task<int> CountAsync(VisitFilter filter) =>
        database.UseAsync((VisitQueries q) => q.CountAsync(filter, null, CancellationToken.None));

    private async Task<IReadOnlyList<VisitRow>> ListAsync(VisitFilter filter) =>
        (await database.UseAsync((VisitQueries q) => q.ListAsync(filter, "ru", null, null, CancellationToken.None))).Items;
}
