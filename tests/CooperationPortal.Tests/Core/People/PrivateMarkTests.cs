using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Drafts.Bulk;
using CooperationPortal.Core.History;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.People;

/// <summary>Whoever is marked as a private person in one draft is not named by another, whichever is published first.</summary>
public sealed class PrivateMarkTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly CancellationToken Now = CancellationToken.None;

    [Fact]
    public async Task Bulk_SameWordsInTwoDrafts_AreTwoPeopleAndTheMarkHolds()
    {
        var editor = await EditorAsync();
        var minister = await DraftAsync(Visit("Аштестов Проверка"), editor);
        var patient = await DraftAsync(Visit("Аштестов Проверка", isPrivate: true), editor);

        var done = await PublishTogetherAsync(minister, patient);

        done.Values.ShouldAllBe(refusal => refusal == null);
        (await PersonAsync(minister)).Naming.ShouldBe(PersonNaming.PublicRole);
        (await PersonAsync(patient)).Naming.ShouldBe(PersonNaming.NoConsent);
        (await KeyAsync(minister)).ShouldContain("ashtestov");
        (await KeyAsync(patient)).ShouldNotContain("ashtestov");
    }

    [Fact]
    public async Task Bulk_TheFirstIsRefusedWhileItIsWritten_TheSecondHasAPersonOfItsOwn()
    {
        var editor = await EditorAsync();
        var trip = Visit("Оступин Порфирий");
        trip.Documents = [new() { Id = Guid.CreateVersion7(), FileId = Guid.CreateVersion7(), Language = "ru" }];
        var refused = await DraftAsync(trip, editor);
        var good = await DraftAsync(Visit("Оступин Порфирий"), editor);

        var done = await PublishTogetherAsync(refused, good);

        done[refused.RecordId].ShouldNotBeNull();
        done[good.RecordId].ShouldBeNull();
        (await PersonAsync(good)).Naming.ShouldBe(PersonNaming.PublicRole);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Publish_ChosenFromADraftThatMarksThem_IsWithheldWhicheverIsFirst(bool isChoiceFirst)
    {
        var name = $"Тишкина Варвара {(isChoiceFirst ? "Первая" : "Вторая")}";
        var editor = await EditorAsync();
        var marked = await DraftAsync(Visit(name, isPrivate: true), editor);
        var chosen = await DraftAsync(await VisitOfAsync(marked, name), editor);

        foreach (var head in isChoiceFirst ? [chosen, marked] : new[] { marked, chosen })
        {
            await PublishAsync(head);
            (await PersonAsync(head)).Naming.ShouldBe(PersonNaming.NoConsent);
            (await KeyAsync(head)).ShouldNotContain("tishkin");
        }

        (await PersonAsync(chosen)).Id.ShouldBe((await PersonAsync(marked)).Id);
    }

    [Fact]
    public async Task Publish_MarkedAfterTheOtherNamedThem_TakesTheNameBackEverywhere()
    {
        const string Name = "Зыбина Матрёна";
        var editor = await EditorAsync();
        var trip = Visit(Name);
        var head = await DraftAsync(trip, editor);
        var chosen = await DraftAsync(await VisitOfAsync(head, Name), editor);
        await PublishAsync(chosen);
        (await KeyAsync(chosen)).ShouldContain("zibin");
        trip.Members[0].IsPrivate = true;
        head = await DraftAsync(trip, editor, head.Stamp);

        await PublishAsync(head);

        var person = await PersonAsync(chosen);
        person.Naming.ShouldBe(PersonNaming.NoConsent);
        (await KeyAsync(chosen)).ShouldNotContain("zibin");
        (await KeyAsync(head)).ShouldNotContain("zibin");
        var entry = await database.UseAsync(db => db.History.SingleAsync(h => h.RecordId == person.Id));
        (entry.Action, entry.Title).ShouldBe((HistoryAction.PersonNamingChanged, null));
        entry.Changes.ShouldBe([new("naming", "PublicRole", "NoConsent")]);
    }

    [Fact]
    public async Task Publish_MarkOfSomebodyWhoAgreedMeanwhile_LeavesTheConsent()
    {
        const string Name = "Рогожина Фёкла";
        var editor = await EditorAsync();
        var marked = await DraftAsync(Visit(Name, isPrivate: true), editor);
        var chosen = await DraftAsync(await VisitOfAsync(marked, Name), editor);
        await PublishAsync(chosen);
        var person = await PersonAsync(chosen);
        await database.UseAsync<NamingService, bool>(async naming =>
        {
            var consent = new NamingInput { Naming = PersonNaming.ConsentGiven, ConsentOn = new DateOnly(2019, 4, 1), Consent = "письмо", Version = person.Version };
            await naming.ChangeAsync(person.Id, consent, editor, Now);
            return true;
        });

        await PublishAsync(marked);

        (await PersonAsync(marked)).Naming.ShouldBe(PersonNaming.ConsentGiven);
        (await KeyAsync(marked)).ShouldContain("rogojin");
    }

    [Fact]
    public async Task Publish_SpeakerOrParticipantMarkedAlone_IsInNoKeyOfTheRecord()
    {
        var trip = Visit("Щеглов Макар");
        trip.Statements = [VisitInputs.Statement(StatementKind.Fact, Side.Home, "Сын выздоровел", "Бабочкина Улита")];
        trip.Statements[0].IsPrivate = true;
        trip.Meetings = [VisitInputs.Meeting(Places.SamaraOblast, Places.Namangan)];
        trip.Meetings[0].Participants =
            [new() { Id = Guid.CreateVersion7(), Person = RecordPick.Written("Сверчкова Лукерья", "ru"), Side = Side.Home, IsPrivate = true }];
        var head = await DraftAsync(trip, await EditorAsync());

        await PublishAsync(head);

        (await database.UseAsync(db => db.People.CountAsync(
            p => !p.IsNamed && p.Names.Any(n => n.Text == "Бабочкина Улита" || n.Text == "Сверчкова Лукерья")))).ShouldBe(2);
        var key = await KeyAsync(head);
        key.ShouldContain("sheglov");
        key.ShouldNotContain("babochkin");
        key.ShouldNotContain("sverchkov");
    }

    private static VisitInput Visit(string name, bool isPrivate = false)
    {
        var visit = VisitInputs.Visit(Places.SamaraOblast, Places.Namangan);
        visit.Members = [VisitInputs.Member(name)];
        visit.Members[0].IsPrivate = isPrivate;
        return visit;
    }

    private async Task<VisitInput> VisitOfAsync(DraftHead head, string name)
    {
        var visit = Visit(name);
        visit.Members[0].Person.Chosen = RecordPick.ChoiceIn(
            await database.UseAsync(db => db.Drafts.Where(d => d.RecordId == head.RecordId).Select(d => d.Id).SingleAsync()));
        return visit;
    }

    private async Task<Actor> EditorAsync() => (await database.Services.AddStaffAsync(
        PortalRole.MinistryStaff, await database.UseAsync(db => db.RegionIdAsync("RU-SAM")))).Actor;

    private Task<DraftHead> DraftAsync(VisitInput visit, Actor editor, DraftStamp? stamp = null) =>
        database.UseAsync<DraftService<VisitInput>, DraftHead>(d => d.SubmitAsync(visit, stamp ?? DraftStamp.ForNew(), null, editor, Now));

    private async Task PublishAsync(DraftHead head)
    {
        var reviewer = (await database.Services.AddStaffAsync(PortalRole.Reviewer)).Actor;
        await database.UseAsync<ReviewService<VisitInput>, bool>(async review =>
        {
            await review.PublishAsync(head.RecordId, head.Stamp, null, reviewer, Now);
            return true;
        });
    }

    private async Task<IReadOnlyDictionary<Guid, BulkRefusal?>> PublishTogetherAsync(params DraftHead[] heads)
    {
        var reviewer = (await database.Services.AddStaffAsync(PortalRole.Reviewer)).Actor;
        return await database.UseAsync<BulkService, IReadOnlyDictionary<Guid, BulkRefusal?>>(
            bulk => bulk.DoAsync(BulkAct.Publish, [.. heads.Select(h => h.Stamp)], null, "ru", reviewer, Now));
    }

    private Task<Person> PersonAsync(DraftHead head) => database.UseAsync(db => db.People.SingleAsync(
        p => db.Visits.Any(v => v.Id == head.RecordId && v.Delegation!.Members.Any(m => m.PersonId == p.Id))));

    private Task<string> KeyAsync(DraftHead head) =>
        database.UseAsync(db => db.Visits.Where(v => v.Id == head.RecordId).Select(v => v.SearchKey).SingleAsync());
}
