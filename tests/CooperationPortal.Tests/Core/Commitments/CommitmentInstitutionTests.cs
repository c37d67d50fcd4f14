using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Core.Commitments;

/// <summary>
/// A promise is that of the institutions which it names, else of those between which it was given: not of the house in which they
/// sat, nor of the parties of the promise beside it.
/// </summary>
public sealed class CommitmentInstitutionTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task List_OfAnInstitution_HasThePromisesToWhichItIsParty_AndTheFacetCountsThem()
    {
        var guest = await InstitutionAsync("Гостевая больница");
        var host = await InstitutionAsync("Принимающая больница");
        var house = await InstitutionAsync("Дом встреч");
        var named = await InstitutionAsync("Названный институт");
        var input = VisitInputs.Meeting(guest.Pick, host.Pick, "2019-01-01");
        input.Venue = house.Pick;
        input.Commitments = [Promise("Обменяться врачами"), Promise("Прислать программу")];
        input.Commitments[1].From = [VisitInputs.Party(named.Pick)];
        await database.Services.PublishAsync(input);
        var visit = VisitInputs.Visit(Places.Namangan, host.Pick, "2019-02-01");
        visit.Stops = [VisitInputs.Stop(guest.Pick)];
        visit.Meetings = [VisitInputs.Meeting(Places.Namangan, Places.SamaraOblast)];
        visit.Meetings[0].Id = Guid.CreateVersion7();
        visit.Meetings[0].Venue = house.Pick;
        visit.Meetings[0].Commitments = [Promise("Проводить телемосты")];
        visit.Commitments = [Promise("Пригласить на конгресс")];
        await database.Services.PublishAsync(visit);

        (await TextsOfAsync(guest.Slug)).ShouldBe(["Обменяться врачами", "Пригласить на конгресс"], ignoreOrder: true);
        (await TextsOfAsync(host.Slug)).ShouldBe(["Обменяться врачами", "Проводить телемосты", "Пригласить на конгресс"], ignoreOrder: true);
        (await TextsOfAsync(named.Slug)).ShouldBe(["Прислать программу"]);
        (await TextsOfAsync(house.Slug)).ShouldBeEmpty();
        var facets = await database.UseAsync((CommitmentFacetQueries f) =>
            f.OfAsync(new CommitmentFilter(), "ru", CancellationToken.None));
        string[] all = [guest.Slug, host.Slug, named.Slug, house.Slug];
        facets.Subjects.Institutions.Where(i => all.Contains(i.Value)).Select(i => (i.Value, i.Count)).ShouldBe(
            [(guest.Slug, 2), (host.Slug, 3), (named.Slug, 1)], ignoreOrder: true);
    }

    [Fact]
    public async Task List_OfAPartyOfAnAgreement_HasThePromisesThatNameNobody()
    {
        var party = await InstitutionAsync("Договорная больница");
        var other = await InstitutionAsync("Исполнитель");
        var input = FoundingAgreements.Signed();
        input.Parties[0].Party = party.Pick;
        input.Parties[0].Place = new RecordPick();
        input.Commitments.Add(Promise("Обучить хирургов"));
        input.Commitments[1].From = [VisitInputs.Party(other.Pick)];
        await database.Services.PublishAsync(input);

        (await TextsOfAsync(party.Slug)).ShouldBe(["Проводить совместные конференции"]);
        (await TextsOfAsync(other.Slug)).ShouldBe(["Обучить хирургов"]);
    }

    private static CommitmentInput Promise(string text) => new()
    {
        Id = Guid.CreateVersion7(),
        Activity = ActivityType.SpecialistExchange,
        Text = LocalizedInput.Of("ru", text),
    };

    private async Task<(RecordPick Pick, string Slug)> InstitutionAsync(string name)
    {
        var id = await database.Services.PublishAsync(RegistryInputs.Institution(name, Places.Samara));
        return (RecordPick.Of(RecordKind.Institution, id, name),
            await database.UseAsync(async db => (await db.Institutions.FindAsync(id))!.Slug));
    }

    private async Task<IEnumerable<string>> TextsOfAsync(string institution) => (await database.UseAsync((CommitmentQueries q) =>
        q.ListAsync(new CommitmentFilter { Institution = institution }, "ru", null, null, CancellationToken.None)))
        .Items.Select(r => r.Text.Source);
}
