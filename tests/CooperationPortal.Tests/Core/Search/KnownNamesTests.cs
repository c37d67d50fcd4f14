using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;

namespace CooperationPortal.Tests.Core.Search;

public sealed class KnownNamesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Theory]
    [InlineData("Диспансер имени Полякова", true)]
    [InlineData("Dispanser imeni Polyakova", true)]
    [InlineData("Polyakov Cancer Centre", true)]
    [InlineData("Диспансер имени Палякова", false)]
    [InlineData("Диспансер имeни Пoляковa", true)]
    [InlineData("Полякова имени диспансер", true)]
    public async Task Of_NameInAnotherScriptOrWithASlip_FindsTheRecord(string typed, bool isWhole)
    {
        var input = RegistryInputs.Institution("Диспансер имени Полякова", Places.Samara);
        input.Names.Add(RegistryInputs.Name("Polyakov Cancer Centre", "en", NameKind.Alias));
        var id = await database.Services.PublishAsync(input);
        await database.Services.PublishAsync(RegistryInputs.Institution("Диспансер имени Сергеева", Places.Samara));

        var known = await OfAsync(RegistryInputs.Institution(typed, Places.Samara), actor: await StaffAsync("RU-KHA"));

        // Hidden, it is not there for the stranger of the next row.
        await database.Services.WithdrawAsync<Institution>(id);
        var only = known.ShouldHaveSingleItem();
        only.Match.Id.ShouldBe(id);
        only.Match.IsWhole.ShouldBe(isWhole);
        only.PublicKey.ShouldNotBeNull();
    }

    [Fact]
    public async Task Of_LookAlikeLetters_FindsTheRecord()
    {
        var id = await database.Services.PublishAsync(RegistryInputs.Institution("СОМА ТОР", Places.Samara));

        var known = await OfAsync(RegistryInputs.Institution("COMA TOP", Places.Samara, lang: "en"));

        known.ShouldHaveSingleItem().Match.Id.ShouldBe(id);
    }

    [Fact]
    public async Task Of_ItselfAndItsParent_AreNotListed()
    {
        var parent = await database.Services.PublishAsync(RegistryInputs.Institution("Центр родства", Places.Samara));
        var input = RegistryInputs.Institution("Центр родства", Places.Tolyatti);
        input.Parent = RecordPick.Of(RecordKind.Institution, parent, "Центр родства");
        var own = await database.Services.PublishAsync(input);

        (await OfAsync(input, own)).ShouldBeEmpty();
        (await OfAsync(input)).ShouldHaveSingleItem().Match.Id.ShouldBe(own);
    }

    [Fact]
    public async Task Of_HiddenRecord_IsForThoseWhoMayKnowOfIt()
    {
        var input = RegistryInputs.Institution("Скрытый госпиталь", Places.Samara);
        var id = await database.Services.PublishAsync(input);
        await database.Services.WithdrawAsync<Institution>(id);
        var stranger = await StaffAsync("RU-KHA");

        (await OfAsync(input, actor: stranger)).ShouldBeEmpty();
        var known = (await OfAsync(input)).ShouldHaveSingleItem();
        known.Match.Id.ShouldBe(id);
        known.PublicKey.ShouldBeNull();
    }

    [Fact]
    public async Task Of_DraftOfSomebodyElse_IsForThoseWhoMayReadIt()
    {
        var input = RegistryInputs.Institution("Больница с черновиком", Places.Samara);
        var head = await database.UseAsync<DraftService<InstitutionInput>, DraftHead>(async drafts =>
            await drafts.SaveAsync(input, DraftStamp.ForNew(), null, await StaffAsync("RU-SAM"), CancellationToken.None));

        (await OfAsync(input, actor: await StaffAsync("RU-KHA"))).ShouldBeEmpty();
        var known = (await OfAsync(RegistryInputs.Institution("Bolnitsa s chernovikom", Places.Tolyatti, lang: "en"))).ShouldHaveSingleItem();
        known.Match.Id.ShouldBe(head.RecordId);
        known.Match.IsDraft.ShouldBeTrue();
    }

    [Fact]
    public async Task Of_CharactersOfTheSameSound_AreNearAndNotTheSame()
    {
        await database.Services.PublishAsync(RegistryInputs.Institution("宜春医院", Places.Jiamusi, lang: "zh-Hans"));

        var known = await OfAsync(RegistryInputs.Institution("伊春医院", Places.Jiamusi, lang: "zh-Hans"));

        known.ShouldHaveSingleItem().Match.IsWhole.ShouldBeFalse();
    }

    [Fact]
    public async Task Of_Event_FindsEventsOnly()
    {
        await database.Services.PublishAsync(RegistryInputs.Institution("Дни медицины", Places.Samara));
        var id = await database.Services.PublishAsync(RegistryInputs.Event("Дни медицины"));

        var known = await OfAsync(RegistryInputs.Event("Dni mediciny"));

        known.ShouldHaveSingleItem().Match.Id.ShouldBe(id);
    }

    [Fact]
    public async Task Of_NoName_IsEmpty() => (await OfAsync(new EventInput())).ShouldBeEmpty();

    private async Task<Actor> StaffAsync(string? iso = null) => (await database.Services.AddStaffAsync(
        PortalRole.MinistryStaff, iso is null ? null : await database.UseAsync(db => db.RegionIdAsync(iso)))).Actor;

    private async Task<IReadOnlyList<KnownName>> OfAsync(RecordInput input, Guid? own = null, Actor? actor = null)
    {
        var kind = input is EventInput ? RecordKind.Event : RecordKind.Institution;
        var reader = actor ?? await StaffAsync();
        return await database.UseAsync<KnownNames, IReadOnlyList<KnownName>>(names =>
            names.OfAsync(kind, own ?? Guid.CreateVersion7(), input, "ru", reader, CancellationToken.None));
    }
}
