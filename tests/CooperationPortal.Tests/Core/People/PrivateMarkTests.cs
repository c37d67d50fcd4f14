using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Drafts.Bulk;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.People;

/// <summary>Whoever is marked as a private person in one draft is not named by another.</summary>
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

    private static VisitInput Visit(string name, bool isPrivate = false)
    {
        var visit = VisitInputs.Visit(Places.SamaraOblast, Places.Namangan);
        visit.Members = [VisitInputs.Member(name)];
        visit.Members[0].IsPrivate = isPrivate;
        return visit;
    }

    private async Task<Actor> EditorAsync() => (await database.Services.AddStaffAsync(
        PortalRole.MinistryStaff, await database.UseAsync(db => db.RegionIdAsync("RU-SAM")))).Actor;

    private Task<DraftHead> DraftAsync(VisitInput visit, Actor editor, DraftStamp? stamp = null) =>
        database.UseAsync<DraftService<VisitInput>, DraftHead>(d => d.SubmitAsync(visit, stamp ?? DraftStamp.ForNew(), null, editor, Now));

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
