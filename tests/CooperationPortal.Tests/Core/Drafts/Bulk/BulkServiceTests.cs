using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Drafts.Bulk;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using FluentValidation;

namespace CooperationPortal.Tests.Core.Drafts.Bulk;

/// <summary>Several records at once: each is judged by itself, and what is refused stops no other.</summary>
public sealed class BulkServiceTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly DraftDesk desk = new(database);

    [Fact]
    public async Task Publish_SomeThatMayNotBe_PublishesTheOthersAndSaysWhy()
    {
        var region = await desk.RegionAsync("RU-SAM");
        var both = (await database.Services.AddStaffAsync(PortalRole.MinistryStaff, region)).Actor;
        both = both with { Grants = [.. both.Grants, new(PortalRole.Reviewer, null, null)] };
        var good = await SubmittedAsync("Первое");
        var own = await desk.SubmitAsync(DraftDesk.Agreement("Своё"), DraftStamp.ForNew(), both);
        var unsent = await desk.SaveAsync(DraftDesk.Agreement("Черновик"), DraftStamp.ForNew(), await desk.EditorAsync());
        var alsoGood = await SubmittedAsync("Второе");

        var done = await DoAsync(BulkAct.Publish, both, null, good.Stamp, own.Stamp, unsent.Stamp, alsoGood.Stamp);

        done.ShouldBe(new Dictionary<Guid, BulkRefusal?>
        {
            [good.RecordId] = null, [own.RecordId] = BulkRefusal.NotAllowed, [unsent.RecordId] = BulkRefusal.Changed, [alsoGood.RecordId] = null,
        });
        (await desk.LiveAsync(good.RecordId))!.IsPublic.ShouldBeTrue();
        (await desk.LiveAsync(alsoGood.RecordId))!.IsPublic.ShouldBeTrue();
        (await desk.LiveAsync(own.RecordId)).ShouldBeNull();
        (await desk.HistoryAsync(alsoGood.RecordId))[^1].Action.ShouldBe(HistoryAction.Published);
    }

    [Fact]
    public async Task Publish_ChangedSinceItWasChosen_IsLeft()
    {
        var editor = await desk.EditorAsync();
        var seen = await desk.SubmitAsync(DraftDesk.Agreement("Первое"), DraftStamp.ForNew(), editor);
        await desk.SubmitAsync(DraftDesk.Agreement("Другое"), seen.Stamp, editor);

        var done = await DoAsync(BulkAct.Publish, await desk.ActorAsync(PortalRole.Reviewer), null, seen.Stamp);

        done[seen.RecordId].ShouldBe(BulkRefusal.Changed);
        (await desk.LiveAsync(seen.RecordId)).ShouldBeNull();
    }

    [Fact]
    public async Task Publish_TwiceTheSame_IsDoneOnce()
    {
        var head = await SubmittedAsync("Первое");
        var reviewer = await desk.ActorAsync(PortalRole.Reviewer);
        await DoAsync(BulkAct.Publish, reviewer, null, head.Stamp);

        var again = await DoAsync(BulkAct.Publish, reviewer, null, head.Stamp);

        again[head.RecordId].ShouldBe(BulkRefusal.Gone);
        (await desk.HistoryAsync(head.RecordId)).Count(h => h.Action is HistoryAction.Published).ShouldBe(1);
    }

    [Fact]
    public async Task Publish_OfAnotherRegion_IsAnsweredAsWhatIsNotThere()
    {
        var head = await SubmittedAsync("Первое");
        var stranger = (await database.Services.AddStaffAsync(PortalRole.Reviewer, await desk.RegionAsync("RU-KHA"))).Actor;

        var done = await DoAsync(BulkAct.Publish, stranger, null, head.Stamp, new DraftStamp { RecordId = Guid.NewGuid() });

        done.Values.ShouldAllBe(refusal => refusal == BulkRefusal.Gone);
        (await FindAsync(BulkAct.Publish, stranger, head.RecordId)).ShouldBeEmpty();
        (await FindAsync(BulkAct.Publish, await desk.ActorAsync(PortalRole.Reviewer), head.RecordId)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Publish_NamesADraft_Waits()
    {
        var editor = await desk.EditorAsync();
        var body = await database.UseAsync<DraftService<InstitutionInput>, DraftHead>(d => d.SaveAsync(
            RegistryInputs.Institution("Новая клиника", Places.Samara), DraftStamp.ForNew(), null, editor, DraftDesk.Now));
        var input = DraftDesk.Agreement("С новой клиникой");
        input.Parties[0].Party = RecordPick.Of(RecordKind.Institution, body.RecordId, "Новая клиника");
        input.Parties[1].Party = Places.SamaraOblast;
        var head = await desk.SubmitAsync(input, DraftStamp.ForNew(), editor);

        var done = await DoAsync(BulkAct.Publish, await desk.ActorAsync(PortalRole.Reviewer), null, head.Stamp);

        done[head.RecordId].ShouldBe(BulkRefusal.NamesDrafts);
    }

    [Fact]
    public async Task Submit_NearlyTheNameOfAnother_IsLeftForItsForm()
    {
        await database.Services.PublishAsync(RegistryInputs.Institution("Областная больница имени Середавина", Places.Samara));
        var editor = await desk.EditorAsync();
        var twin = await BodyAsync("Областная больница имени Середавина", editor);
        var other = await BodyAsync("Санаторий «Жигули»", editor);

        var done = await DoAsync(BulkAct.Submit, editor, null, twin.Stamp, other.Stamp);

        done[twin.RecordId].ShouldBe(BulkRefusal.HasTwins);
        done[other.RecordId].ShouldBeNull();
        (await desk.DraftAsync(twin.RecordId))!.State.ShouldBe(PublicationState.Draft);
        (await desk.DraftAsync(other.RecordId))!.State.ShouldBe(PublicationState.Submitted);
    }

    [Fact]
    public async Task Submit_Incomplete_IsLeftAndTheCommentKeptWithADraftIsTold()
    {
        var editor = await desk.EditorAsync();
        var incomplete = await desk.SaveAsync(new AgreementInput(), DraftStamp.ForNew(), editor);
        var whole = await desk.SaveAsync(DraftDesk.Agreement("Полное"), DraftStamp.ForNew(), editor, "Прошу проверить");

        var done = await DoAsync(BulkAct.Submit, editor, null, incomplete.Stamp, whole.Stamp);

        done[incomplete.RecordId].ShouldBe(BulkRefusal.Incomplete);
        done[whole.RecordId].ShouldBeNull();
        (await desk.HistoryAsync(whole.RecordId))[^1].Comment.ShouldBe("Прошу проверить");
    }

    [Theory]
    [InlineData(BulkAct.Return)]
    [InlineData(BulkAct.Discard)]
    [InlineData(BulkAct.Hide)]
    [InlineData(BulkAct.Show)]
    public async Task WithoutAReason_DoesNothing(BulkAct act)
    {
        var head = await SubmittedAsync("Первое");

        var refused = await Should.ThrowAsync<ValidationException>(async () =>
            await DoAsync(act, await desk.ActorAsync(PortalRole.Reviewer), " ", head.Stamp));

        refused.Errors.Single().PropertyName.ShouldBe("Reason");
        (await desk.DraftAsync(head.RecordId))!.State.ShouldBe(PublicationState.Submitted);
    }

    [Fact]
    public async Task ReturnAndDiscard_TellTheReasonInEachHistory()
    {
        var editor = await desk.EditorAsync();
        var first = await desk.SubmitAsync(DraftDesk.Agreement("Первое"), DraftStamp.ForNew(), editor);
        var second = await desk.SubmitAsync(DraftDesk.Agreement("Второе"), DraftStamp.ForNew(), editor);

        await DoAsync(BulkAct.Return, await desk.ActorAsync(PortalRole.Reviewer), "Нет дат", first.Stamp, second.Stamp);
        var returned = await FindAsync(BulkAct.Discard, editor, first.RecordId, second.RecordId);
        var done = await DoAsync(BulkAct.Discard, editor, "Записано дважды", [.. returned.Select(item => item.Head.Stamp)]);

        done.Values.ShouldAllBe(refusal => refusal == null);
        foreach (var id in new[] { first.RecordId, second.RecordId })
        {
            (await desk.HistoryAsync(id)).TakeLast(2).Select(h => (h.Action, h.Comment))
                .ShouldBe([(HistoryAction.Returned, "Нет дат"), (HistoryAction.Withdrawn, "Записано дважды")]);
        }
    }

    [Fact]
    public async Task HideAndShow_OfSeveralKinds_AskTheRightsOfEach()
    {
        var agreement = await desk.PublishedAsync(DraftDesk.Agreement("Соглашение"));
        var body = await database.Services.PublishAsync(RegistryInputs.Institution("Клиника в Хабаровске", Places.KhabarovskKrai));
        var ministry = await desk.EditorAsync();
        var chosen = await FindAsync(BulkAct.Hide, ministry, agreement.RecordId, body);
        chosen.Select(item => (item.Head.RecordId, item.Refusal)).ShouldBe([(agreement.RecordId, null)]);

        var hidden = await DoAsync(BulkAct.Hide, ministry, "Уточняется", chosen[0].Head.Stamp, new DraftStamp { RecordId = body });

        hidden[agreement.RecordId].ShouldBeNull();
        hidden[body].ShouldBe(BulkRefusal.NotAllowed);
        (await desk.LiveAsync(agreement.RecordId))!.IsPublic.ShouldBeFalse();
        var reviewer = await desk.ActorAsync(PortalRole.Reviewer);
        var again = await FindAsync(BulkAct.Show, reviewer, agreement.RecordId, body);
        again.Select(item => item.Refusal).ShouldBe([null, BulkRefusal.Changed]);
        await DoAsync(BulkAct.Show, reviewer, "Уточнено", again[0].Head.Stamp);
        (await desk.LiveAsync(agreement.RecordId))!.IsPublic.ShouldBeTrue();
    }

    [Fact]
    public async Task Find_DraftOfAPublicRecord_IsNotTold()
    {
        var agreement = await desk.PublishedAsync(DraftDesk.Agreement("Открытое"));
        var live = (await desk.LiveAsync(agreement.RecordId))!;
        await desk.SaveAsync(
            DraftDesk.Agreement("Тайное"), new DraftStamp { RecordId = agreement.RecordId, LiveVersion = live.Version }, await desk.EditorAsync());
        var stranger = (await database.Services.AddStaffAsync(PortalRole.MinistryStaff, await desk.RegionAsync("RU-KHA"))).Actor;

        (await FindAsync(BulkAct.Hide, await desk.EditorAsync(), agreement.RecordId)).ShouldHaveSingleItem().Head.Title.ShouldBe("Открытое");
        (await FindAsync(BulkAct.Hide, stranger, agreement.RecordId)).ShouldBeEmpty();
    }

    private async Task<DraftHead> SubmittedAsync(string title) =>
        await desk.SubmitAsync(DraftDesk.Agreement(title), DraftStamp.ForNew(), await desk.EditorAsync());

    private Task<DraftHead> BodyAsync(string name, Actor editor) => database.UseAsync<DraftService<InstitutionInput>, DraftHead>(d =>
        d.SaveAsync(RegistryInputs.Institution(name, Places.Samara), DraftStamp.ForNew(), null, editor, DraftDesk.Now));

    private Task<IReadOnlyDictionary<Guid, BulkRefusal?>> DoAsync(BulkAct act, Actor actor, string? reason, params DraftStamp[] seen) =>
        database.UseAsync<BulkService, IReadOnlyDictionary<Guid, BulkRefusal?>>(b => b.DoAsync(act, seen, reason, "ru", actor, DraftDesk.Now));

    private Task<IReadOnlyList<BulkItem>> FindAsync(BulkAct act, Actor actor, params Guid[] ids) =>
        database.UseAsync<BulkQueries, IReadOnlyList<BulkItem>>(q => q.FindAsync(act, ids, actor, DraftDesk.Now));
}
