using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Sources;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Core.Agreements;

public sealed class AgreementWriterTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly System.Text.Json.JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public async Task Write_ThenLoad_GivesTheSameInput()
    {
        var id = Guid.CreateVersion7();
        var input = Whole();

        await WriteAsync(id, "CP-2026-9001", input);
        var loaded = await LoadAsync(id);

        InputJson(loaded!).ShouldBe(InputJson(input));
    }

    [Fact]
    public async Task Write_Again_ReplacesRowsAndKeepsTheRest()
    {
        var id = Guid.CreateVersion7();
        var input = Whole();
        await WriteAsync(id, "CP-2026-9002", input);

        input.Events.Add(AgreementInputs.Event(AgreementEventKind.Terminated, "2020-05-01"));
        input.Commitments.RemoveAt(0);
        input.Parties[0].Signatures.Clear();
        input.Scope.Clear();
        await WriteAsync(id, "CP-2026-9002", input);

        InputJson((await LoadAsync(id))!).ShouldBe(InputJson(input));
        var states = await database.UseAsync(db => db.AgreementStatePeriods.Where(p => p.AgreementId == id)
            .OrderBy(p => p.From).Select(p => p.State).ToListAsync());
        states.ShouldBe([LegalState.Signed, LegalState.Terminated]);
    }

    [Fact]
    public async Task Write_AmendmentsThatChangePlaces_KeepTheirNumbers()
    {
        var id = Guid.CreateVersion7();
        var input = AgreementInputs.Signed();
        input.Events.Add(Amendment("1", "2019-01-01"));
        input.Events.Add(Amendment("2", "2020-01-01"));
        await WriteAsync(id, "CP-2026-9011", input);

        (input.Events[1].Number, input.Events[2].Number) = (input.Events[2].Number, input.Events[1].Number);
        await WriteAsync(id, "CP-2026-9011", input);

        InputJson((await LoadAsync(id))!).ShouldBe(InputJson(input));
    }

    [Fact]
    public async Task Write_NumberOfAnAmendmentTwice_IsRefusedByTheDatabase()
    {
        var input = AgreementInputs.Signed();
        input.Events.Add(Amendment("1", "2019-01-01"));
        input.Events.Add(Amendment("1", "2020-01-01"));

        var error = await Should.ThrowAsync<Exception>(() => WriteAsync(Guid.CreateVersion7(), "CP-2026-9012", input));

        error.GetBaseException().Message.ShouldContain("uq_agreement_events_number");
    }

    private static AgreementEventInput Amendment(string number, string edtf)
    {
        var amendment = AgreementInputs.Event(AgreementEventKind.Amended, edtf);
        amendment.Number = number;
        amendment.Subject = AmendmentSubject.Term;
        amendment.NewEnd = AgreementInputs.Date("2030", DateNature.Planned);
        amendment.NewRenewal = RenewalKind.Tacit;
        amendment.NewRenewalMonths = 12;
        amendment.NewNoticeMonths = 3;
        return amendment;
    }

    [Fact]
    public async Task Write_PromiseTakenOut_KeepsItsRowAndReference()
    {
        var id = Guid.CreateVersion7();
        var input = Whole();
        await WriteAsync(id, "CP-2026-9003", input);
        var promise = input.Commitments[0].Id;

        input.Commitments.RemoveAt(0);
        await WriteAsync(id, "CP-2026-9003", input);

        var stored = await database.UseAsync(db => db.Commitments.IgnoreQueryFilters().SingleAsync(c => c.Id == promise));
        stored.DeletedAt.ShouldNotBeNull();
        stored.Reference.ShouldStartWith("CM-");
    }

    [Fact]
    public async Task Write_SourceOfAnotherRecordByItsAddress_KeepsWhatIsKnownOfIt()
    {
        var first = AgreementInputs.Signed();
        first.Sources[0].Author = "Денис Постольский";
        await WriteAsync(Guid.CreateVersion7(), "CP-2026-9021", first);
        var second = AgreementInputs.Signed();
        second.Sources[0].Url = first.Sources[0].Url;
        second.Sources[0].Publisher = null;

        await WriteAsync(Guid.CreateVersion7(), "CP-2026-9022", second);

        var source = await database.UseAsync(db => db.Sources.SingleAsync(s => s.Url == first.Sources[0].Url));
        source.Author.ShouldBe("Денис Постольский");
        source.Publisher.ShouldBe("Газета");
    }

    [Fact]
    public async Task Write_OwnParent_IsRefused()
    {
        var id = Guid.CreateVersion7();
        var input = Whole();
        input.Parent = RecordPick.Of(RecordKind.Agreement, id, "я сам");

        var refusal = await Should.ThrowAsync<FluentValidation.ValidationException>(() => WriteAsync(id, "CP-2026-9004", input));

        refusal.Errors.Single().ErrorMessage.ShouldBe("ErrorsAgreements.OwnRelative");
    }

    [Fact]
    public async Task Write_FrameworksInACircle_IsRefused()
    {
        var (top, middle, bottom) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await WriteAsync(top, "CP-2026-9031", AgreementInputs.Signed());
        await WriteAsync(middle, "CP-2026-9032", Under(top));
        await WriteAsync(bottom, "CP-2026-9033", Under(middle));

        var refusal = await Should.ThrowAsync<FluentValidation.ValidationException>(() => WriteAsync(top, "CP-2026-9031", Under(bottom)));

        refusal.Errors.Single().ShouldSatisfyAllConditions(
            e => e.PropertyName.ShouldBe("Parent.Text"), e => e.ErrorMessage.ShouldBe("ErrorsAgreements.RelativeLoop"));

        static AgreementInput Under(Guid parent)
        {
            var input = AgreementInputs.Signed();
            input.Parent = RecordPick.Of(RecordKind.Agreement, parent, "рамочное");
            return input;
        }
    }

    [Fact]
    public async Task Scope_RegionAsParty_HoldsItsCountry()
    {
        var place = await database.UseAsync(db => db.Regions.SingleAsync(r => r.IsoCode == "RU-SAM"));
        var input = AgreementInputs.Signed();
        input.Parties[0] = AgreementInputs.Party(RecordKind.Region, place.Id);

        var scope = await database.UseAsync<IRecordWriter<AgreementInput>, RecordScope>(
            w => w.ScopeOfAsync(input, CancellationToken.None));

        scope.RegionIds.ShouldBe(place.AncestorIds.Append(place.Id), ignoreOrder: true);
    }

    /// <summary>An agreement with a row of every list.</summary>
    private static AgreementInput Whole()
    {
        var input = AgreementInputs.Signed();
        input.CountStated = "4";
        input.KindAsStated = LocalizedInput.Of("ru", "договор");
        input.Parties[0].Signatures.Add(AgreementInputs.Signer("Владимир Горячев"));
        input.Parties[1].OwnReference = "№ 12-а";
        input.Term = TermKind.OpenEnded;
        input.AuthenticLanguages = ["ru", "uz-Latn"];
        input.Sectors = [Sector.Health, Sector.Education];
        input.Scope.Add(new ScopeItemInput
        {
            Id = Guid.CreateVersion7(),
            Activity = ActivityType.Internship,
            FromPartyId = input.Parties[0].Id,
            ToPartyId = input.Parties[1].Id,
            SpecialtyCodes = ["cardiology"],
            Quantity = 20,
            Unit = "врачей",
        });
        input.Commitments =
        [
            Promise("Провести мастер-классы", ActivityType.MasterClass),
            Promise("Провести конференции", ActivityType.JointConference),
        ];
        input.Aid.Add(new AidInput
        {
            Id = Guid.CreateVersion7(),
            What = LocalizedInput.Of("ru", "Кровати"),
            Quantity = 64,
            Givers = [new PartyInput { Id = Guid.CreateVersion7(), Party = RecordPick.Written("Фонд", "ru") }],
        });
        input.Evidence.Add(new EvidenceInput
        {
            Id = Guid.CreateVersion7(),
            FieldPath = $"Events/{input.Events[0].Id}",
            SourceId = input.Sources[0].Id,
            Quote = "подписали соглашение",
        });
        input.Markers.Add(new MarkerInput { FieldPath = "RegistryNumber", Note = "не регистрируется" });
        input.OpenQuestions.Add(new OpenQuestionInput
        {
            Id = Guid.CreateVersion7(),
            Text = LocalizedInput.Of("ru", "Кто подписал, не сказано"),
        });
        return input;
    }

    private static CommitmentInput Promise(string text, ActivityType activity) => new()
    {
        Id = Guid.CreateVersion7(),
        Activity = activity,
        Text = LocalizedInput.Of("ru", text),
        From = [new PartyInput { Id = Guid.CreateVersion7(), Party = RecordPick.Written("Больница № 1", "ru") }],
        Due = AgreementInputs.Date("2019", DateNature.Planned),
    };

    private Task WriteAsync(Guid id, string reference, AgreementInput input) => database.UseAsync<IServiceProvider, bool>(
        async services =>
        {
            await services.GetRequiredService<IRecordWriter<AgreementInput>>()
                .WriteAsync(id, reference, input, Actor.Portal, CancellationToken.None);
            await services.GetRequiredService<PortalDbContext>().SaveChangesAsync();
            return true;
        });

    private Task<AgreementInput?> LoadAsync(Guid id) => database.UseAsync<IRecordWriter<AgreementInput>, AgreementInput?>(
        writer => writer.LoadAsync(id, CancellationToken.None));

    /// <summary>Without what a load makes anew: ids of markers, and the persons whom names written by hand became.</summary>
    private static string[] InputJson(AgreementInput input)
    {
        var copy = System.Text.Json.JsonSerializer.Deserialize<AgreementInput>(System.Text.Json.JsonSerializer.Serialize(input))!;
        copy.Markers.ForEach(m => m.Id = Guid.Empty);
        foreach (var signer in copy.Parties.SelectMany(p => p.Signatures))
        {
            signer.Person = new RecordPick();
        }

        return System.Text.Json.JsonSerializer.Serialize(copy, Indented).Split('\n');
    }
}
