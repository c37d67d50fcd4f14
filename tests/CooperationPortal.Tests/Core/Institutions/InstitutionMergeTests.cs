using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Institutions.Merging;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Core.Figures;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CooperationPortal.Tests.Core.Institutions;

public sealed class InstitutionMergeTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Merge_RecordOfTheSameBody_MovesWhatItSays()
    {
        var input = RegistryInputs.Institution("Вторая запись слияния", Places.Tolyatti);
        input.Names.Add(RegistryInputs.Name("Merged twin", "en", NameKind.Short));
        input.Website = "https://twin.example.org/";
        input.Identifiers.Add(new IdentifierInput { Id = Guid.CreateVersion7(), Value = "0merge123" });
        input.Claims.Add(new ClaimInput { Id = Guid.CreateVersion7(), Text = LocalizedInput.Of("ru", "Лучшая в области") });
        var gone = await database.Services.PublishAsync(input);
        var stays = await PublishAsync("Первая запись слияния");

        await MergeAsync(gone, stays);

        var kept = await LoadAsync<InstitutionInput>(stays);
        kept!.Names.Select(n => (n.Text, n.Kind)).ShouldBe(
            [("Первая запись слияния", NameKind.Official), ("Вторая запись слияния", NameKind.Alias), ("Merged twin", NameKind.Alias)],
            ignoreOrder: true);
        kept.Names.ShouldContain(n => n.Id == input.Names[0].Id);
        kept.Identifiers.ShouldHaveSingleItem().Value.ShouldBe("0merge123");
        kept.Claims.ShouldHaveSingleItem().Id.ShouldBe(input.Claims[0].Id);
        kept.Website.ShouldBe("https://twin.example.org/");
        kept.Place.IdOf(RecordKind.Region).ShouldBe(Places.Samara.IdOf(RecordKind.Region));
        (await FoundAsync("Вторая запись слияния")).ShouldBe([stays]);
    }

    [Fact]
    public async Task Merge_RecordsThatNameIt_NameTheOtherAndBelongToItsPlace()
    {
        var gone = await PublishAsync("Участник слияния", Places.Namangan);
        var stays = await PublishAsync("Оставшийся участник");
        var branch = RegistryInputs.Institution("Филиал участника", Places.Samara);
        branch.Parent = Pick(gone);
        var branchId = await database.Services.PublishAsync(branch);
        var agreement = await AgreementOfAsync(gone);
        var hidden = await AgreementOfAsync(gone);
        var ofBranch = await AgreementOfAsync(branchId);
        var untouched = await AgreementOfAsync(await PublishAsync("Посторонний участник"));
        var visit = VisitInputs.Visit(Places.SamaraOblast, Places.Namangan);
        visit.HostParties[0].Party = Pick(gone);
        var visitId = await database.Services.PublishAsync(visit);
        await database.Services.WithdrawAsync<Agreement>(hidden);
        var before = await FindAsync<Agreement>(untouched);

        await MergeAsync(gone, stays);

        var moved = (await LoadAsync<AgreementInput>(agreement))!;
        moved.Parties[0].Party.IdOf(RecordKind.Institution).ShouldBe(stays);
        (await LoadAsync<VisitInput>(visitId))!.HostParties[0].Party.IdOf(RecordKind.Institution).ShouldBe(stays);
        (await LoadAsync<InstitutionInput>(branchId))!.Parent.IdOf(RecordKind.Institution).ShouldBe(stays);
        var record = await FindAsync<Agreement>(agreement);
        record.IsPublic.ShouldBeTrue();
        record.InstitutionIds.ShouldBe([stays]);
        record.RegionIds.ShouldContain(Places.Samara.IdOf(RecordKind.Region)!.Value);
        record.SearchKey.ShouldContain(SearchKey.Of("Оставшийся участник"));
        record.SearchKey.ShouldContain(SearchKey.Of("Участник слияния"));
        (await FindAsync<Visit>(visitId)).InstitutionIds.ShouldBe([stays]);
        (await FindAsync<Agreement>(ofBranch)).InstitutionIds.ShouldBe([stays, branchId], ignoreOrder: true);
        var stillHidden = await FindAsync<Agreement>(hidden);
        stillHidden.IsPublic.ShouldBeFalse();
        stillHidden.InstitutionIds.ShouldBe([stays]);
        (await FindAsync<Agreement>(untouched)).Version.ShouldBe(before.Version);
        await database.ShouldBeAsCountedAnewAsync();
    }

    [Fact]
    public async Task Merge_DraftThatNamesIt_NamesTheOther()
    {
        var gone = await PublishAsync("Названная в черновике");
        var stays = await PublishAsync("Останется в черновике");
        var input = WrittenAgreements.Input();
        input.Parties[0].Party = Pick(gone);
        var draft = await database.UseAsync<DraftService<AgreementInput>, DraftHead>(async d =>
            await d.SaveAsync(input, DraftStamp.ForNew(), null, await ActorAsync(PortalRole.MinistryStaff), CancellationToken.None));

        await MergeAsync(gone, stays);

        var stored = await database.UseAsync(db => db.Drafts.SingleAsync(d => d.RecordId == draft.RecordId));
        DraftJson.Read<AgreementInput>(stored.Content).Parties[0].Party.IdOf(RecordKind.Institution).ShouldBe(stays);
        stored.InstitutionIds.ShouldContain(stays);
        stored.InstitutionIds.ShouldNotContain(gone);
    }

    [Fact]
    public async Task Merge_ClinicAdministrator_AdministersTheOther()
    {
        var gone = await PublishAsync("С администратором");
        var stays = await PublishAsync("Без администратора");
        var staff = await database.Services.AddStaffAsync(PortalRole.ClinicAdministrator, null, gone);

        await MergeAsync(gone, stays);

        (await database.UseAsync(db => db.RoleGrants.Where(g => g.UserId == staff.Id).Select(g => g.InstitutionId).SingleAsync()))
            .ShouldBe(stays);
    }

    [Fact]
    public async Task Merge_Twice_IsDoneOnceWithHistoryOnBoth()
    {
        var (gone, stays) = (await PublishAsync("Дважды сливаемая"), await PublishAsync("Дважды принимающая"));

        await MergeAsync(gone, stays, "одна больница");
        await MergeAsync(gone, stays, null);

        (await HistoryAsync(gone)).ShouldBe([(HistoryAction.Merged, "одна больница")]);
        (await HistoryAsync(stays)).ShouldBe([(HistoryAction.TookOver, "одна больница")]);
        var row = await database.UseAsync(db => db.Institutions.IgnoreQueryFilters().SingleAsync(i => i.Id == gone));
        row.MergedIntoId.ShouldBe(stays);
        row.Status.ShouldBe(InstitutionStatus.Merged);
        row.IsPublic.ShouldBeFalse();
    }

    [Fact]
    public async Task Merge_OfOneThatTookOverAnother_LeavesNoChain()
    {
        var (first, second, third) = (await PublishAsync("Цепь первая"), await PublishAsync("Цепь вторая"), await PublishAsync("Цепь третья"));

        await MergeAsync(first, second);
        await MergeAsync(second, third);

        (await KeyAsync(first))!.Id.ShouldBe(third);
        (await KeyAsync(second))!.Id.ShouldBe(third);
        (await KeyAsync(third)).ShouldBeNull();
    }

    [Fact]
    public async Task Merge_IntoOneThatIsMerged_FindsNone()
    {
        var (first, second, third) = (await PublishAsync("Круг первый"), await PublishAsync("Круг второй"), await PublishAsync("Круг третий"));
        await MergeAsync(first, second);

        await Should.ThrowAsync<NotFoundException>(MergeAsync(second, first));
        await Should.ThrowAsync<NotFoundException>(MergeAsync(third, first));
    }

    [Fact]
    public async Task Merge_RefusedCases_SayWhy()
    {
        var (gone, stays) = (await PublishAsync("Отказная первая"), await PublishAsync("Отказная вторая"));
        var child = RegistryInputs.Institution("Отказной филиал", Places.Samara);
        child.Parent = Pick(gone);
        var childId = await database.Services.PublishAsync(child);
        var drafted = RegistryInputs.Institution("Отказной черновик", Places.Samara);
        var draftedId = await database.Services.PublishAsync(drafted);
        var version = (await FindAsync<Institution>(draftedId)).Version;
        drafted.Website = "https://example.org/new";
        await database.UseAsync<DraftService<InstitutionInput>, DraftHead>(async d => await d.SaveAsync(
            drafted, new DraftStamp { RecordId = draftedId, LiveVersion = version }, null, await ActorAsync(PortalRole.MinistryStaff), CancellationToken.None));

        (await RefusalAsync(gone, gone)).ShouldBe("ErrorsPlaces.MergeWithItself");
        (await RefusalAsync(gone, childId)).ShouldBe("ErrorsPlaces.MergeIntoBranch");
        (await RefusalAsync(gone, draftedId)).ShouldBe("ErrorsPlaces.MergeWithDraft");
        (await RefusalAsync(draftedId, gone)).ShouldBe("ErrorsPlaces.MergeWithDraft");
        (await RefusalAsync(gone, stays, " ")).ShouldBe("ErrorsWorkflow.ReasonMissing");
        (await KeyAsync(gone)).ShouldBeNull();
    }

    [Fact]
    public async Task Merge_WhoReviewsOnlyOne_MayNot()
    {
        var (gone, stays) = (await PublishAsync("Чужая первая"), await PublishAsync("Чужая вторая", Places.Namangan));
        var region = await database.UseAsync(db => db.RegionIdAsync("RU-SAM"));

        await Should.ThrowAsync<NotAllowedException>(async () =>
            await MergeAsync(gone, stays, actor: await ActorAsync(PortalRole.Reviewer, region)));
        await Should.ThrowAsync<NotAllowedException>(async () =>
            await MergeAsync(gone, stays, actor: await ActorAsync(PortalRole.MinistryStaff)));
    }

    [Fact]
    public async Task Database_ChainOfMergedRecords_IsRefused()
    {
        var (first, second, third) = (await PublishAsync("Сцепка первая"), await PublishAsync("Сцепка вторая"), await PublishAsync("Сцепка третья"));
        await MergeAsync(second, third);

        var refusal = await Should.ThrowAsync<PostgresException>(database.UseAsync(db => db.Database.ExecuteSqlAsync(
            $"update institutions set status = 'Merged', deleted_at = now(), merged_into_id = {second} where id = {first}")));

        refusal.SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
    }

    [Fact]
    public async Task Write_DraftOfAMergedRecord_IsRefusedInWords()
    {
        var (gone, stays) = (await PublishAsync("Пишут после слияния"), await PublishAsync("Принявшая запись"));
        await MergeAsync(gone, stays);

        var refusal = await Should.ThrowAsync<ValidationException>(database.Services.PublishAsync(
            RegistryInputs.Institution("Пишут после слияния", Places.Samara), gone));

        refusal.Errors.ShouldHaveSingleItem().ErrorMessage.ShouldBe("ErrorsPlaces.RecordMerged");
    }

    private Task<Guid> PublishAsync(string name, RecordPick? place = null) =>
        database.Services.PublishAsync(RegistryInputs.Institution(name, place ?? Places.Samara));

    private Task<Guid> AgreementOfAsync(Guid institution)
    {
        var input = WrittenAgreements.Input();
        input.Parties = input.Parties[..2];
        input.Parties[0].Party = Pick(institution);
        input.Parties[1].Party = Places.Jiamusi;
        return database.Services.PublishAsync(input);
    }

    private static RecordPick Pick(Guid institution) => RecordPick.Of(RecordKind.Institution, institution, "…");

    private async Task<Actor> ActorAsync(PortalRole role, Guid? region = null) =>
        (await database.Services.AddStaffAsync(role, region)).Actor;

    private async Task MergeAsync(Guid gone, Guid stays, string? reason = "записано дважды", Actor? actor = null)
    {
        var reviewer = actor ?? await ActorAsync(PortalRole.Reviewer);
        await database.UseAsync<InstitutionMergeService, bool>(async merges =>
        {
            await merges.MergeAsync(gone, stays, reason, reviewer, CancellationToken.None);
            return true;
        });
    }

    private async Task<string> RefusalAsync(Guid gone, Guid stays, string reason = "записано дважды") =>
        (await Should.ThrowAsync<ValidationException>(MergeAsync(gone, stays, reason))).Errors.Single().ErrorMessage;

    private Task<MergedKey?> KeyAsync(Guid id) => database.UseAsync<InstitutionMergeQueries, MergedKey?>(merges =>
        merges.FindAsync(id.ToString(), CancellationToken.None));

    private Task<TInput?> LoadAsync<TInput>(Guid id)
        where TInput : RecordInput, new() =>
        database.UseAsync<IRecordWriter<TInput>, TInput?>(w => w.LoadAsync(id, CancellationToken.None));

    private Task<T> FindAsync<T>(Guid id)
        where T : CooperationPortal.Core.Shared.Record =>
        database.UseAsync(db => db.Set<T>().AsNoTracking().SingleAsync(r => r.Id == id));

    private async Task<IEnumerable<(HistoryAction, string?)>> HistoryAsync(Guid id) => (await database.UseAsync(db =>
        db.History.Where(h => h.RecordId == id).OrderBy(h => h.Id).ToListAsync())).Select(h => (h.Action, h.Comment));

    private async Task<IEnumerable<Guid>> FoundAsync(string name) => (await database.UseAsync<RegistryLookup, IReadOnlyList<LookupMatch>>(
        async lookup => await lookup.FindAsync(
            name, [RecordKind.Institution], "ru", await ActorAsync(PortalRole.Reviewer), CancellationToken.None)))
        .Where(m => m.IsWhole).Select(m => m.Id);
}
