using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Institutions;

public sealed class InstitutionWriterTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Write_FullInput_LoadsTheSame()
    {
        var input = RegistryInputs.Institution("Диспансер им. В. П. Полякова", Places.Samara, InstitutionKind.Dispensary);
        input.Names.Add(RegistryInputs.Name("Polyakov Dispensary", "en", NameKind.Short));
        input.Address = LocalizedInput.Of("ru", "Самара, ул. Аэродромная, 43");
        (input.Latitude, input.Longitude) = (53.19, 50.19);
        input.Website = "https://example.org/";
        input.Identifiers.Add(new IdentifierInput { Id = Guid.CreateVersion7(), Value = "https://ror.org/0writer12" });
        input.Claims.Add(new ClaimInput
        {
            Id = Guid.CreateVersion7(),
            Text = LocalizedInput.Of("ru", "Более 35 000 человек в год"),
            Metric = "examinedConsultedPerYear",
            Comparator = ClaimComparator.GreaterThan,
            Value = 35000,
        });

        var id = await database.Services.PublishAsync(input);
        var loaded = await LoadAsync(id);

        input.Identifiers[0].Value = "0writer12";
        input.Place.Text = null;
        loaded.ShouldBeEquivalentTo(input);
    }

    [Fact]
    public async Task Write_CorrectedName_KeepsTheRowAndRenewsItsKey()
    {
        var input = RegistryInputs.Institution("Болница", Places.Samara);
        var id = await database.Services.PublishAsync(input);
        input.Names[0].Text = "Больница";

        await database.Services.PublishAsync(input, id);

        var names = await database.UseAsync(db => db.Names.OfType<InstitutionName>()
            .Where(n => n.InstitutionId == id).ToListAsync());
        names.ShouldHaveSingleItem().Id.ShouldBe(input.Names[0].Id);
        names[0].SearchKey.ShouldBe("bolnitsa");
    }

    [Fact]
    public async Task Write_SecondVersion_KeepsTheAddress()
    {
        var input = RegistryInputs.Institution("Первое имя", Places.Samara);
        var id = await database.Services.PublishAsync(input);
        var slug = await SlugAsync(id);
        input.Names[0].Text = "Второе имя";

        await database.Services.PublishAsync(input, id);

        (await SlugAsync(id)).ShouldBe(slug);
    }

    [Fact]
    public async Task Write_SameNameTwice_GivesTwoAddresses()
    {
        var first = await database.Services.PublishAsync(RegistryInputs.Institution("Тёзка", Places.Samara));
        var second = await database.Services.PublishAsync(RegistryInputs.Institution("Тёзка", Places.Tolyatti));

        (await SlugAsync(second)).ShouldNotBe(await SlugAsync(first));
    }

    [Fact]
    public async Task Write_Branch_TouchesItsParentAndAllPlacesAbove()
    {
        var parent = await database.Services.PublishAsync(RegistryInputs.Institution("Центр", Places.Region("UZ-TK")));
        var input = RegistryInputs.Institution("Филиал", Places.Namangan);
        input.Parent = RecordPick.Of(RecordKind.Institution, parent, "Центр");

        var id = await database.Services.PublishAsync(input);

        var branch = await database.UseAsync(db => db.Institutions.SingleAsync(i => i.Id == id));
        branch.InstitutionIds.ShouldBe([parent, id], ignoreOrder: true);
        branch.RegionIds.ShouldContain(RegionOf(Places.Namangan));
        branch.RegionIds.ShouldContain(RegionOf(Places.Region("UZ")));
        branch.RegionIds.ShouldNotContain(RegionOf(Places.Region("UZ-TK")));
    }

    [Fact]
    public async Task Write_ParentThatIsItsOwnBranch_Refuses()
    {
        var top = RegistryInputs.Institution("Верх", Places.Samara);
        var topId = await database.Services.PublishAsync(top);
        var middle = RegistryInputs.Institution("Середина", Places.Samara);
        middle.Parent = RecordPick.Of(RecordKind.Institution, topId, "Верх");
        var middleId = await database.Services.PublishAsync(middle);
        top.Parent = RecordPick.Of(RecordKind.Institution, middleId, "Середина");

        var refusal = await Should.ThrowAsync<ValidationException>(database.Services.PublishAsync(top, topId));

        refusal.Errors.ShouldHaveSingleItem().ErrorMessage.ShouldBe("ErrorsPlaces.ParentCycle");
    }

    [Fact]
    public async Task Write_IdentifierOfAnotherInstitution_Refuses()
    {
        var first = RegistryInputs.Institution("С номером", Places.Samara);
        first.Identifiers.Add(new IdentifierInput { Id = Guid.CreateVersion7(), Value = "0taken123" });
        await database.Services.PublishAsync(first);
        var second = RegistryInputs.Institution("С чужим номером", Places.Samara);
        second.Identifiers.Add(new IdentifierInput { Id = Guid.CreateVersion7(), Value = "0taken123" });

        var refusal = await Should.ThrowAsync<ValidationException>(database.Services.PublishAsync(second));

        refusal.Errors.ShouldHaveSingleItem().PropertyName.ShouldBe("Identifiers[0].Value");
    }

    [Fact]
    public async Task TitleOf_EmptyInput_IsNotEmpty() =>
        (await database.UseAsync((IRecordWriter<InstitutionInput> w) => Task.FromResult(w.TitleOf(new InstitutionInput()))))
            .ShouldNotBeEmpty();

    private static Guid RegionOf(RecordPick place) => place.IdOf(RecordKind.Region)!.Value;

    private Task<string> SlugAsync(Guid id) =>
        database.UseAsync(db => db.Institutions.Where(i => i.Id == id).Select(i => i.Slug).SingleAsync());

    private Task<InstitutionInput?> LoadAsync(Guid id) =>
        database.UseAsync((IRecordWriter<InstitutionInput> w) => w.LoadAsync(id, CancellationToken.None));
}
